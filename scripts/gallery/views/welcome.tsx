import '../../../components/welcome/welcome.css';
import { SAMPLE_TEXT } from '../../../components/welcome/sample-text';
import { WelcomeView } from '../../../components/welcome/WelcomeView';
import type { Analysis } from '../../../lib/core/analysis';
import { articleFromText } from '../../../lib/core/text/plain';

const sample = articleFromText(SAMPLE_TEXT);
const read = (await (await fetch('./welcome.json')).json()) as Analysis;

export function show(state: string) {
  return (
    <WelcomeView
      sample={sample}
      analysis={state === 'tried' ? read : undefined}
      trying={false}
      onTry={() => {}}
      onOpen={() => {}}
    />
  );
}
