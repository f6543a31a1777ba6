import { replyTo, type Sender } from './envelope';
import type { Answers } from './messages';

type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => boolean;

/** As much of the browser's own interface as a script in a page needs. */
interface Runtime {
  readonly id?: string;
  getURL(path: string): string;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/**
 * The answers of a script in a page. They are given through the browser's own interface, because every page the reader
 * asks about is given this script, and the polyfill would make up a tenth of it. A failure is answered as
 * `{ failed }`, which is no answer to any call, so whoever asked sees it fail. Returns a function that stops answering.
 */
export function answerInPage(answers: Answers<'page'>): () => void {
  const runtime = ownRuntime()!;
  const own = { id: runtime.id ?? '', origin: runtime.getURL('') };
  const listener: Listener = (message, sender, reply) => {
    const answered = replyTo(message, sender, own, 'page', answers);
    answered?.then(reply, (error: unknown) => reply({ failed: String(error) }));
    // The reply comes later.
    return answered !== undefined;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

/** Whether the extension that put the script in is still the one that is installed. */
export function isExtensionAlive(): boolean {
  return ownRuntime()?.id !== undefined;
}

function ownRuntime(): Runtime | undefined {
  const { browser, chrome } = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  return (browser ?? chrome)?.runtime;
}
