import type { CompanionAsks, CompanionHears } from '../core/marks/companion';
import { COMPANION, replyTo, type Sender, type Wish } from './envelope';
import type { Answers } from './messages';

interface Port {
  readonly name: string;
  readonly sender?: Sender;
  readonly onMessage: { addListener(listener: (message: CompanionAsks) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: CompanionHears): void;
}

type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => boolean;

/** As much of the browser's own interface as a script in a page needs. */
interface Runtime {
  readonly id?: string;
  getURL(path: string): string;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  readonly onConnect: {
    addListener(listener: (port: Port) => void): void;
    removeListener(listener: (port: Port) => void): void;
  };
  sendMessage(message: Wish): unknown;
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

/**
 * Takes in the views of ours that connect to the page. Nobody but the extension can: a page has no ports to its scripts.
 * Returns a function that stops it.
 */
export function welcomeCompanions(
  join: (tell: (news: CompanionHears) => void) => { hear(asks: CompanionAsks): void; leave(): void },
): () => void {
  const runtime = ownRuntime()!;
  const welcome = (port: Port): void => {
    if (port.name !== COMPANION || port.sender?.id !== runtime.id) return;
    const { hear, leave } = join((news) => port.postMessage(news));
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(leave);
  };
  runtime.onConnect.addListener(welcome);
  return () => runtime.onConnect.removeListener(welcome);
}

/**
 * Asks to see a finding of this page in the report: the one thing a page's script may ask for. Nobody hears it once the
 * extension is gone.
 */
export function wishToCorrect(id: string): void {
  if (isExtensionAlive()) ownRuntime()?.sendMessage({ newsglass: 'wish', correct: id });
}

/** Whether the extension that put the script in is still the one that is installed. */
export function isExtensionAlive(): boolean {
  return ownRuntime()?.id !== undefined;
}

function ownRuntime(): Runtime | undefined {
  const { browser, chrome } = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  return (browser ?? chrome)?.runtime;
}
