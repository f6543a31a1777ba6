import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { namedTogether } from '../../components/figures/together';
import { talkedAbout, voices } from '../../components/figures/who-speaks';
import type { ReadingView } from '../../components/reading-view';
import type { ReportActions } from '../../components/report/actions';
import { PanelView } from '../../components/report/PanelView';
import { PasteForm } from '../../components/report/PasteForm';
import { ReportView } from '../../components/report/ReportView';
import { TABS, type TabName } from '../../components/report/Tabs';
import { popupStates } from '../../scripts/gallery/popup-states';
import { expectAccessible, renderEnglish } from '../support/render';
import { at, sampleAnalysis } from '../support/sample-analysis';

afterEach(cleanup);

const jump = vi.fn();
const actions = {
  jump,
  copyText: vi.fn(),
  correct: vi.fn<ReportActions['correct']>(),
  undo: vi.fn(),
  read: vi.fn(),
  export: vi.fn(),
  copy: vi.fn(),
};
beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
});

function show(tab: TabName = 'claims', more: { corrections?: number; analysis?: typeof sampleAnalysis } = {}) {
  return renderEnglish(
    <ReportView
      reading={{ ...popupStates.full!, analysis: more.analysis ?? sampleAnalysis }}
      host="fernmouthledger.example"
      exports={[{ format: 'json', label: 'JSON' }]}
      actions={actions}
      tab={tab}
      corrections={more.corrections ?? 0}
      singleLetters
    />,
  );
}
const claimRows = () => [...document.querySelectorAll('[data-finding]')];

test('the browser’s own summary is not mentioned unless it can be had', () => {
  show();
  expect(screen.queryByText(/Rewritten by the browser/)).toBeNull();
});

test('copies and files hold as many summary sentences as are shown', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Shorter' }));
  for (const name of ['Copy summary', 'JSON']) {
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    fireEvent.click(screen.getByRole('button', { name }));
  }
  expect(actions.copy).toHaveBeenCalledWith(1);
  expect(actions.export).toHaveBeenCalledWith('json', 1);
});

test.each(TABS)('the tab “%s” is accessible', async (tab) => {
  const { container } = show(tab);
  await expectAccessible(container);
});

