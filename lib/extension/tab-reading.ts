import type { Analysis } from '../core/analysis';
import type { Article } from '../core/article';
import { readUntilDone, stands } from './ask';
import type { Extent } from './messages';
import { getReading, type Reading, tabKey, watchReading } from './session';
import { askPage, type FrontTab } from './tabs';

type Listener = (reading: Reading | undefined) => void;

/**
 * The reading of a tab as it grows, begun unless one stands. The page is asked at the same time as the worker, which
 * may have to wake up first: so its headline, author and date are there before anything is found in it.
 */
export class TabReading {
  private shown: Reading | undefined;
  private readonly listeners = new Set<Listener>();

  constructor(private readonly tab: FrontTab | undefined) {
    if (tab) watchReading(tabKey(tab.id), (seen) => seen && this.show(seen));
    void this.open();
  }

  /** Calls back with what is known now, and whenever more is. Returns a function that stops it. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    listener(this.shown);
    return () => this.listeners.delete(listener);
  }

  /** Reads the page anew. */
  async read(extent: Extent, click?: string): Promise<void> {
    const done = this.tab && (await readUntilDone(this.tab.id, extent, click));
    if (done && done.readAt === this.shown?.readAt && this.shown.state === done.state) return;
    this.show(done ?? { ...NEVER_READ, failure: this.tab ? 'page-gone' : 'restricted-page' });
  }

  /** The page is not what was read any more. */
  noteChange(): void {
    if (this.shown) this.show({ ...this.shown, changed: true });
  }

  private async open(): Promise<void> {
    if (!this.tab) return this.read('article');
    const { id, address } = this.tab;
    const held = await getReading(tabKey(id));
    if (held?.state === 'reading' && held.address === address) {
      this.show(held);
      return this.read(held.extent);
    }
    if (stands(held, address)) return this.show(held);
    const click = crypto.randomUUID();
    const reading = this.read('article', click);
    await Promise.all([reading, this.glimpse(id, click)]);
  }

  private async glimpse(tabId: number, click: string): Promise<void> {
    // Where it cannot be asked, the worker says why.
    const extracted = await askPage(tabId, 'extract', 'article', click).catch(() => undefined);
    if (!extracted?.ok || this.shown?.analysis || (this.shown && this.shown.state !== 'reading')) return;
    this.show({ ...NEVER_READ, key: tabKey(tabId), tabId, state: 'reading', analysis: unread(extracted.value) });
  }

  private show(reading: Reading): void {
    const { shown } = this;
    // The worker has begun, and knows less than the page has told.
    if (reading.state === 'reading' && !reading.analysis && shown?.state === 'reading' && shown.analysis) return;
    this.shown = reading;
    for (const listener of this.listeners) listener(reading);
  }
}

const NEVER_READ: Reading = { key: '', extent: 'article', readAt: '', state: 'failed', ready: [], marks: 'off' };

/** An article in which nothing was looked for yet. */
function unread({ anchors: _anchors, ...article }: Article): Analysis {
  return {
    schemaVersion: 1,
    article,
    sentences: [],
    entities: [],
    keyActors: [],
    quotations: [],
    claims: [],
    links: [],
    summary: { sentences: [] },
    problems: [],
  };
}
