export interface Window {
  /** Most items begun and not yet handed on. */
  readonly items: number;
  /** No further item is begun while their sizes together reach this. */
  readonly size: number;
}

interface Begun<Answer> {
  readonly size: number;
  readonly done: Promise<{ readonly begun: Begun<Answer>; readonly answer: Answer }>;
}

/**
 * Works on many items at once and yields what comes of them, in their order or as each is done; each as soon as it may
 * be, even while the next item is waited for. Takes no further item while the window is full or nobody asks for the
 * next answer, so that memory stays bounded however long the input is.
 */
export async function* inFlight<Item, Answer>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Answer>,
  sizeOf: (item: Item) => number,
  window: Window,
  ordered: boolean,
): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]();
  const underWay: Begun<Answer>[] = [];
  let size = 0;
  let reading: Promise<{ readonly read: IteratorResult<Item> }> | undefined;
  let ended = false;
  while (!ended || underWay.length > 0) {
    const waited: Promise<{ readonly read: IteratorResult<Item> } | Awaited<Begun<Answer>['done']>>[] = ordered
      ? underWay.slice(0, 1).map(({ done }) => done)
      : underWay.map(({ done }) => done);
    if (!ended && underWay.length < window.items && size < window.size) {
      reading ??= source.next().then((read) => ({ read }));
      waited.push(reading);
    }
    const event = await Promise.race(waited);
    if (!('read' in event)) {
      underWay.splice(underWay.indexOf(event.begun), 1);
      size -= event.begun.size;
      yield event.answer;
      continue;
    }
    reading = undefined;
    if (event.read.done) {
      ended = true;
      continue;
    }
    const item = event.read.value;
    const begun: Begun<Answer> = { size: sizeOf(item), done: work(item).then((answer) => ({ begun, answer })) };
    // Whoever waits for it hears of a failure; until then it is not one that nobody handles.
    begun.done.catch(() => {});
    underWay.push(begun);
    size += begun.size;
  }
}
