import type { Analysis, Claim } from '../../lib/core/analysis';
import { evidenceMap } from '../../lib/core/claims/evidence-map';
import { sourceKind } from '../../lib/core/claims/sourcing';
import { linkKind } from '../../lib/core/links/link-kind';
import { textAt } from '../../lib/core/text/spans';
import { Credit } from '../analysis/ClaimRows';
import { linkClass } from '../analysis/link-classes';
import { ClaimTools } from '../corrections/ClaimTools';
import { Icon } from '../ui/Icon';
import { Said, useArticleDirection } from '../ui/Said';
import { SourceSymbol } from '../ui/SourceSymbol';
import { useWords } from '../words';
import type { ReportActions } from './actions';
import { Where } from './Where';

const NO_EVIDENCE = { links: [], evidence: 'none' } as const;

/** One claim; chosen, it shows what can be done with it. */
export function ClaimRow({
  claim,
  number,
  analysis,
  actions,
  open,
  here,
  onSelect,
}: {
  claim: Claim;
  number: number;
  analysis: Analysis;
  actions: ReportActions;
  open: boolean;
  /** The article is scrolled to it. */
  here: boolean;
  onSelect: (claim: string | undefined) => void;
}) {
  const { say } = useWords();
  const direction = useArticleDirection();
  const kind = sourceKind(claim.attribution.kind);
  const [{ links, evidence } = NO_EVIDENCE] = evidenceMap({ ...analysis, claims: [claim] });
  const { reason } = claim.attribution;
  return (
    <tr class={open ? 'on' : undefined} data-finding={claim.id} aria-current={here ? 'location' : undefined}>
      <td class="number">{number}</td>
      <td class="symbol">
        <SourceSymbol kind={kind} />
        <span class="vh">{say(kind)}</span>
      </td>
      <td class="sentence">
        <button
          type="button"
          class="choose"
          dir={direction}
          aria-expanded={open}
          onClick={() => onSelect(open ? undefined : claim.id)}
        >
          <Said>{textAt(analysis.article.text, claim)}</Said>
        </button>
        {open && <ClaimTools claim={claim} analysis={analysis} actions={actions} />}
      </td>
      <td class="credit">
        <Credit claim={claim} analysis={analysis} />
        {reason && (
          <span class="reason">
            {' · '}
            <Said>{textAt(analysis.article.text, reason)}</Said>
          </span>
        )}
      </td>
      <td class="evidence">
        {links.length === 0 && <span class="absent">{say('no_link')}</span>}
        {links.map((link) => (
          <span key={link.id} class="evidence-link">
            <Icon name={linkClass(link) ?? 'other'} /> {linkKind(say, linkClass(link) ?? 'other')}
          </span>
        ))}
        {evidence === 'beside' && <span class="beside">{say('link_beside')}</span>}
      </td>
      <td class="where">
        <Where article={analysis.article} span={claim} onJump={actions.jump} />
      </td>
    </tr>
  );
}
