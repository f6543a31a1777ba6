import { useState } from 'preact/hooks';
import type { LedgerPerson } from '../../lib/core/collection/quote-ledger';
import { fits } from '../report/Filters';
import { Icon } from '../ui/Icon';
import { Said } from '../ui/Said';
import { useWords } from '../words';
import { Passages } from './Passages';
import { Some } from './Some';

/** Everything that saved articles credit to a person, person by person. */
export function PeopleView({ people, first }: { people: readonly LedgerPerson[]; first?: string | undefined }) {
  const { say, count } = useWords();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(first);
  const shown = people.filter(({ name, id }) => fits(search, name, id));
  return (
    <>
      <p class="prose meta">{say('people_text')}</p>
      <div class="filters">
        <label class="find">
          <Icon name="search" />
          <span class="vh">{say('people_search')}</span>
          <input
            type="search"
            value={search}
            placeholder={say('people_search')}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
        <p class="vh" role="status">
          {count('rows', shown.length)}
        </p>
      </div>
      {shown.length === 0 && <p class="meta none-here">{say('rows_none')}</p>}
      <Some of={shown}>
        {(some) => (
          <ul class="opening-rows">
            {some.map(({ id, name, quotes }) => (
              <li key={id}>
                <button
                  type="button"
                  class="row"
                  aria-expanded={open === id}
                  onClick={() => setOpen(open === id ? undefined : id)}
                >
                  <Icon name="person" />
                  <Said class="u-person">{name}</Said>{' '}
                  <span class="n">
                    {count('people_quotes', quotes.length)} ·{' '}
                    {count('file_articles', new Set(quotes.map(({ article }) => article.key)).size)}
                  </span>
                </button>
                {open === id && (
                  <Passages
                    passages={quotes}
                    note={(turn) => say(quotes[turn]!.direct ? 'speaks_direct' : 'speaks_reported')}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Some>
    </>
  );
}
