import { analyseInSteps } from '../core/analyse';
import type { Article } from '../core/article';
import type { AnalyserName } from '../core/registry';
import { articleFromText } from '../core/text/plain';
import type { Extent } from './messages';
import { loadModels } from './models';
import { dropReading, getReading, putAgain, putReading, type Reading, type ReadingFailure, tabKey } from './session';
import { listenToReadTabs } from './tab-events';
import { extractFrom, tabAddress } from './tabs';
import { breathe } from './work';

/** Work under way in this life of the worker. When the worker is stopped it is lost, and the view asks again. */
const underWay = new Map<string, { readonly done: Promise<void>; abandoned: boolean }>();

/**
 * Reads a tab's page and analyses it, storing what is known after each step; resolves when all is done. A second call
 * for the same tab joins the first, unless it wants another extent than the article: then the first is given up.
 */
export function readTab(tabId: number, extent: Extent = 'article', click?: string): Promise<void> {
  const key = tabKey(tabId);
  const earlier = underWay.get(key);
  if (earlier && extent === 'article' && !earlier.abandoned) return earlier.done;
  abandonReading(tabId);
  listenToReadTabs();
  return work(key, async (given) => {
    // The page is asked, and the weights are loaded, while the beginning is written down.
    const extracting = extractFrom(tabId, extent, click);
    void prepare();
    const started: Reading = {
      key,
      tabId,
      ...(await tabAddress(tabId)),
      extent,
      readAt: new Date().toISOString(),
      state: 'reading',
      ready: [],
      marks: 'off',
    };
    await put(started, given);
    const extracted = await extracting;
    if (extracted.ok) await analyse(started, extracted.value, given);
    else await put({ ...started, state: 'failed', failure: failureOf(extracted.failure, extent) }, given);
  });
}

/** Analyses pasted text under a key of its own, which it returns at once. */
export function readText({ text, title }: { text: string; title?: string }): string {
  const key = `text-${crypto.randomUUID()}`;
  const article = articleFromText(text, title ? { title } : {});
  const readAt = new Date().toISOString();
  void work(key, (given) =>
    analyse({ key, extent: 'anything', readAt, state: 'reading', ready: [], marks: 'off' }, article, given),
  );
  return key;
}

/** The reading of a tab that is done, waiting for one under way and starting one where there is none. */
export async function finishedReading(tabId: number): Promise<Reading | undefined> {
  const key = tabKey(tabId);
  const held = await getReading(key);
  const stands = held?.state === 'done' && !held.changed;
  if (!stands || underWay.has(key)) await readTab(tabId);
  const reading = await getReading(key);
  return reading?.state === 'done' ? reading : undefined;
}

/** Notes that the tab's page is not the one that was read. */
export async function noteChange(tabId: number): Promise<void> {
  await endReading(tabId);
  const reading = await getReading(tabKey(tabId));
  if (reading && !reading.changed) await putReading({ ...reading, marks: 'off', changed: true });
}

/** Forgets all about a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await endReading(tabId);
  await dropReading(tabKey(tabId));
}

function abandonReading(tabId: number): void {
  const given = underWay.get(tabKey(tabId));
  if (given) given.abandoned = true;
}

/** What is being stored at this moment would come after whatever is said of the tab next. */
async function endReading(tabId: number): Promise<void> {
  const given = underWay.get(tabKey(tabId));
  abandonReading(tabId);
  await given?.done.catch(() => undefined);
}

/** Nothing selected is no fault of the page. */
function failureOf(failure: ReadingFailure, extent: Extent): ReadingFailure {
  return extent === 'selection' && failure === 'not-an-article' ? 'no-selection' : failure;
}

interface Given {
  abandoned: boolean;
}

function work(key: string, task: (given: Given) => Promise<void>): Promise<void> {
  const given: Given = { abandoned: false };
  const done = task(given).finally(() => {
    if (underWay.get(key) === entry) underWay.delete(key);
  });
  const entry = Object.assign(given, { done });
  underWay.set(key, entry);
  return done;
}

/** Every state is written down, sent to every view and drawn: not more often than it can be seen, in milliseconds. */
const SEEN_APART = 150;

async function analyse(started: Reading, article: Article, given: Given): Promise<void> {
  hasBegun = true;
  const steps = analyseInSteps(article, await loadModels());
  const ready: AnalyserName[] = [];
  let shownAt = Number.NEGATIVE_INFINITY;
  for (let step = steps.next(); ; step = steps.next()) {
    if (given.abandoned) return;
    try {
      if (step.done) return await put({ ...started, state: 'done', ready: [...ready], analysis: step.value }, given);
      ready.push(step.value.ran);
      // The summary is what a reader looks at first.
      if (step.value.ran !== 'summary' && (ready.length < 3 || performance.now() - shownAt < SEEN_APART)) continue;
      await put({ ...started, ready: [...ready], analysis: step.value.soFar() }, given);
      shownAt = performance.now();
    } catch {
      // The storage for readings does not hold it even when it is empty otherwise.
      return put({ ...started, state: 'failed', failure: 'too-large' }, given);
    }
    // A turn of the event loop, so that messages and the views are served between two analysers.
    await breathe();
  }
}

let prepared: Promise<void> | undefined;
let hasBegun = false;

/** Has the weights read and the code compiled while the page is still being read, and no longer than that. */
function prepare(): Promise<void> {
  prepared ??= (async () => {
    const steps = analyseInSteps(articleFromText(WARMING), await loadModels());
    while (!hasBegun && !steps.next().done) await breathe();
  })();
  return prepared;
}

/** A name of each kind, a quotation, a pronoun, a figure and a hedge. */
const WARMING =
  'Rome, 4 May. “We may leave,” said Ann Lee of the Harbour Union. She expects 5% less trade than in 2019.';

async function put(reading: Reading, given: Given): Promise<void> {
  if (!given.abandoned) await (reading.ready.length > 1 ? putAgain : putReading)(reading);
}
