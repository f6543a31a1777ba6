import browser, { type Runtime } from 'webextension-polyfill';
import type { Answered, Answerer, Answers, Asked, Call } from './messages';

interface Envelope {
  readonly newsglass: Answerer;
  readonly call: string;
  readonly given: readonly unknown[];
}

/** Asks the background worker; waking it up if need be. */
export function callBackground<Name extends Call<'background'>>(
  call: Name,
  ...given: Asked<'background', Name>
): Promise<Answered<'background', Name>> {
  return browser.runtime.sendMessage(envelope('background', call, given)) as Promise<Answered<'background', Name>>;
}

/**
 * Gives this part's answers. Register before the first `await`, so that a worker that was woken by a message hears it.
 * Nothing but our own extension is answered, and calls with privileges are refused to content scripts, because a page
 * may have got at one. `check` sees what a call was given and throws when it is not sound; pages leave it out, since
 * our own parts alone ask them. Returns a function that stops answering.
 */
export function answer<Who extends Answerer>(
  who: Who,
  answers: Answers<Who>,
  check: (call: string, given: readonly unknown[]) => readonly unknown[] = (_call, given) => given,
): () => void {
  const listen = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (!isEnvelope(message) || message.newsglass !== who) return undefined;
    if (sender.id !== browser.runtime.id) return undefined;
    if (!isOwnPage(sender)) return Promise.reject(new Error(`“${message.call}” is not for content scripts.`));
    if (!Object.hasOwn(answers, message.call)) return Promise.reject(new Error(`Nobody answers “${message.call}”.`));
    const reply = answers[message.call as Call<Who>] as (...given: readonly unknown[]) => unknown;
    return Promise.resolve().then(() => reply(...check(message.call, message.given)));
  };
  const listener = listen as Runtime.OnMessageListenerAsync;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** What travels from one part to another. */
export function envelope(newsglass: Answerer, call: string, given: readonly unknown[]): Envelope {
  return { newsglass, call, given };
}

function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { newsglass, call, given } = message as Partial<Record<keyof Envelope, unknown>>;
  return typeof newsglass === 'string' && typeof call === 'string' && Array.isArray(given);
}

/** The worker and the extension's own pages; a content script speaks with its page's address. */
function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url === undefined ? sender.tab === undefined : sender.url.startsWith(browser.runtime.getURL(''));
}
