import { join } from 'node:path';
import type { Mark } from '../../lib/core/marks/marks';
import type { Tab } from '../../tests/support/browsers/browser';
import { bundled } from '../bench/bundled';
import type { Marked } from './marks-in-page';

const PARAGRAPHS = 200;
const WORDS = 100;
const RANGES = 2_000;

const paragraph = (turn: number): string => Array.from({ length: WORDS }, (_, word) => `word${turn}x${word}`).join(' ');
const text = Array.from({ length: PARAGRAPHS }, (_, turn) => paragraph(turn)).join('\n\n');

/** A page of 20,000 words, with what is measured in it. */
export async function longPage(): Promise<string> {
  const script = await bundled(join(import.meta.dirname, 'marks-in-page.ts'), 'measured');
  const paragraphs = text.split('\n\n').map((words) => `<p>${words}</p>`);
  return `<!doctype html><meta charset="utf-8"><title>Long</title><script>${script.replaceAll('</', '<\\/')}</script><body><article>${paragraphs.join('')}</article>`;
}

/** Marks 2,000 single words of the long page in both ways. */
export function measureMarks(tab: Tab): Promise<Marked> {
  const step = (PARAGRAPHS * WORDS) / RANGES;
  const marks: Mark[] = [...text.matchAll(/\S+/g)]
    .filter((_, turn) => turn % step === 0)
    .map(({ index, 0: word }, turn) => ({ id: `m${turn}`, start: index, end: index + word.length, layer: 'person' }));
  return tab.evaluate(
    (whole: string, all: readonly Mark[]) =>
      (globalThis as unknown as { measureMarks(text: string, marks: readonly Mark[]): Marked }).measureMarks(
        whole,
        all,
      ),
    text,
    marks,
  );
}
