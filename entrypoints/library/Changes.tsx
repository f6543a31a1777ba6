import { useEffect, useState } from 'preact/hooks';
import { ChangesView } from '../../components/library/ChangesView';
import { LibraryView } from '../../components/library/LibraryView';
import { NoLibrary } from '../../components/library/NoLibrary';
import { EmptyState } from '../../components/ui/EmptyState';
import { useWords } from '../../components/words';
import { changesBetween } from '../../lib/core/compare/changes';
import { type LibraryFailure, libraryFailure } from '../../lib/extension/library/library';
import { savedReading } from '../../lib/extension/library-use';
import { correctedAnalysis, getReading } from '../../lib/extension/session';

/** Lays the reading of a tab beside the saved reading of its page, as both are when the view opens. */
async function laidBeside(key: string, tab: string) {
  const [saved, now] = await Promise.all([savedReading(key), getReading(tab)]);
  const analysis = now && correctedAnalysis(now);
  return saved && analysis && { saved, now: { ...now, analysis }, changes: changesBetween(saved.analysis, analysis) };
}

export function Changes({ saved, reading }: { saved: string; reading: string }) {
  const { say } = useWords();
  const [beside, setBeside] = useState<Awaited<ReturnType<typeof laidBeside>>>();
  const [missing, setMissing] = useState<'gone' | LibraryFailure>();
  useEffect(() => {
    void laidBeside(saved, reading).then(
      (made) => (made ? setBeside(made) : setMissing('gone')),
      (error) => setMissing(libraryFailure(error)),
    );
  }, [saved, reading]);
  if (beside) return <ChangesView {...beside} />;
  return (
    <LibraryView title={say('changes_title')}>
      {missing && missing !== 'gone' && <NoLibrary failure={missing} />}
      {missing === 'gone' && (
        <EmptyState icon="reporting" title={say('changes_gone_title')}>
          {say('changes_gone_text')}
        </EmptyState>
      )}
    </LibraryView>
  );
}
