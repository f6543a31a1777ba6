import { useState } from 'preact/hooks';
import type { TimelineDate } from '../../lib/core/collection/timeline';
import { writtenDate } from '../analysis/dates';
import { useWords } from '../words';
import { shortDate } from './moments';
import { Passages } from './Passages';
import { Some } from './Some';
import { columnsOf } from './timeline-columns';

/** What saved articles say of dates: a picture of how much is said of when, and the list it is made of. */
export function TimelineView({ dates }: { dates: readonly TimelineDate[] }) {
  const { say, count, locale } = useWords();
  const { columns, unit } = columnsOf(dates);
  const [open, setOpen] = useState<string>();
  const named = (iso: string) => writtenDate(iso, locale) ?? iso;
  const most = Math.max(...columns.map(({ count: events }) => events));
  const shown = open === undefined ? dates : dates.filter(({ iso }) => iso.startsWith(open));
  return (
    <>
      <p class="prose meta">{say('timeline_text')}</p>
      <figure>
        <ol class="timeline">
          {columns.map(({ iso, count: events }) => (
            <li key={iso}>
              <button
                type="button"
                aria-pressed={open === iso}
                aria-label={say('timeline_column', named(iso), count('timeline_events', events))}
                title={named(iso)}
                onClick={() => setOpen(open === iso ? undefined : iso)}
              >
                <span class="n" aria-hidden="true">
                  {events}
                </span>
                <i aria-hidden="true" style={{ blockSize: `${(events / most) * 6}rem` }} />
                {/* Drawn by the style sheet: the button's name says the date in words. */}
                <span class="when" data-when={shortDate(iso, locale)} />
              </button>
            </li>
          ))}
        </ol>
        <figcaption>{say(`timeline_by_${unit}`)}</figcaption>
      </figure>
      {open !== undefined && (
        <button type="button" class="lnk" onClick={() => setOpen(undefined)}>
          {say('timeline_all')}
        </button>
      )}
      <p class="vh" role="status">
        {count('rows', shown.length)}
      </p>
      <Some of={shown}>
        {(some) =>
          some.map(({ iso, events }) => (
            <section key={iso} class="date" aria-labelledby={`date-${iso}`}>
              <h2 id={`date-${iso}`}>
                {named(iso)} <span class="meta">{count('timeline_events', events.length)}</span>
              </h2>
              <Passages
                passages={events}
                note={(turn) => say(`timeline_${events[turn]!.how}`, events[turn]!.dateWords)}
              />
            </section>
          ))
        }
      </Some>
    </>
  );
}
