import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StorageProps } from '../../components/library/Storage';
import type { OptionActions, OptionValues } from '../../components/options/choices';
import { OptionsView } from '../../components/options/OptionsView';
import type { SitesProps } from '../../components/options/SitesSection';
import type { TemplateTrial } from '../../components/options/Templates';
import { SAMPLE_TEXT } from '../../components/welcome/sample-text';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import { analyse } from '../../lib/core/analyse';
import { articleFromText } from '../../lib/core/text/plain';
import { idleStorage } from '../support/idle-storage';
import { expectAccessible, renderEnglish } from '../support/render';

afterEach(cleanup);

const actions = {
  change: vi.fn<OptionActions['change']>(),
  reset: vi.fn(),
  changeKeys: vi.fn(),
};
const storage = {
  ...idleStorage,
  use: { count: 2, bytes: 1_540_000 },
  backUp: vi.fn(),
  check: vi.fn<StorageProps['check']>(),
  restore: vi.fn<StorageProps['restore']>(),
  deleteAll: vi.fn(),
};
const sites = {
  sites: [
    { host: 'never.example', rule: 'never' as const },
    { host: 'paper.example', rule: 'always' as const },
  ],
  unused: ['*://*/*'],
  set: vi.fn<SitesProps['set']>(),
  remove: vi.fn<SitesProps['remove']>(),
  giveBack: vi.fn<SitesProps['giveBack']>(),
};
const trial = vi.fn<TemplateTrial>();
beforeEach(() => {
  for (const action of [...Object.values(actions), storage.deleteAll, storage.restore, sites.set, sites.remove])
    action.mockReset();
  trial.mockReset().mockResolvedValue({ ok: true, value: '# Bridge closed' });
});
const values: OptionValues = {
  opening: 'off',
  layers: ['person', 'place'],
  strength: 'quiet',
  mentions: 'first',
  exportFormat: 'markdown',
  namePattern: '{date} {title}',
  csvMark: false,
  templates: [{ name: 'Mine', text: '# {{ title }}' }],
  singleLetters: true,
  browserSummary: false,
  language: 'browser',
};
const show = (more: Partial<StorageProps> = {}, canRewrite = false) =>
  renderEnglish(
    <OptionsView
      values={values}
      canRewrite={canRewrite}
      nameOf={(pattern) => `named by ${pattern}`}
      trial={trial}
      storage={{ ...storage, ...more }}
      sites={sites}
      formats={[
        { format: 'markdown', label: 'Markdown' },
        { format: 'json', label: 'JSON' },
      ]}
      keys={[
        { name: 'Open Newsglass', keys: 'Alt+Shift+K' },
        { name: 'Marks on or off', keys: '' },
      ]}
      version="1.2.3"
      actions={actions}
    />,
  );

describe('options', () => {
  test('are accessible', async () => {
    const { container } = show();
    await expectAccessible(container);
  });

  test.each([true, false])('say “Summary” only where the browser has one of its own: %s', (can) => {
    show({}, can);
    expect(screen.queryAllByRole('link', { name: 'Summary' })).toHaveLength(can ? 1 : 0);
    expect(screen.queryAllByRole('heading', { name: 'Summary' })).toHaveLength(can ? 1 : 0);
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

  test('list sites with their rule, and let each go', async () => {
    show();
    const group = screen.getByRole('group', { name: 'Chosen sites' });
    expect([...group.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'never.examplenever marked unaskedRemove',
      'paper.examplealways read and markedRemove',
      '*://*/*granted in the browser, not usedRemove',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove paper.example' }));
    expect(sites.remove).toHaveBeenCalledExactlyOnceWith('paper.example');
    expect(await screen.findByText(/paper\.example was removed/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Site' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove *://*/*' }));
    expect(sites.giveBack).toHaveBeenCalledExactlyOnceWith('*://*/*');
  });

  test.each([
    [undefined, 'is read and marked as it opens', ''],
    ['refused' as const, 'The browser gave no leave to read news.example', 'news.example'],
    ['not-a-site' as const, 'This is not the address of a site', 'news.example'],
  ])('asking for a site is answered in words: %s', async (outcome, told, left) => {
    sites.set.mockResolvedValue(outcome);
    show();
    const field = screen.getByRole('textbox', { name: 'Site' });
    fireEvent.input(field, { target: { value: 'news.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Always…' }));
    // At once: the browser asks for nothing but a click.
    expect(sites.set).toHaveBeenCalledExactlyOnceWith('news.example', 'always');
    expect(await screen.findByText(new RegExp(told))).toBeTruthy();
    expect(field).toHaveProperty('value', left);
    expect(field.getAttribute('aria-invalid')).toBe(String(outcome === 'not-a-site'));
  });

  test('say how much is saved, and ask before deleting it', () => {
    show();
    expect(screen.getByText('2 saved articles on this device, 1.5 MB')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Delete all…' }));
    expect(storage.deleteAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete all…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete all…' }));
    expect(storage.deleteAll).toHaveBeenCalledTimes(1);
  });

  test('a backup is merged or replaces all, once it was checked', () => {
    show({ outcome: { what: 'checked', count: 41 } });
    expect(screen.getByText(/The file is whole and holds 41 articles/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
    fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
    expect(storage.restore.mock.calls).toEqual([['merge'], ['replace']]);
  });

  test.each([
    ['not-a-backup', /not a whole backup/],
    ['newer-version', /newer version/],
    ['damaged', /damaged or was cut off/],
  ] as const)('a file that is %s is refused in words', (failure, words) => {
    show({ outcome: { what: 'refused', failure } });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
  });

  test('longer work says how far it is', () => {
    show({ progress: { done: 20, total: 40 } });
    expect(screen.getByRole('progressbar', { name: 'Working on the library' })).toHaveProperty('value', 20);
    expect(screen.queryByRole('button', { name: 'Back up' })).toBeNull();
  });

  test('a pattern of file names is used only while it is sound', () => {
    show();
    const field = screen.getByRole('textbox', { name: 'File names' });
    fireEvent.input(field, { target: { value: '{titel}' } });
    expect(screen.getByText(/\{titel\} is not known here/)).toBeTruthy();
    expect(actions.change).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: '{site} {title}' } });
    expect(actions.change).toHaveBeenLastCalledWith({ namePattern: '{site} {title}' });
    expect(screen.getByText('named by {site} {title}')).toBeTruthy();
  });

  test('a template shows what it makes, and what is wrong with it', async () => {
    const { container } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Mine' }));
    expect(await screen.findByText('# Bridge closed')).toBeTruthy();
    await expectAccessible(container);
    trial.mockResolvedValue({ ok: false, failure: { message: 'output not closed', line: 3 } });
    cleanup();
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Mine' }));
    expect(await screen.findByText(/line 3:/)).toBeTruthy();
    fireEvent.input(screen.getByRole('textbox', { name: 'Template' }), { target: { value: 'New' } });
    expect(actions.change).toHaveBeenLastCalledWith({ templates: [{ name: 'Mine', text: 'New' }] });
    fireEvent.click(screen.getByRole('button', { name: 'Delete this template' }));
    expect(actions.change).toHaveBeenLastCalledWith({ templates: [] });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(actions.change).toHaveBeenLastCalledWith({ templates: values.templates });
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
