import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AnalysedArticle, Analysis, Claim } from '../../lib/core/analysis';
import { SOURCE_KINDS, sourceKind } from '../../lib/core/claims/sourcing';
import type { Span } from '../../lib/core/text/spans';
import { Icon, type IconName } from '../ui/Icon';
import { MarkedText, marksOfAnalysis } from '../ui/MarkedText';
import { SourceSymbol } from '../ui/SourceSymbol';
import { type MessageKey, useWords } from '../words';

const POINTS: readonly (readonly [IconName, MessageKey, MessageKey])[] = [
  ['puzzle', 'welcome_pin', 'welcome_pin_text'],
  ['glass', 'welcome_ask', 'welcome_ask_text'],
  ['device', 'welcome_device', 'welcome_device_text'],
];

/** The first page a reader sees: a sample to try, what the marks mean, and what never happens. */
export function WelcomeView({
  sample,
  analysis,
  trying,
  onTry,
  onOpen,
}: {
  /** The sample as plain text; `blocks` are its paragraphs. */
  sample: Pick<AnalysedArticle, 'text' | 'blocks'>;
  /** The sample's analysis, once the reader has asked for it. */
  analysis?: Analysis | undefined;
  trying: boolean;
  onTry: () => void;
  onOpen: () => void;
}) {
  const { say, count } = useWords();
  const marks = analysis ? marksOfAnalysis(analysis) : [];
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const arrange = () => sideBySide(article.current!.querySelectorAll<SVGElement>('.said svg'));
    arrange();
    addEventListener('resize', arrange);
    return () => removeEventListener('resize', arrange);
  }, [analysis]);
  return (
    <main class="welcome">
      <header>
        <p class="brand">
          <Icon name="glass" /> {say('extension_name')}
        </p>
        <h1>{say('welcome_heading')}</h1>
        <p class="lede">{say('welcome_text')}</p>
        {analysis ? (
          <button type="button" class="btn pri" onClick={onOpen}>
            {say('welcome_tried')}
          </button>
        ) : (
          <button type="button" class="btn pri" onClick={onTry} aria-disabled={trying}>
            {say(trying ? 'reading' : 'welcome_try')}
          </button>
        )}
        <p class="vh" role="status">
          {analysis && count('claims_ready', analysis.claims.length)}
        </p>
      </header>
      <div class="sample">
        <article ref={article} lang="en" dir="ltr" aria-label={say('welcome_sample')}>
          <p class="meta">{say('welcome_sample')}</p>
          {sample.blocks.map((block) => (
            <div class="paragraph" key={block.start}>
              <p class="said">
                {stretches(block, analysis?.claims ?? []).map(({ claim, ...span }) => (
                  <Fragment key={span.start}>
                    {claim && <SourceSymbol kind={sourceKind(claim.attribution.kind)} />}
                    <MarkedText text={sample.text} span={span} marks={marks} />
                  </Fragment>
                ))}
              </p>
            </div>
          ))}
        </article>
        <aside>
          <h2>{say('welcome_who_said')}</h2>
          <ul>
            {SOURCE_KINDS.map((kind) => (
              <li key={kind}>
                <SourceSymbol kind={kind} /> {say(kind === 'none' ? 'welcome_none' : kind)}
              </li>
            ))}
          </ul>
          <h2>{say('welcome_about')}</h2>
          <ul>
            {(['person', 'organization', 'place'] as const).map((kind) => (
              <li key={kind}>
                <Icon name={kind} /> <span class={`u-${kind}`}>{say(`kind_${kind}`)}</span>
              </li>
            ))}
          </ul>
        </aside>
      </div>
      <ul class="points">
        {POINTS.map(([icon, title, text]) => (
          <li key={title}>
            <Icon name={icon} />
            <h2>{say(title)}</h2>
            <p>{say(text)}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** A paragraph cut before each claim that begins in it. */
function stretches(block: Span, claims: readonly Claim[]): readonly (Span & { readonly claim?: Claim })[] {
  const inside = claims.filter(({ start }) => start >= block.start && start < block.end);
  const starts = [...new Set([block.start, ...inside.map(({ start }) => start)])].sort((a, b) => a - b);
  return starts.map((start, turn) => {
    const claim = inside.find((one) => one.start === start);
    return { start, end: starts[turn + 1] ?? block.end, ...(claim ? { claim } : {}) };
  });
}

/** Symbols of claims that begin on one line stand beside each other, the last nearest to the text. */
function sideBySide(symbols: Iterable<SVGElement>): void {
  let line: number | undefined;
  let before = 0;
  for (const symbol of [...symbols].reverse()) {
    const { top } = symbol.getBoundingClientRect();
    before = line !== undefined && Math.abs(top - line) < 4 ? before + 1 : 0;
    line = top;
    symbol.style.marginInlineStart = `${-18 * before}px`;
  }
}
