import type { Analysis } from '../../lib/core/analysis';
import { textAt } from '../../lib/core/text/spans';
import { LEFT_OUT } from '../analysis/left-out';
import { Said, useArticleDirection } from '../ui/Said';
import { useWords } from '../words';
import type { ReportActions } from './actions';
import { Where } from './Where';

/** Exactly what was read, block by block, and below it what was left out and why. */
export function TextTab({ analysis: { article }, actions }: { analysis: Analysis; actions: ReportActions }) {
  const { say } = useWords();
  const direction = useArticleDirection();
  return (
    <>
      <ol class="text-as-read">
        {article.blocks.map((block) => (
          <li key={block.start} class={`block-${block.kind}`} dir={direction}>
            <Said>{textAt(article.text, block)}</Said>{' '}
            {block.kind !== 'heading' && <Where article={article} span={block} onJump={actions.jump} />}
          </li>
        ))}
      </ol>
      <section class="aside" aria-labelledby="left-out">
        <h2 id="left-out">{say('left_out_heading')}</h2>
        {article.leftOut.length === 0 && <p class="meta">{say('left_out_nothing')}</p>}
        {article.leftOut.map(({ kind, text }, turn) => (
          <details key={turn}>
            <summary>{say(LEFT_OUT[kind])}</summary>
            <p dir={direction}>
              <Said>{text}</Said>
            </p>
          </details>
        ))}
      </section>
    </>
  );
}
