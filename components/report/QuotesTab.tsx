import { useState } from 'preact/hooks';
import type { Analysis } from '../../lib/core/analysis';
import { textAt } from '../../lib/core/text/spans';
import { Said, useArticleDirection } from '../ui/Said';
import { useWords } from '../words';
import type { ReportActions } from './actions';
import { Filters, fits, toggled } from './Filters';
import { Where } from './Where';

/** Every quotation and paraphrase with who is credited. */
export function QuotesTab({ analysis, actions }: { analysis: Analysis; actions: ReportActions }) {
  const { say } = useWords();
  const direction = useArticleDirection();
  const [on, setOn] = useState<ReadonlySet<'direct' | 'reported'>>(new Set(['direct', 'reported']));
  const [search, setSearch] = useState('');
  const { article, quotations } = analysis;
  const rows = quotations.filter(
    (quotation) =>
      on.has(quotation.direct ? 'direct' : 'reported') &&
      fits(search, textAt(article.text, quotation), quotation.speaker?.name),
  );
  if (!quotations.length) return <p class="meta none-here">{say('quotes_none')}</p>;
  return (
    <>
      <Filters
        toggles={(['direct', 'reported'] as const).map((name) => ({
          name,
          words: say(`filter_${name}`),
          count: quotations.filter(({ direct }) => direct === (name === 'direct')).length,
        }))}
        on={on}
        onToggle={(name) => setOn(toggled(on, name))}
        search={search}
        onSearch={setSearch}
        searchLabel="search_quotes"
        rows={rows.length}
      />
      {rows.length === 0 && <p class="meta none-here">{say('rows_none')}</p>}
      <ul class="plain-rows">
        {rows.map((quotation) => (
          <li key={`${quotation.start}-${quotation.end}`}>
            <div>
              <p dir={direction}>
                <Said>{textAt(article.text, quotation)}</Said>
              </p>
              <p class="meta">
                {quotation.speaker ? <bdi dir="auto">{quotation.speaker.name}</bdi> : say('no_speaker')}
                {' · '}
                {say(quotation.direct ? 'speaks_direct' : 'speaks_reported')}
              </p>
            </div>
            <Where article={article} span={quotation} onJump={actions.jump} />
          </li>
        ))}
      </ul>
    </>
  );
}