describe('tabs', () => {
  test('move by arrow keys and take the focus along', () => {
    show();
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Claims 10' }), { key: 'ArrowRight' });
    const quotes = screen.getByRole('tab', { name: 'Quotes 4' });
    expect(quotes.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(quotes);
    fireEvent.keyDown(quotes, { key: 'End' });
    expect(screen.getByRole('tabpanel', { name: 'Text' })).toBeTruthy();
  });
});

describe('claims', () => {
  test('are filtered by source, by hedging and by words', () => {
    show();
    expect(claimRows()).toHaveLength(10);
    fireEvent.click(screen.getByRole('button', { name: 'named 5' }));
    expect(claimRows()).toHaveLength(5);
    fireEvent.click(screen.getByRole('button', { name: 'hedged 2' }));
    expect(claimRows()).toHaveLength(2);
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search claims' }), { target: { value: 'SOFTWARE fault' } });
    expect(claimRows()).toHaveLength(1);
    expect(screen.getByText('1 row')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search claims' }), { target: { value: 'nowhere' } });
    expect(screen.getByText('Nothing here fits the filters.')).toBeTruthy();
  });

  test('tell who stands behind the source, why it is not named, and what is only expected', () => {
    const [first, ...rest] = sampleAnalysis.claims.slice(4);
    const told = {
      ...first!,
      kind: 'prediction' as const,
      attribution: {
        ...first!.attribution,
        reason: at('asked not to be named'),
        via: { ...at('A government inspection report'), text: 'A government inspection report' },
      },
      links: ['l6'],
    };
    const again = { ...sampleAnalysis.claims[3]!, id: 'again' };
    const claims = [...sampleAnalysis.claims.slice(0, 4), told, ...rest, again];
    show('claims', { analysis: { ...sampleAnalysis, claims } });
    const row = within(claimRows()[4] as HTMLElement);
    expect(row.getByText('asked not to be named')).toBeTruthy();
    expect(row.getByText(/citing A government inspection report/)).toBeTruthy();
    expect(row.getByText(/opinion or forecast from an unnamed source/)).toBeTruthy();
    expect(row.getByText('in the sentence beside it')).toBeTruthy();
    expect(screen.getByText(/^2 hedged · 2 with a link in or beside them · 1 second-hand · 1 opinion/)).toBeTruthy();
    expect(screen.getByText('Most credited claims: Tomasz Wielgosz (2).')).toBeTruthy();
  });

  test('lead to their place and name their evidence', () => {
    show();
    const row = claimRows()[2] as HTMLElement;
    // Of one link, in the singular.
    expect(row.querySelector('.evidence')?.textContent?.trim()).toBe('document');
    fireEvent.click(within(row).getByRole('button', { name: /Jump to paragraph 3/ }));
    expect(jump).toHaveBeenCalledWith(expect.objectContaining({ id: 'c3' }));
  });

  test('J and K go from claim to claim, but not while a word is typed', () => {
    show();
    const chosen = () => document.querySelector('tr.on')?.getAttribute('data-finding');
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(chosen()).toBe('c1');
    fireEvent.keyDown(document.body, { key: 'k' });
    expect(chosen()).toBe('c0');
    expect(document.activeElement).toBe(document.querySelector('tr.on .choose'));
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'j' });
    expect(chosen()).toBe('c0');
    // The article is another tab: it must not come to the front by itself.
    expect(jump).not.toHaveBeenCalled();
  });

  test('“?” opens the list of keys, Esc closes it and gives the focus back', async () => {
    const { container } = show();
    const tab = screen.getByRole('tab', { name: 'Claims 10' });
    tab.focus();
    fireEvent.keyDown(tab, { key: '?' });
    const sheet = screen.getByRole('dialog', { name: 'Keys' });
    expect(document.activeElement).toBe(within(sheet).getByRole('button', { name: 'Close' }));
    await expectAccessible(container);
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(tab);
  });

  test('can be corrected: not a claim, another speaker, none', () => {
    show();
    fireEvent.click(within(claimRows()[1] as HTMLElement).getByRole('button', { expanded: false }));
    fireEvent.click(screen.getByRole('button', { name: 'Not a claim' }));
    expect(actions.correct).toHaveBeenLastCalledWith({ kind: 'not-a-claim', claim: 'c1' });
    fireEvent.click(screen.getByRole('button', { name: 'Set speaker' }));
    const field = screen.getByRole('combobox', { name: 'Who says this, as the article names them' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'Marguerite Oyelaran' } });
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(actions.correct).toHaveBeenLastCalledWith({
      kind: 'set-speaker',
      claim: 'c1',
      name: 'Marguerite Oyelaran',
    });
  });

  test('what was corrected is counted and can be undone', () => {
    show('claims', { corrections: 2 });
    expect(screen.getByText('2 corrections of yours')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(actions.undo).toHaveBeenCalled();
  });
});

test('actors can be merged', () => {
  show('actors');
  fireEvent.change(screen.getByRole('combobox', { name: 'Tomasz Wielgosz: Merge with…', hidden: true }), {
    target: { value: 'e1' },
  });
  expect(actions.correct).toHaveBeenCalledWith({ kind: 'merge', entity: 'e2', into: 'e1' });
});

test('an actor can be called no name', () => {
  show('actors');
  fireEvent.click(screen.getAllByRole('button', { name: 'Not a name', hidden: true })[0]!);
  expect(actions.correct).toHaveBeenLastCalledWith({ kind: 'not-a-name', entity: expect.stringMatching(/^e\d+$/) });
});

test('links of the rest of the page are set aside by what they do', () => {
  show('links');
  expect(screen.getByRole('heading', { name: 'Set aside, not counted' })).toBeTruthy();
  expect(screen.getByText('share').parentElement!.textContent).toContain('1');
});

test('the text shows every block and what was left out, with the reason', () => {
  show('text');
  const panel = screen.getByRole('tabpanel', { name: 'Text' });
  expect(panel.querySelectorAll('.text-as-read > li')).toHaveLength(sampleAnalysis.article.blocks.length);
  expect(within(panel).getByText('share bar')).toBeTruthy();
  expect(within(panel).getByText('Facebook Bluesky Email')).toBeTruthy();
});

