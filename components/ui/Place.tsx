import { useWords } from '../words';
import { Icon } from './Icon';

/** “↧¶4” at the end of a sentence that leads to its place on the page. */
export function Place({ paragraph }: { paragraph: number }) {
  const { say } = useWords();
  return (
    <span class="loc">
      <Icon name="jump" />
      <span aria-hidden="true">{say('paragraph_sign', paragraph)}</span>
      <span class="vh">{say('jump_to_paragraph', paragraph)}</span>
    </span>
  );
}
