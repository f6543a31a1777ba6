import browser, { type Runtime } from 'webextension-polyfill';
import { type Check, envelope, replyTo } from './envelope';
import type { Answered, Answerer, Answers, Asked, Call } from './messages';

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
 * may have got at one. `check` sees what a call was given and throws when it is not sound. Returns a function that
 * stops answering.
 */
export function answer<Who extends Answerer>(who: Who, answers: Answers<Who>, check?: Check): () => void {
  const listen = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined =>
    replyTo(message, sender, { id: browser.runtime.id, origin: browser.runtime.getURL('') }, who, answers, check);
  const listener = listen as Runtime.OnMessageListenerAsync;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
