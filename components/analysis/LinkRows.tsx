import type { Analysis, Link } from '../../lib/core/analysis';
import { paragraphOf } from '../../lib/core/text/paragraphs';
import type { Span } from '../../lib/core/text/spans';
import { Icon } from '../ui/Icon';
import { Place } from '../ui/Place';
import { Said } from '../ui/Said';
import { useWords } from '../words';
import { linkClass, webAddress } from './link-classes';

/** Links as printed, each with the site behind it; opened only by the reader's click, without a referrer. */
export function LinkRows({
  analysis: { article },
  links,
  onJump,
}: {
  analysis: Pick<Analysis, 'article'>;
  links: readonly Link[];
  onJump?: ((span: Span) => void) | undefined;
}) {
  const { say } = useWords();
  return (
    <ul class="rows">
      {links.map((link) => {
        const address = webAddress(link);
        const { span } = link;
        return (
          <li key={link.id} class="row link">
            <Icon name={linkClass(link) ?? 'open'} />
            <span class="words">
              <Said>{link.text || link.href}</Said>{' '}
              {span && onJump && (
                <button type="button" class="jump" onClick={() => onJump(span)}>
                  <Place paragraph={paragraphOf(article, span)} />
                </button>
              )}
            </span>
            <span class="meta">
              {address ? (
                <a href={address} target="_blank" rel="noreferrer noopener" title={address}>
                  <bdi dir="ltr">{link.domain ?? address}</bdi>
                  <span class="vh"> ({say('opens_new_tab')})</span>
                </a>
              ) : (
                <bdi dir="ltr">{link.href}</bdi>
              )}
              {link.isPdf && ' · PDF'}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
