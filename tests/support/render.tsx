import { render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { expect } from 'vitest';
import { WordsProvider, wordsFrom } from '../../components/words';
import en from '../../public/_locales/en/messages.json';

/** Renders with English words as in Britain. */
export function renderEnglish(view: ComponentChild) {
  return render(<WordsProvider value={wordsFrom(en, 'en-GB')}>{view}</WordsProvider>);
}

/** axe-core finds nothing. Colours are checked in a real browser: this document is never painted. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
