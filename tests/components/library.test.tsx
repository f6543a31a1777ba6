import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChangesView } from '../../components/library/ChangesView';
import { CompareView } from '../../components/library/CompareView';
import { ownTime } from '../../components/library/moments';
import { OutletsView } from '../../components/library/OutletsView';
import { PeopleView } from '../../components/library/PeopleView';
import { SavedList, type SavedListActions } from '../../components/library/SavedList';
import { Storage } from '../../components/library/Storage';
import { TimelineView } from '../../components/library/TimelineView';
import { columnsOf } from '../../components/library/timeline-columns';
import { outletsOf, sourcingOfArticle } from '../../lib/core/collection/outlet-sourcing';
import { ledgerOf, quotesOfPeople } from '../../lib/core/collection/quote-ledger';
import { datedEvents, timelineOf } from '../../lib/core/collection/timeline';
import { collected, NOW, savedArticles } from '../../scripts/gallery/library-sample';
import { show } from '../../scripts/gallery/views/library';
import { idleStorage } from '../support/idle-storage';
import { expectAccessible, renderEnglish } from '../support/render';
import { sampleAnalysis } from '../support/sample-analysis';

afterEach(cleanup);

describe.each(['list', 'empty', 'deleted', 'changes', 'compare', 'people', 'outlets', 'timeline', 'working'])(
  'state “%s”',
  (state) => {
    test('is accessible', async () => {
      const { container } = renderEnglish(show(state));
      await expectAccessible(container);
    });
  },
);

const actions = {
  find: vi.fn<SavedListActions['find']>(),
  more: vi.fn(),
  every: vi.fn<SavedListActions['every']>(),
  remove: vi.fn<SavedListActions['remove']>(),
  undo: vi.fn(),
  exportAll: vi.fn<SavedListActions['exportAll']>(),
  cancel: vi.fn(),
};
beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
});
const list = (more: Partial<Parameters<typeof SavedList>[0]> = {}) =>
  renderEnglish(
    <SavedList
      articles={savedArticles}
      hasMore={false}
      outlets={['Estuary Wire', 'Fernmouth Ledger']}
      query={{}}
      formats={[
        { format: 'json', label: 'JSON' },
        { format: 'csv', label: 'Spreadsheet' },
      ]}
      usualFormat="json"
      removed={0}
      storage={idleStorage}
      now={NOW}
      actions={actions}
      {...more}
    />,
  );
const keys = savedArticles.map(({ key }) => key);

