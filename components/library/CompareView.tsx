import type { Analysis, Claim, Entity, Link, Quotation } from '../../lib/core/analysis';
import { sourceKind } from '../../lib/core/claims/sourcing';
import type { Compared, Comparison } from '../../lib/core/compare/stories';
import { textAt } from '../../lib/core/text/spans';
import { Credit } from '../analysis/ClaimRows';
import { Said } from '../ui/Said';
import { SourceSymbol } from '../ui/SourceSymbol';
import { type MessageKey, useWords } from '../words';
import { savedReport } from './addresses';
import { Beside, TwoSides } from './Beside';
import { LibraryView } from './LibraryView';
import { NoLibrary } from './NoLibrary';
import { PickSides } from './PickSides';
import type { SavedArticle } from './SavedRow';
import type { StorageFailure } from './storage-failure';

export interface ComparedSide {
  readonly key: string;
  readonly analysis: Analysis;
}

/** Two articles on one story: what both have stands side by side, what one has alone says so. */
export function CompareView({
  left,
  right,
  comparison,
  choices,
  failure,
  onPick,
}: {
  left?: ComparedSide | undefined;
  right?: ComparedSide | undefined;
  /** Absent until there are two sides. */
  comparison?: Comparison | undefined;
  /** Articles that can be put on a side. */
  choices: readonly SavedArticle[];
  /** Why there are none. */
  failure?: StorageFailure | undefined;
  onPick: (side: 'left' | 'right', key: string) => void;
}) {
  const { say } = useWords();
  return (
    <LibraryView title={say('compare_title')}>
      {failure ? (
        <NoLibrary failure={failure} />
      ) : (
        <PickSides left={left?.key} right={right?.key} choices={choices} onPick={onPick} />
      )}
      {left && right && comparison ? (
        <Sides left={left} right={right} comparison={comparison} />
      ) : (
        !failure && <p class="meta none-here">{say('compare_pick_two')}</p>
      )}
    </LibraryView>
  );
}

function Sides({ left, right, comparison }: { left: ComparedSide; right: ComparedSide; comparison: Comparison }) {
  const { say, count, list } = useWords();
  const heads = {
    left: <Head side={left} />,
    right: <Head side={right} />,
    names: { left: say('compare_left'), right: say('compare_right') },
  };
  const section = (name: SectionName, rows: readonly Compared[], cell: Cells, missing: MessageKey) => {
    const shared = rows.filter((row) => row.left !== undefined && row.right !== undefined).length;
    return (
      <section aria-labelledby={`compared-${name}`}>
        <h2 id={`compared-${name}`}>{say(`compare_${name}`)}</h2>
        <p class="meta">
          {count('compare_shared', shared)} · {count('compare_alone', rows.length - shared)}
        </p>
        {rows.length === 0 ? (
          <p class="meta">{say('none_found')}</p>
        ) : (
          <TwoSides caption={say(`compare_${name}`)} {...heads}>
            {rows.map((row, turn) => (
              <Beside
                key={turn}
                left={row.left !== undefined && cell(left.analysis, row.left, row)}
                right={row.right !== undefined && cell(right.analysis, row.right, row)}
                missing={say(missing)}
              />
            ))}
          </TwoSides>
        )}
      </section>
    );
  };
  const disagreeing = comparison.claims.filter(({ numbers }) => numbers !== undefined);
  return (
    <>
      {disagreeing.length > 0 && (
        <section aria-labelledby="compared-numbers">
          <h2 id="compared-numbers">{say('compare_numbers')}</h2>
          <p class="meta">{say('compare_numbers_text')}</p>
          <TwoSides caption={say('compare_numbers')} {...heads}>
            {disagreeing.map(({ left: a, right: b, numbers }, turn) => (
              <Beside
                key={turn}
                left={<NumberedClaim analysis={left.analysis} claim={a!} numbers={list(numbers!.left)} />}
                right={<NumberedClaim analysis={right.analysis} claim={b!} numbers={list(numbers!.right)} />}
                missing=""
              />
            ))}
          </TwoSides>
        </section>
      )}
      {section('claims', comparison.claims, claimCell, 'compare_no_sentence')}
      {section('actors', comparison.actors, actorCell, 'compare_not_named')}
      {section('quotes', comparison.quotations, quoteCell, 'compare_no_sentence')}
      <section aria-labelledby="compared-sources">
        <h2 id="compared-sources">{say('compare_sources')}</h2>
        {comparison.sources.length === 0 ? (
          <p class="meta">{say('none_found')}</p>
        ) : (
          <TwoSides caption={say('compare_sources')} label={say('column_source')} {...heads}>
            {comparison.sources.map(({ name, left: a, right: b }) => (
              <Beside
                key={name}
                label={<Said>{name}</Said>}
                left={a.length > 0 && <Credited analysis={left.analysis} claims={a} />}
                right={b.length > 0 && <Credited analysis={right.analysis} claims={b} />}
                missing={say('compare_not_credited')}
              />
            ))}
          </TwoSides>
        )}
      </section>
      {section('links', comparison.links, linkCell, 'compare_not_linked')}
    </>
  );
}