describe('figures', () => {
  test('each says in words what it draws', () => {
    show();
    expect(screen.getByText(/Claims with an unnamed source stand in ¶5\./)).toBeTruthy();
    expect(screen.getByText(/Tomasz Wielgosz and Estuary Freight Association, ¶4/)).toBeTruthy();
    expect(screen.getByText(/Talked about, not quoted: Fernmouth City Council/)).toBeTruthy();
    expect(screen.getByRole('row', { name: 'Tomasz Wielgosz 3 10' })).toBeTruthy();
  });

  test('words are counted by speaker, quoted and paraphrased apart', () => {
    expect(voices(sampleAnalysis)).toEqual([
      { name: 'Tomasz Wielgosz', direct: 3, reported: 10 },
      { name: 'Marguerite Oyelaran', direct: 11, reported: 0 },
    ]);
    expect(talkedAbout(sampleAnalysis).map(({ name }) => name)).toContain('Estuary Freight Association');
  });

  test('actors stand together where one paragraph names both', () => {
    expect(
      namedTogether(sampleAnalysis, 7).map(({ one, other, paragraphs }) => [one.id, other.id, paragraphs]),
    ).toEqual([['e2', 'e4', [4]]]);
  });

  test('nothing found is said, not drawn', () => {
    show('claims', { analysis: popupStates.nothing!.analysis! });
    expect(screen.getByText('No quoted or reported words found.')).toBeTruthy();
    expect(screen.getByText('No two actors found in one paragraph.')).toBeTruthy();
    expect(screen.getAllByText('No claims found.').length).toBeGreaterThan(0);
  });
});

test('the headline’s claim leads to its place in the body, or is not found in these words', () => {
  const { unmount } = show();
  expect(screen.getByText(/Headline: same claim found in the text/)).toBeTruthy();
  unmount();
  const { headline: _, ...summary } = sampleAnalysis.summary;
  show('claims', { analysis: { ...sampleAnalysis, summary } });
  expect(screen.getByText('Headline: not found in these words')).toBeTruthy();
});

describe('the panel', () => {
  const panel = (reading: ReadingView | undefined) =>
    renderEnglish(<PanelView reading={reading} actions={actions} corrections={0} singleLetters onReport={() => {}} />);

  test.each(['full', 'working', 'changed', 'language', 'list'])('in state “%s” is accessible', async (state) => {
    const { container } = panel(popupStates[state]);
    await expectAccessible(container);
  });

  test('without a reading offers to read the page', () => {
    panel(undefined);
    fireEvent.click(screen.getByRole('button', { name: 'Read this page' }));
    expect(actions.read).toHaveBeenCalled();
  });

  test('in another language says that claims were not looked for, not that there are none', () => {
    panel(popupStates.language);
    expect(screen.getByRole('tab', { name: /^Links \d/, selected: true })).toBeTruthy();
    for (const name of ['Claims', 'Quotes', 'Actors']) {
      fireEvent.click(screen.getByRole('tab', { name }));
      expect(screen.getByText('Not looked for: this works in English only.')).toBeTruthy();
      expect(screen.queryByText(/No (?:claims|quotes|actors) found/)).toBeNull();
    }
  });

  test('leads to the place of a claim as it is chosen', () => {
    panel(popupStates.full);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(jump).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'c0' }));
  });

  test('shows the same findings as the report', () => {
    panel(popupStates.full);
    expect(screen.getByRole('button', { name: '10 claims in reading order. Open the list' })).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Quotes 4' }));
    fireEvent.click(screen.getAllByRole('button', { name: /Jump to paragraph 2/ })[0]!);
    expect(jump).toHaveBeenCalledWith(
      expect.objectContaining(at('“We are closing it so that it does not fall down,”')),
    );
  });
});

test('pasted text is read with its title', async () => {
  const onRead = vi.fn();
  const { container } = renderEnglish(
    <main>
      <PasteForm onRead={onRead} />
    </main>,
  );
  await expectAccessible(container);
  fireEvent.submit(container.querySelector('form')!);
  expect(onRead).not.toHaveBeenCalled();
  fireEvent.input(screen.getByRole('textbox', { name: /Title/ }), { target: { value: 'Bridge' } });
  fireEvent.input(screen.getByRole('textbox', { name: 'Text' }), { target: { value: 'It will close.' } });
  fireEvent.submit(container.querySelector('form')!);
  expect(onRead).toHaveBeenCalledWith({ text: 'It will close.', title: 'Bridge' });
});