describe('saved articles', () => {
  test('open by their titles', () => {
    list();
    expect(screen.getByRole('link', { name: savedArticles[0]!.title }).getAttribute('href')).toBe(
      `report.html?saved=${encodeURIComponent(keys[0]!)}`,
    );
    expect(screen.getByText(/Estuary Wire/, { selector: 'bdi' })).toBeTruthy();
    expect(screen.getAllByText(/Saved 3 days ago/)).toHaveLength(1);
  });

  test('are looked for by words, outlet and days', () => {
    list({ query: { words: 'bridge' } });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'bridge clo' } });
    expect(actions.find).toHaveBeenLastCalledWith({ words: 'bridge clo' });
    fireEvent.change(screen.getByRole('combobox', { name: 'Outlet' }), { target: { value: 'Estuary Wire' } });
    expect(actions.find).toHaveBeenLastCalledWith({ words: 'bridge', outlet: 'Estuary Wire' });
    fireEvent.change(screen.getByLabelText('Saved from'), { target: { value: '2026-09-01' } });
    expect(actions.find).toHaveBeenLastCalledWith({ words: 'bridge', since: '2026-09-01' });
  });

  test('say when none fits, and when there are none at all', () => {
    list({ articles: [], query: { words: 'volcano' } });
    expect(screen.getByText('No saved article fits.')).toBeTruthy();
    cleanup();
    list({ articles: [] });
    expect(screen.getByRole('heading', { name: 'Nothing saved yet' })).toBeTruthy();
    cleanup();
    list({ failure: 'storage-unavailable' });
    expect(screen.getByText('The browser keeps no library in this window.')).toBeTruthy();
    cleanup();
    list({ failure: 'storage-broken' });
    expect(screen.getByRole('heading', { name: 'The library could not be opened' })).toBeTruthy();
    expect(screen.queryByText(/Nothing saved yet|No saved article/)).toBeNull();
  });

  test('that were lost can be restored, or a new library begun', () => {
    const deleteAll = vi.fn();
    list({ articles: undefined, failure: 'storage-lost', storage: { ...idleStorage, use: undefined, deleteAll } });
    expect(screen.getByText(/^The browser has lost the library/)).toBeTruthy();
    expect(screen.getByLabelText('Restore…')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Delete all…' }));
    fireEvent.click(screen.getAllByRole('button', { name: 'Delete all…' }).at(-1)!);
    expect(deleteAll).toHaveBeenCalledTimes(1);
  });

  test('that cannot be looked at are not counted as none', () => {
    const { container } = renderEnglish(<Storage {...idleStorage} use={undefined} unknown="storage-broken" />);
    expect(container.textContent).toContain('The library could not be opened');
    expect(container.textContent).not.toMatch(/\d/);
    cleanup();
    renderEnglish(<CompareView choices={[]} failure="storage-broken" onPick={() => {}} />);
    expect(screen.getByRole('heading', { name: 'The library could not be opened' })).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('are deleted one by one or together, and put back', () => {
    list({ removed: 1 });
    fireEvent.click(screen.getByRole('button', { name: `Delete “${savedArticles[1]!.title}”` }));
    expect(actions.remove).toHaveBeenLastCalledWith([keys[1]]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(actions.undo).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose all shown' }));
    const bar = within(screen.getByRole('region', { name: 'Chosen articles' }));
    fireEvent.click(bar.getByRole('button', { name: 'Delete' }));
    expect(actions.remove).toHaveBeenLastCalledWith(keys);
    expect(screen.queryByRole('region', { name: 'Chosen articles' })).toBeNull();
  });

  test('are exported in a format of choice, and two are compared', () => {
    list();
    for (const turn of [0, 2])
      fireEvent.click(screen.getByRole('checkbox', { name: `Choose “${savedArticles[turn]!.title}”` }));
    expect(screen.getByText('2 chosen')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Usual format' }), { target: { value: 'csv' } });
    fireEvent.click(screen.getByRole('button', { name: 'Export as zip' }));
    expect(actions.exportAll).toHaveBeenLastCalledWith([keys[0], keys[2]], 'csv', 'zip');
    const address = screen.getByRole('link', { name: 'Compare these two' }).getAttribute('href')!;
    const asked = new URLSearchParams(address.slice(address.indexOf('?')));
    expect([asked.get('left'), asked.get('right')]).toEqual([keys[0], keys[2]]);
  });

  test('are chosen beyond what is shown', async () => {
    actions.every.mockResolvedValue([...keys, 'https://a.example/not-shown']);
    list({ hasMore: true });
    expect(screen.queryByRole('button', { name: 'Choose all that fit' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose all shown' }));
    fireEvent.click(screen.getByRole('button', { name: 'Choose all that fit' }));
    expect(await screen.findByText(`${keys.length + 1} chosen`)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Export as one file' }));
    expect(actions.exportAll).toHaveBeenLastCalledWith([...keys, 'https://a.example/not-shown'], 'json', 'file');
  });

  test('say how far an export is, and stop it, whatever is chosen meanwhile', () => {
    list({ progress: { done: 1, total: 2 } });
    expect(screen.getByText('1 of 2')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(actions.cancel).toHaveBeenCalledTimes(1);
  });
});

test('changes stand side by side, with the words and numbers that differ', () => {
  const { container } = renderEnglish(show('changes'));
  expect(screen.getByText('2 changes found')).toBeTruthy();
  expect(screen.getByText('38 became 83')).toBeTruthy();
  expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toContain(
    'differs: nine end of difference',
  );
});

test.each([
  ['the same', undefined, 'The page states no new time of update.'],
  ['another', '2026-09-24T07:30:00+05:00', 'The page says it was updated on 24 September 2026, 07:30.'],
])('whether the page itself says that it changed: %s', (_what, modifiedAt, said) => {
  const article = { ...sampleAnalysis.article, ...(modifiedAt ? { modifiedAt } : {}) };
  const now = { readAt: '2026-09-25T09:00:00Z', analysis: { ...sampleAnalysis, article } };
  const saved = { key: 'a', readAt: '2026-09-17T08:00:00Z', analysis: sampleAnalysis };
  renderEnglish(<ChangesView saved={saved} now={now} changes={[{ what: 'headline', how: 'added', after: 'New' }]} />);
  expect(screen.getByText(said)).toBeTruthy();
});

test('our own times are the reader’s', () => {
  const own = process.env.TZ;
  process.env.TZ = 'Asia/Karachi';
  try {
    expect(ownTime('2026-09-17T20:30:00Z', 'en-GB')).toBe('18 September 2026 at 01:30');
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
});

test('what one story has alone says so', () => {
  renderEnglish(show('compare'));
  const claims = screen.getByRole('region', { name: 'Claims' });
  expect(within(claims).getAllByText('No matching sentence found')).toHaveLength(2);
  expect(within(claims).getByText('8 in both · 2 in one alone')).toBeTruthy();
  const numbers = within(screen.getByRole('region', { name: 'Numbers that differ' }));
  expect(numbers.getByText('38')).toBeTruthy();
  expect(numbers.getByText('83')).toBeTruthy();
});

test('a person’s number opens the quotes behind it', () => {
  const people = ledgerOf(collected.flatMap(({ of, analysis }) => quotesOfPeople(of, analysis)));
  const { container } = renderEnglish(<PeopleView people={people} />);
  fireEvent.click(screen.getByRole('button', { name: /^Marguerite Oyelaran 3 quotes · 3 articles/ }));
  expect(container.querySelectorAll('.passages li')).toHaveLength(3);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nobody' } });
  expect(screen.getByText('Nothing here fits the filters.')).toBeTruthy();
});

test('a source’s number opens the claims behind it, on each side', () => {
  renderEnglish(show('compare'));
  const sources = within(screen.getByRole('region', { name: 'Sources' }));
  const [claims] = sources.getAllByText(/^\d claims?$/, { selector: 'summary' });
  const shown = claims!.closest('details')!.querySelectorAll('li');
  expect(shown).toHaveLength(Number.parseInt(claims!.textContent!, 10));
  expect(shown[0]!.textContent).not.toBe('');
});

test('of thousands of people, dates and quotes a hundred are laid out, and more when asked', () => {
  const [quote] = quotesOfPeople(collected[0]!.of, collected[0]!.analysis);
  const people = Array.from({ length: 150 }, (_, turn) => ({
    id: `person ${turn}`,
    name: `Person ${turn}`,
    quotes: Array.from({ length: 230 }, () => quote!),
  }));
  const { container } = renderEnglish(<PeopleView people={people} first="person 0" />);
  expect(container.querySelectorAll('.opening-rows > li')).toHaveLength(100);
  expect(container.querySelectorAll('.passages > li')).toHaveLength(100);
  // Roles of thousands of elements take long to work out here.
  fireEvent.click([...container.querySelectorAll('button.more')].at(-1)!);
  expect(container.querySelectorAll('.opening-rows > li')).toHaveLength(150);
  cleanup();
  const [event] = datedEvents(collected[0]!.of, collected[0]!.analysis);
  const dates = Array.from({ length: 120 }, (_, turn) => ({ iso: String(1900 + turn), events: [event!] }));
  const timeline = renderEnglish(<TimelineView dates={dates} />).container;
  expect(timeline.querySelectorAll('h2')).toHaveLength(100);
  fireEvent.click(timeline.querySelector('button.more')!);
  expect(timeline.querySelectorAll('h2')).toHaveLength(120);
});

describe('outlets', () => {
  const of = (articles: number) =>
    outletsOf(Array.from({ length: articles }, () => sourcingOfArticle(collected[0]!.of, collected[0]!.analysis)));

  test('have shares from ten articles on, each opening its list', () => {
    const { container } = renderEnglish(<OutletsView outlets={of(10)} />);
    fireEvent.click(screen.getByRole('button', { name: /No source given 30% \(30 of 100\)/ }));
    expect(container.querySelectorAll('.passages li')).toHaveLength(30);
  });

  test('below ten have no number but that of their articles', () => {
    const { container } = renderEnglish(<OutletsView outlets={of(9)} />);
    expect(container.textContent).not.toContain('%');
    expect(screen.getByText('9 articles')).toBeTruthy();
  });
});

describe('the timeline', () => {
  test('opens the claims of a column, and shows all again', () => {
    const dates = timelineOf(collected.flatMap(({ of, analysis }) => datedEvents(of, analysis)));
    renderEnglish(<TimelineView dates={dates} />);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      '2011 3 claims',
      '5 October 2026 6 claims',
    ]);
    fireEvent.click(screen.getByRole('button', { name: '2011: 3 claims' }));
    expect(screen.getAllByRole('heading')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Show all dates' }));
    expect(screen.getAllByRole('heading')).toHaveLength(2);
  });

  const days = (count: number, of: (turn: number) => string) =>
    Array.from({ length: count }, (_, turn) => ({ iso: of(turn), events: [] }));
  test.each([
    ['day', days(10, (turn) => `2026-03-${10 + turn}`), 10],
    ['month', days(40, (turn) => `2026-${String((turn % 12) + 1).padStart(2, '0')}-${10 + turn}`), 12],
    ['year', days(60, (turn) => `${1950 + turn}-03-04`), 24],
  ])('has columns by %s where finer ones would be too many', (unit, dates, columns) => {
    const made = columnsOf(dates);
    expect([made.unit, made.columns.length]).toEqual([unit, columns]);
  });
});
