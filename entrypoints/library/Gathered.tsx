import { useEffect, useState } from 'preact/hooks';
import { Gathering } from '../../components/library/Gathering';
import { OutletsView } from '../../components/library/OutletsView';
import { PeopleView } from '../../components/library/PeopleView';
import { TimelineView } from '../../components/library/TimelineView';
import { useWords } from '../../components/words';
import { outletsOf, sourcingOfArticle } from '../../lib/core/collection/outlet-sourcing';
import { ledgerOf, quotesOfPeople } from '../../lib/core/collection/quote-ledger';
import { datedEvents, timelineOf } from '../../lib/core/collection/timeline';
import { collect } from '../../lib/extension/collecting';
import { type LibraryFailure, libraryFailure } from '../../lib/extension/library/library';
import { libraryUse } from '../../lib/extension/library-use';
import { STOPPED, useWork } from '../../lib/extension/use-work';

/** The views that are made of every saved article: each is gathered anew when it opens. */

export function People({ first }: { first: string | undefined }) {
  const { say } = useWords();
  const { made, ...rest } = useGathered(async (work) => ledgerOf(await collect(quotesOfPeople, work)));
  return (
    <Gathering part="people" title={say('library_people')} isEmpty={!made?.length} empty={say('people_none')} {...rest}>
      <PeopleView people={made ?? []} first={first} />
    </Gathering>
  );
}

export function Outlets() {
  const { say } = useWords();
  const { made, ...rest } = useGathered(async (work) =>
    outletsOf(await collect((article, analysis) => [sourcingOfArticle(article, analysis)], work)),
  );
  return (
    <Gathering
      part="outlets"
      title={say('library_outlets')}
      isEmpty={!made?.length}
      empty={say('outlets_none')}
      {...rest}
    >
      <OutletsView outlets={made ?? []} />
    </Gathering>
  );
}

export function Timeline() {
  const { say } = useWords();
  const { made, ...rest } = useGathered(async (work) => timelineOf(await collect(datedEvents, work)));
  return (
    <Gathering
      part="timeline"
      title={say('library_timeline')}
      isEmpty={!made?.length}
      empty={say('timeline_none')}
      {...rest}
    >
      <TimelineView dates={made ?? []} />
    </Gathering>
  );
}

type Gather<Made> = Parameters<ReturnType<typeof useWork>['run']>[0] extends (work: infer Given) => unknown
  ? (work: Given) => Promise<Made>
  : never;

function useGathered<Made>(gather: Gather<Made>) {
  const [made, setMade] = useState<Made>();
  const [failed, setFailed] = useState<'stopped' | LibraryFailure>();
  const { progress, run, cancel } = useWork();
  useEffect(() => {
    void (async () => {
      try {
        const use = await libraryUse();
        const gathered = await run(gather, use.ok ? use.value.count : undefined);
        if (gathered === STOPPED) setFailed('stopped');
        else setMade(gathered);
      } catch (error) {
        setFailed(libraryFailure(error));
      }
    })();
  }, []);
  const isWaiting = made === undefined && failed === undefined;
  return { made, failed, progress: progress ?? (isWaiting ? { done: 0 } : undefined), onCancel: cancel };
}
