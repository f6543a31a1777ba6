import '../../../components/report/report.css';
import '../../../components/library/library.css';
import '../../../components/library/sides.css';
import { ChangesView } from '../../../components/library/ChangesView';
import { CompareView } from '../../../components/library/CompareView';
import { Gathering } from '../../../components/library/Gathering';
import { OutletsView } from '../../../components/library/OutletsView';
import { PeopleView } from '../../../components/library/PeopleView';
import { SavedList } from '../../../components/library/SavedList';
import { TimelineView } from '../../../components/library/TimelineView';
import { outletsOf, sourcingOfArticle } from '../../../lib/core/collection/outlet-sourcing';
import { ledgerOf, quotesOfPeople } from '../../../lib/core/collection/quote-ledger';
import { datedEvents, timelineOf } from '../../../lib/core/collection/timeline';
import { changesBetween } from '../../../lib/core/compare/changes';
import { compareStories } from '../../../lib/core/compare/stories';
import { idleStorage } from '../../../tests/support/idle-storage';
import { sampleAnalysis } from '../../../tests/support/sample-analysis';
import { collected, laterAnalysis, NOW, savedArticles } from '../library-sample';

const nothing = () => {};
const idle = {
  find: nothing,
  more: nothing,
  every: async () => [],
  remove: nothing,
  undo: nothing,
  exportAll: nothing,
  cancel: nothing,
};
const list = {
  hasMore: false,
  outlets: ['Estuary Wire', 'Fernmouth Ledger'],
  query: {},
  formats: [{ format: 'json', label: 'JSON' }],
  usualFormat: 'json',
  removed: 0,
  storage: idleStorage,
  now: NOW,
  actions: idle,
};
const tenTimes = Array.from({ length: 10 }, () => collected[0]!);

export function show(state: string) {
  switch (state) {
    case 'empty':
      return <SavedList {...list} articles={[]} storage={{ ...idleStorage, use: { count: 0, bytes: 0 } }} />;
    case 'deleted':
      return (
        <SavedList
          {...list}
          articles={savedArticles}
          removed={2}
          storage={{ ...idleStorage, outcome: { what: 'checked', count: 12 } }}
        />
      );
    case 'changes':
      return (
        <ChangesView
          saved={{ key: 'a', readAt: '2026-09-17T08:00:00Z', analysis: sampleAnalysis }}
          now={{ readAt: '2026-09-25T09:00:00Z', analysis: laterAnalysis }}
          changes={changesBetween(sampleAnalysis, laterAnalysis)}
        />
      );
    case 'compare':
      return (
        <CompareView
          left={{ key: savedArticles[0]!.key, analysis: collected[0]!.analysis }}
          right={{ key: savedArticles[1]!.key, analysis: { ...laterAnalysis, claims: laterAnalysis.claims.slice(2) } }}
          comparison={compareStories(collected[0]!.analysis, {
            ...laterAnalysis,
            claims: laterAnalysis.claims.slice(2),
          })}
          choices={savedArticles}
          onPick={nothing}
        />
      );
    case 'people': {
      const people = ledgerOf(collected.flatMap(({ of, analysis }) => quotesOfPeople(of, analysis)));
      return gathered('people', 'Who said what', <PeopleView people={people} first={people[0]?.id} />);
    }
    case 'outlets': {
      const outlets = outletsOf(
        [...tenTimes, ...collected.slice(1)].map(({ of, analysis }) => sourcingOfArticle(of, analysis)),
      );
      return gathered('outlets', 'Outlets', <OutletsView outlets={outlets} />);
    }
    case 'timeline': {
      const dates = timelineOf(collected.flatMap(({ of, analysis }) => datedEvents(of, analysis)));
      return gathered('timeline', 'Timeline', <TimelineView dates={dates} />);
    }
    case 'working':
      return (
        <Gathering
          part="people"
          title="Who said what"
          progress={{ done: 1200, total: 5000 }}
          isEmpty
          empty=""
          onCancel={nothing}
        >
          {null}
        </Gathering>
      );
    default:
      return <SavedList {...list} articles={savedArticles} hasMore />;
  }
}

function gathered(part: 'people' | 'outlets' | 'timeline', title: string, view: preact.ComponentChild) {
  return (
    <Gathering part={part} title={title} isEmpty={false} empty="" onCancel={nothing}>
      {view}
    </Gathering>
  );
}
