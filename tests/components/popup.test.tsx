import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PopupActions, type PopupProps, PopupView } from '../../components/popup/PopupView';
import type { ReadingView } from '../../components/reading-view';
import { popupStates } from '../../scripts/gallery/popup-states';
import { expectAccessible, renderEnglish } from '../support/render';
import { at, sampleAnalysis } from '../support/sample-analysis';

// What is loaded on request is not waited for long.
beforeAll(() =>
  Promise.all([import('../../components/corrections/ActorTools'), import('../../components/corrections/ClaimTools')]),
);
afterEach(cleanup);

const actions = {
  jump: vi.fn<PopupActions['jump']>(),
  mark: vi.fn<PopupActions['mark']>(),
  read: vi.fn<PopupActions['read']>(),
  export: vi.fn<PopupActions['export']>(),
  copy: vi.fn(),
  save: vi.fn(),
  openReport: vi.fn(),
  openLibrary: vi.fn(),
  openChanges: vi.fn(),
  undoSave: vi.fn(),
  openPanel: vi.fn(),
  openOptions: vi.fn(),
  openHelp: vi.fn(),
  pasteText: vi.fn(),
  copyText: vi.fn(),
  correct: vi.fn<PopupActions['correct']>(),
  undo: vi.fn(),
};

function show(reading: ReadingView | undefined, more: Partial<Pick<PopupProps, 'message' | 'corrections'>> = {}) {
  for (const action of Object.values(actions)) action.mockReset();
  return renderEnglish(
    <PopupView
      reading={reading}
      host="fernmouthledger.example"
      exports={[{ format: 'json', label: 'JSON' }]}
      actions={actions}
      {...more}
    />,
  );
}

describe.each(Object.entries(popupStates))('state “%s”', (_, reading) => {
  test('is accessible', async () => {
    const { container } = show(reading);
    await expectAccessible(container);
  });
});

