import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../../components/words';
import { cardsOf } from '../../../lib/core/marks/cards';
import { cardView } from '../../../lib/page/overlay/card-view';
import { drawing, html } from '../../../lib/page/overlay/elements';
import { OVERLAY_STYLE } from '../../../lib/page/overlay/style';
import { sampleAnalysis } from '../../../tests/support/sample-analysis';

export function show(state: string) {
  return <CardOverPage id={state === 'actor' ? 'e1' : 'c7'} />;
}

/** A card and a marker as over a page, in an open root, so that they can be looked into. */
function CardOverPage({ id }: { id: string }) {
  const { say, direction } = useWords();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current!.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(OVERLAY_STYLE);
    root.adoptedStyleSheets = [sheet];
    const ground = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const [card] = cardsOf(sampleAnalysis, new Set([id]), say);
    const words = {
      direction,
      marked: '',
      close: say('card_close'),
      previous: say('card_previous'),
      next: say('card_next'),
      copySentence: say('card_copy'),
      copyLink: say('card_copy_link'),
      correct: say('card_correct'),
      copied: say('copied'),
      notCopied: say('not_copied'),
    };
    const idle = { close: () => {}, step: () => {}, correct: () => {}, copy: async () => true };
    const view = cardView(document, card!, ground, words, idle);
    // Beside the text, or below it where there is no room.
    const isNarrow = innerWidth < 860;
    Object.assign(view.style, isNarrow ? { left: '64px', top: '180px' } : { left: '500px', top: '40px' });
    const marker = html(
      document,
      'button',
      { type: 'button', class: `marker ${ground}`, 'aria-label': card!.name, 'aria-expanded': 'true' },
      drawing(document, card!.symbol),
    );
    Object.assign(marker.style, { left: '24px', top: '40px' });
    root.append(marker, view);
  }, []);
  return (
    <main dir="ltr">
      <article class="said" lang="en" dir="ltr" style={{ margin: '24px 64px', maxInlineSize: '400px' }}>
        {sampleAnalysis.article.text.split('\n\n').map((words) => (
          <p key={words}>{words}</p>
        ))}
      </article>
      <div ref={host} />
    </main>
  );
}