type SectionName = 'claims' | 'actors' | 'quotes' | 'links';
type Cells = (analysis: Analysis, index: number, row: Compared) => preact.ComponentChild;

function Head({ side: { key, analysis } }: { side: ComparedSide }) {
  const { title, siteName } = analysis.article;
  return (
    <>
      <a class="said" href={savedReport(key)} dir="auto">
        {title ?? key}
      </a>
      {siteName && (
        <span class="meta">
          <bdi>{siteName}</bdi>
        </span>
      )}
    </>
  );
}

/** How many claims, opening their list. */
function Credited({ analysis, claims }: { analysis: Analysis; claims: readonly number[] }) {
  const { count } = useWords();
  return (
    <details>
      <summary>{count('compare_credited', claims.length)}</summary>
      <ul class="credited">
        {claims.map((claim) => (
          <li key={claim}>
            <Said>{textAt(analysis.article.text, analysis.claims[claim]!)}</Said>
          </li>
        ))}
      </ul>
    </details>
  );
}

function NumberedClaim({ analysis, claim, numbers }: { analysis: Analysis; claim: number; numbers: string }) {
  return (
    <>
      <b class="numbers">{numbers}</b>
      <ClaimWords analysis={analysis} claim={analysis.claims[claim]!} />
    </>
  );
}

function ClaimWords({ analysis, claim }: { analysis: Analysis; claim: Claim }) {
  return (
    <>
      <SourceSymbol kind={sourceKind(claim.attribution.kind)} /> <Said>{textAt(analysis.article.text, claim)}</Said>
      <span class="meta credit">
        <Credit claim={claim} analysis={analysis} />
      </span>
    </>
  );
}

const claimCell: Cells = (analysis, index) => <ClaimWords analysis={analysis} claim={analysis.claims[index]!} />;
const actorCell: Cells = (analysis, index) => <ActorWords entity={analysis.entities[index]!} />;
const quoteCell: Cells = (analysis, index) => (
  <QuoteWords analysis={analysis} quotation={analysis.quotations[index]!} />
);
const linkCell: Cells = (analysis, index) => <LinkWords link={analysis.links[index]!} />;

function ActorWords({ entity: { kind, name, role, mentions } }: { entity: Entity }) {
  const { count } = useWords();
  return (
    <>
      <Said class={`u-${kind}`}>{name}</Said> <span class="meta">{count('mentions', mentions.length)}</span>
      {role && (
        <span class="meta credit">
          <Said>{role}</Said>
        </span>
      )}
    </>
  );
}

function QuoteWords({ analysis, quotation }: { analysis: Analysis; quotation: Quotation }) {
  const { say } = useWords();
  return (
    <>
      <Said>{textAt(analysis.article.text, quotation)}</Said>
      <span class="meta credit">
        {quotation.speaker ? <bdi dir="auto">{quotation.speaker.name}</bdi> : say('no_speaker')} ·{' '}
        {say(quotation.direct ? 'speaks_direct' : 'speaks_reported')}
      </span>
    </>
  );
}

function LinkWords({ link: { text, url, domain } }: { link: Link }) {
  return (
    <>
      <Said>{text}</Said>
      <span class="meta leads">
        <bdi dir="ltr">{url ?? domain}</bdi>
      </span>
    </>
  );
}
