import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OptionActions, OptionValues } from '../../components/options/choices';
import { OptionsView } from '../../components/options/OptionsView';
import { SAMPLE_TEXT } from '../../components/welcome/sample-text';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import { analyse } from '../../lib/core/analyse';
import { articleFromText } from '../../lib/core/text/plain';
import { expectAccessible, renderEnglish } from '../support/render';

afterEach(cleanup);

const actions = {
  change: vi.fn<OptionActions['change']>(),
  reset: vi.fn(),
  changeKeys: vi.fn(),
  backUp: vi.fn(),
  restore: vi.fn<OptionActions['restore']>(),
  deleteAll: vi.fn(),
};
beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
});
const values: OptionValues = {
  opening: 'off',
  layers: ['person', 'place'],
  strength: 'quiet',
  mentions: 'first',
  exportFormat: 'markdown',
  singleLetters: true,
  language: 'browser',
};
const show = () =>
  renderEnglish(
    <OptionsView
      values={values}
      formats={[
        { format: 'markdown', label: 'Markdown' },
        { format: 'json', label: 'JSON' },
      ]}
      keys={[
        { name: 'Open Newsglass', keys: 'Alt+Shift+K' },
        { name: 'Marks on or off', keys: '' },
      ]}
      library={{ count: 2, bytes: 1_540_000 }}
      version="1.2.3"
      actions={actions}
    />,
  );

describe('options', () => {
  test('are accessible', async () => {
    const { container } = show();
    await expectAccessible(container);
  });

  test('show what is set and change it at once', () => {
    show();
    expect(screen.getByRole('radio', { name: 'Light' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('radio', { name: 'Standard' }));
    expect(actions.change).toHaveBeenLastCalledWith({ strength: 'standard' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Organisation' }));
    expect(actions.change).toHaveBeenLastCalledWith({ layers: ['person', 'organization', 'place'] });
    fireEvent.change(screen.getByRole('combobox', { name: 'Usual format' }), { target: { value: 'json' } });
    expect(actions.change).toHaveBeenLastCalledWith({ exportFormat: 'json' });
    fireEvent.click(screen.getByRole('radio', { name: 'Deutsch' }));
    expect(actions.change).toHaveBeenLastCalledWith({ language: 'de' });
  });

  test('name the keys as the browser has them', () => {
    show();
    expect(screen.getByRole('group', { name: 'Open Newsglass' }).textContent).toContain('AltShiftK');
    expect(screen.getByRole('group', { name: 'Marks on or off' }).textContent).toContain('not set');
  });

  test('say how much is saved, and ask before deleting it', () => {
    show();
    expect(screen.getByText('2 saved articles on this device, 1.5 MB')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Delete all…' }));
    expect(actions.deleteAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete all…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete all…' }));
    expect(actions.deleteAll).toHaveBeenCalledTimes(1);
  });

  test('can be set back', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Set everything back' }));
    expect(actions.reset).toHaveBeenCalled();
  });
});

describe('the first page', () => {
  const sample = articleFromText(SAMPLE_TEXT);
  const onTry = vi.fn();

  test('reads nothing until asked, and is accessible', async () => {
    const { container } = renderEnglish(<WelcomeView sample={sample} trying={false} onTry={onTry} onOpen={() => {}} />);
    expect(container.querySelector('.tint')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try it on this sample' }));
    expect(onTry).toHaveBeenCalledTimes(1);
    await expectAccessible(container);
  });

  test('shows the sample as it was read, with every word kept', () => {
    const { container } = renderEnglish(
      <WelcomeView sample={sample} analysis={analyse(sample)} trying={false} onTry={onTry} onOpen={() => {}} />,
    );
    expect(container.querySelectorAll('.tint').length).toBeGreaterThan(0);
    const words = [...container.querySelectorAll('.paragraph .said')].map(({ textContent }) => textContent);
    expect(words.join('\n\n')).toBe(SAMPLE_TEXT);
    expect(screen.getByRole('button', { name: 'Open the whole reading' })).toBeTruthy();
  });
});
