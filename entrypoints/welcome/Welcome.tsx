import { useMemo, useState } from 'preact/hooks';
import { SAMPLE_TEXT, SAMPLE_TITLE } from '../../components/welcome/sample-text';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import { articleFromText } from '../../lib/core/text/plain';
import { callBackground } from '../../lib/extension/rpc';
import { useStoredReading } from '../../lib/extension/use-reading';
import { openReportOf } from '../../lib/extension/views';

/** Connects the first page: the sample is read like any pasted text, once the reader asks. */
export function Welcome() {
  const sample = useMemo(() => articleFromText(SAMPLE_TEXT), []);
  const [key, setKey] = useState<string>();
  const { shown } = useStoredReading(key);
  return (
    <WelcomeView
      sample={sample}
      analysis={shown?.state === 'done' ? shown.analysis : undefined}
      trying={key !== undefined}
      onTry={async () => {
        if (key === undefined) setKey(await callBackground('readText', { text: SAMPLE_TEXT, title: SAMPLE_TITLE }));
      }}
      onOpen={() => void openReportOf(key)}
    />
  );
}