describe('a page that was read', () => {
  test('shows identity, summary, sourcing, key actors and claims in this order', () => {
    show(popupStates.full);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      sampleAnalysis.article.title,
      'In the article’s own words',
      'Sourcing',
      'Key actors',
      'Claims',
    ]);
    expect(screen.getByText(/Odile Marchetti/).parentElement).toHaveProperty(
      'textContent',
      'Odile Marchetti · 17 September 2026, 06:40',
    );
  });

  test('a long title is whole for those who cannot see it, and for those who point at it', () => {
    show(popupStates.headline);
    const title = popupStates.headline!.analysis!.article.title!;
    expect(screen.getByRole('heading', { level: 1, name: title }).title).toBe(title);
  });

  test('says what is not stated', () => {
    const { byline: _b, publishedAt: _p, ...article } = sampleAnalysis.article;
    show({ ...popupStates.full!, analysis: { ...sampleAnalysis, article } });
    expect(screen.getByText('author not stated · date not stated')).toBeTruthy();
  });

  test('every summary sentence jumps to its place', () => {
    show(popupStates.full);
    const summary = within(screen.getByRole('region', { name: /own words/ }));
    const sentences = summary.getAllByRole('button', { name: /Jump to paragraph/ });
    expect(sentences).toHaveLength(2);
    fireEvent.click(sentences[1]!);
    const { start, end } = sampleAnalysis.sentences[4]!;
    expect(actions.jump).toHaveBeenCalledWith({ start, end });
    expect(sentences[1]!.textContent).toContain('Jump to paragraph 4');
  });

  test('each count opens its sentences, and focus goes to them', () => {
    show(popupStates.full);
    fireEvent.click(screen.getByRole('button', { name: '2 unnamed' }));
    const heading = screen.getByRole('heading', { name: 'Claims: 2 unnamed' });
    expect(document.activeElement).toBe(heading);
    const claims = within(screen.getByRole('region', { name: 'Claims: 2 unnamed' })).getAllByRole('listitem');
    expect(claims.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('“Two officials familiar with the inspection”'),
      expect.stringContaining('hedged'),
    ]);
  });

  test('shows three claims first, then all', () => {
    show(popupStates.full);
    const claims = () => within(screen.getByRole('region', { name: 'Claims' })).getAllByRole('listitem');
    expect(claims()).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'All 10 claims' }));
    expect(claims()).toHaveLength(10);
    fireEvent.click(claims()[1]!.querySelector('button')!);
    expect(actions.jump).toHaveBeenCalledWith(expect.objectContaining({ id: 'c1' }));
  });

  test('a claim can be corrected, and its words and the address of its place taken along', async () => {
    show(popupStates.full);
    fireEvent.click(screen.getByRole('button', { name: 'More about claim 2' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Link' }));
    expect(actions.copyText).toHaveBeenLastCalledWith(
      'https://fernmouthledger.example/2026/09/tidegate-bridge-closure#:~:text=The%20vote%2C%2027%20to%2014%2C%20came%20six%20days%20after%20engineers%20found%20cracks.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Not a claim' }));
    expect(actions.correct).toHaveBeenLastCalledWith({ kind: 'not-a-claim', claim: 'c1' });
  });

  test('a speaker is set by name; Esc leaves the form and the focus stays with the claim', async () => {
    show(popupStates.full);
    fireEvent.click(screen.getByRole('button', { name: 'More about claim 2' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Set speaker' }));
    const field = screen.getByRole('combobox', { name: /Who says this/ });
    expect(document.activeElement).toBe(field);
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    const opener = screen.getByRole('button', { name: 'Set speaker' });
    expect(document.activeElement).toBe(opener);
    fireEvent.click(opener);
    fireEvent.input(screen.getByRole('combobox', { name: /Who says this/ }), { target: { value: 'The council' } });
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(actions.correct).toHaveBeenLastCalledWith({ kind: 'set-speaker', claim: 'c1', name: 'The council' });
  });

  test('actors can be merged; Esc closes what “⋯” opened and gives the focus back', async () => {
    show(popupStates.full);
    const more = screen.getByRole('button', { name: 'More about Marguerite Oyelaran' });
    fireEvent.click(more);
    const choice = await screen.findByRole('combobox', { name: 'Marguerite Oyelaran: Merge with…' });
    fireEvent.change(choice, { target: { value: 'e2' } });
    expect(actions.correct).toHaveBeenLastCalledWith({ kind: 'merge', entity: 'e1', into: 'e2' });
    expect(fireEvent.keyDown(choice, { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(more);
  });

  test('corrections are counted and can be taken back', () => {
    show(popupStates.full, { corrections: 2 });
    expect(screen.getByText('2 corrections of yours').closest('[role=status]')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(actions.undo).toHaveBeenCalled();
  });

  test('explains how it counts', () => {
    show(popupStates.full);
    const button = screen.getByRole('button', { name: 'How is this counted?' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(screen.getByText(/A claim without a source here can be true; a claim with one can be false/)).toBeTruthy();
  });

  test('shows actors with role, mentions and quotations, and leads to their first mention', () => {
    show(popupStates.full);
    const [first] = within(screen.getByRole('region', { name: 'Key actors' })).getAllByRole('listitem');
    expect(first!.textContent).toBe('Person: Marguerite Oyelaran1 mention · quoted 1the council leader');
    fireEvent.click(within(first!).getByRole('button', { name: /Oyelaran1 mention/ }));
    expect(actions.jump).toHaveBeenCalledWith(expect.objectContaining(at('Marguerite Oyelaran')));
  });

  test('opens the links of a class, without a referrer and outside the popup', () => {
    show(popupStates.full);
    fireEvent.click(screen.getByRole('button', { name: '2 documents' }));
    const links = within(screen.getByRole('region', { name: '2 documents' })).getAllByRole('link');
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
      ['https://publications.gov.example/tidegate', 'noreferrer noopener'],
      ['https://statistics.example/retail/2011', 'noreferrer noopener'],
    ]);
  });

  test('an address that is not of the web is never a link', () => {
    const hostile = { ...sampleAnalysis.links[0]!, url: 'javascript:alert(1)' };
    show({ ...popupStates.full!, analysis: { ...sampleAnalysis, links: [hostile] } });
    fireEvent.click(screen.getByRole('button', { name: '1 document' }));
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('switches marks, and shows which are on', () => {
    show({ ...popupStates.full!, marks: 'actors' });
    expect(screen.getByRole('radio', { name: 'Actors' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('radio', { name: 'Claims' }));
    expect(actions.mark).toHaveBeenCalledWith('claims');
  });

  test('exports by a menu that opens on its first entry, closes on Esc and gives the focus back', () => {
    show(popupStates.full, { message: 'Saved as story.json' });
    const opener = screen.getByRole('button', { name: 'Export' });
    fireEvent.click(opener);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy summary' }));
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'JSON' }));
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'JSON' })).toBeNull();
    expect(document.activeElement).toBe(opener);
    fireEvent.click(opener);
    fireEvent.click(screen.getByRole('button', { name: 'JSON' }));
    expect(actions.export).toHaveBeenCalledWith('json', undefined);
    expect(screen.getByText('Saved as story.json').getAttribute('role')).toBe('status');
  });

  test('copies and files hold as many summary sentences as are shown', () => {
    show(popupStates.full);
    fireEvent.click(screen.getByRole('button', { name: 'Longer' }));
    for (const name of ['Copy summary', 'JSON']) {
      fireEvent.click(screen.getByRole('button', { name: 'Export' }));
      fireEvent.click(screen.getByRole('button', { name }));
    }
    const summary = within(screen.getByRole('region', { name: /own words/ }));
    expect(summary.getAllByRole('listitem')).toHaveLength(3);
    expect(actions.copy).toHaveBeenCalledWith(3);
    expect(actions.export).toHaveBeenCalledWith('json', 3);
  });

  test('article words carry the article’s language, whatever the interface’s', () => {
    show(popupStates.full);
    const said = screen.getByText(sampleAnalysis.article.title!);
    expect([said.lang, said.dir]).toEqual(['en-GB', 'auto']);
  });

  test('hostile words are shown as words', () => {
    const title = '<img src=x onerror=alert(1)>';
    const { container } = show({
      ...popupStates.full!,
      analysis: { ...sampleAnalysis, article: { ...sampleAnalysis.article, title } },
    });
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('what is not there', () => {
  test('“not looked yet” never reads as “none found”', () => {
    show(popupStates.working);
    expect(screen.getByRole('button', { name: '2 documents' })).toBeTruthy();
    expect(screen.queryByText(/No claims found|No actors found|0 named/)).toBeNull();
    expect(screen.getAllByText('Reading on this device…').length).toBeGreaterThan(0);
    expect(screen.getByRole('radio', { name: 'Claims' }).closest('fieldset')).toHaveProperty('disabled', true);
  });

  test('few claims are listed without counts', () => {
    show({ ...popupStates.full!, analysis: { ...sampleAnalysis, claims: sampleAnalysis.claims.slice(0, 4) } });
    expect(screen.getByText('Too few claims to count.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /named$/ })).toBeNull();
  });

  test('an article that cites its own site alone is said to, and one that cites others is not', () => {
    const own = sampleAnalysis.links.filter(({ destination }) => destination === 'same-site');
    const circular = 'The only stories it cites are of this site.';
    show(popupStates.full);
    expect(screen.queryByText(circular)).toBeNull();
    cleanup();
    const links = own.map((link) => ({ ...link, role: 'cross-reference' }));
    show({ ...popupStates.full!, analysis: { ...sampleAnalysis, links } });
    expect(screen.getByText(circular)).toBeTruthy();
  });

  test('no document and no reporting link is said in words', () => {
    const links = sampleAnalysis.links.filter(({ destination }) => destination === 'same-site');
    show({ ...popupStates.full!, analysis: { ...sampleAnalysis, links } });
    expect(screen.getByText('No document or reporting links found in the text.')).toBeTruthy();
    expect(screen.getByRole('button', { name: '1 this site' })).toBeTruthy();
  });

  test.each([
    ['list', 'This page reads like a list or home page', 'Read it anyway', ['anything']],
    ['list', 'This page reads like a list or home page', 'Analyse selection', ['selection']],
    ['gone', 'This page could not be read', 'Read again', ['article']],
  ])('%s: “%s” offers “%s”', (state, title, action, asked) => {
    show(popupStates[state]);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: action }));
    expect(actions.read).toHaveBeenCalledWith(...asked);
  });

  test.each([
    ['restricted', 'The browser does not let extensions read this page'],
    ['pdf', 'This is a PDF'],
  ])('%s: “%s” offers to paste text', (state, title) => {
    show(popupStates[state]);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Paste text' }));
    expect(actions.pasteText).toHaveBeenCalled();
  });

  test.each([
    ['short', 'Only 180 words are visible here. The rest may need a subscription. Results cover this part.'],
    ['failed', 'Speaker detection did not run; simple rules used.'],
    ['changed', 'The page changed after reading. Read again?'],
    ['language', 'Written in Portuguese. Claims and speakers work in English only. Links, text and export still work.'],
  ])('%s is announced: “%s”', (state, text) => {
    show(popupStates[state]);
    expect(screen.getByText(text).closest('[role=status]')).not.toBeNull();
  });

  test('another language keeps links and text, with nothing to mark', () => {
    show(popupStates.language);
    expect(screen.getByText('Nothing to mark')).toBeTruthy();
    expect(screen.getByText(/3 blocks left out: caption, share bar, comments/)).toBeTruthy();
    expect(screen.queryByText(/No claims found|No source given/)).toBeNull();
  });
});
