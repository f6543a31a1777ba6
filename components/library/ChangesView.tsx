import type { Analysis } from '../../lib/core/analysis';
import type { Change } from '../../lib/core/compare/changes';
import { writtenDate } from '../analysis/dates';
import { EmptyState } from '../ui/EmptyState';
import { ArticleLanguageProvider, Said } from '../ui/Said';
import { useWords } from '../words';
import { savedReport } from './addresses';
import { Beside, Differing, TwoSides } from './Beside';
import { LibraryView } from './LibraryView';
import { ownTime } from './moments';

/** A page against its saved reading: everything that was added, removed or reworded, side by side. */
export function ChangesView({
  saved,
  now,
  changes,
}: {
  /** Of the saved reading. */
  saved: { readonly key: string; readonly readAt: string; readonly analysis: Analysis };
  now: { readonly readAt: string; readonly analysis: Analysis };
  changes: readonly Change[];
}) {
  const { say, count, locale } = useWords();
  const { title, url, lang } = saved.analysis.article;
  const sides = {
    left: say('changes_before', ownTime(saved.readAt, locale)),
    right: say('changes_after', ownTime(now.readAt, locale)),
  };
  const updated = now.analysis.article.modifiedAt;
  return (
    <LibraryView title={say('changes_title')}>
      <ArticleLanguageProvider value={lang}>
        <p class="of">
          <a class="said title" href={savedReport(saved.key)} dir="auto">
            {title ?? url ?? say('title_not_stated')}
          </a>
        </p>
        {changes.length === 0 ? (
          <EmptyState icon="reporting" title={say('changes_none_title')}>
            {say('changes_none_text')}
          </EmptyState>
        ) : (
          <>
            <p role="status">{count('saved_changes', changes.length)}</p>
            <p class="meta">
              {updated && updated !== saved.analysis.article.modifiedAt
                ? say('changes_stated', writtenDate(updated, locale) ?? updated)
                : say('changes_unstated')}
            </p>
            <TwoSides caption={say('changes_title')} label={say('changes_what')} {...sides} names={sides}>
              {changes.map((change, turn) => (
                <Beside
                  key={turn}
                  label={<What change={change} />}
                  left={change.before !== undefined && <Side change={change} side="left" />}
                  right={change.after !== undefined && <Side change={change} side="right" />}
                  missing={say('changes_missing')}
                />
              ))}
            </TwoSides>
          </>
        )}
      </ArticleLanguageProvider>
    </LibraryView>
  );
}

function What({ change: { what, how, claim, numbers } }: { change: Change }) {
  const { say, list } = useWords();
  const before = numbers?.before ?? [];
  const after = numbers?.after ?? [];
  return (
    <>
      {say(`change_${what === 'sentence' && claim ? 'claim' : what}`)} <span class="how">{say(`change_${how}`)}</span>
      {before.length > 0 && after.length > 0 && (
        <span class="numbers">{say('change_numbers', list(before), list(after))}</span>
      )}
    </>
  );
}

function Side({ change: { before = '', after = '', how, address }, side }: { change: Change; side: 'left' | 'right' }) {
  const words = side === 'left' ? before : after;
  const leadsTo = side === 'left' ? address?.before : address?.after;
  return (
    <>
      {how === 'reworded' ? (
        <Differing words={words} other={side === 'left' ? after : before} side={side} />
      ) : (
        <Said>{words}</Said>
      )}
      {leadsTo !== undefined && (
        <span class="meta leads">
          <bdi dir="ltr">{leadsTo}</bdi>
        </span>
      )}
    </>
  );
}
