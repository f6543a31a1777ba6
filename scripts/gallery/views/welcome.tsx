import '../../../components/welcome/welcome.css';
import { SAMPLE_TEXT } from '../../../components/welcome/sample-text';
import { WelcomeView } from '../../../components/welcome/WelcomeView';
import { analyse } from '../../../lib/core/analyse';
import { articleFromText } from '../../../lib/core/text/plain';

const sample = articleFromText(SAMPLE_TEXT);

export function show(state: string) {
  return (
    <WelcomeView
      sample={sample}
      analysis={state === 'tried' ? analyse(sample) : undefined}
      trying={false}
      onTry={() => {}}
      onOpen={() => {}}
    />
  );
}
