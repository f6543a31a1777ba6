import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Article, ExtractionFailure } from '../../lib/core/article';
import { asDefined } from '../../lib/core/as-defined';
import { fail, ok, type Result } from '../../lib/core/result';
import type { Extent } from '../../lib/extension/messages';
import { answerInPage, isExtensionAlive } from '../../lib/extension/page-answers';
import { collectAnchors } from '../../lib/extract/anchors';
import { extractInSteps } from '../../lib/extract/extract';
import { inTurns } from '../../lib/page/in-turns';
import { marksHere } from '../../lib/page/marks-slot';
import { selectedText, visibleText } from '../../lib/page/visible-text';

/** What an earlier injection left in this page's isolated world. */
interface Earlier {
  isAlive(): boolean;
  stop(): void;
}

const KEY = Symbol.for('newsglass');
const world = globalThis as { [KEY]?: Earlier };

/**
 * The script that is put into a page when the reader asks for it. It is not one of WXT's content scripts, whose start
 * dispatches an event that the page can see.
 */
export default defineUnlistedScript(() => {
  if (world[KEY]?.isAlive()) return;
  // The extension was updated under an open page: its old script can no longer be asked.
  world[KEY]?.stop();
  const stopAnswering = answerInPage({
    extract,
    mark: (request) => marksHere().mark(request),
    jump: (request) => marksHere().jump(request),
  });
  world[KEY] = {
    isAlive: isExtensionAlive,
    stop() {
      try {
        stopAnswering();
      } catch {
        // The extension that listened is gone, and its listeners with it.
      }
    },
  };
});

type Extracted = Result<Article, ExtractionFailure>;

/** What was read last, for the popup and the worker, who ask for the same click. */
let latest: { readonly click: string; readonly extracted: Promise<Extracted> } | undefined;

function extract(extent: Extent = 'article', click?: string): Extracted | Promise<Extracted> {
  if (extent !== 'article') return extractOther(extent);
  if (click !== undefined && latest?.click === click) return latest.extracted;
  const extracted = inTurns(extractInSteps(document, { url: location.href, inView: inView() }));
  latest = click === undefined ? undefined : { click, extracted };
  return extracted;
}

function extractOther(extent: Exclude<Extent, 'article'>): Extracted {
  const article = extent === 'selection' ? selectedText(window) : visibleText(window);
  if (!article || article.text.trim() === '') return fail('not-an-article');
  return ok(
    extent === 'selection' ? article : { ...article, anchors: collectAnchors(asDefined(document), () => undefined) },
  );
}

/** What stands in the middle of the window, and a little above and below: there may be a gap. */
function inView(): Element[] {
  const page = asDefined(document);
  return [0.5, 0.35, 0.65].flatMap((part) => page.elementFromPoint(innerWidth / 2, innerHeight * part) ?? []);
}
