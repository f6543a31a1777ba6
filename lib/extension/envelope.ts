import type { Answerer, Answers, Call } from './messages';

/** What travels from one part to another. */
export interface Envelope {
  readonly newsglass: Answerer;
  readonly call: string;
  readonly given: readonly unknown[];
}

/** The name of a port between a page and a view of ours beside it. */
export const COMPANION = 'companion';

/** The one message that is heard from a page's script: the reader wants to put one of its findings right. */
export interface Wish {
  readonly newsglass: 'wish';
  readonly correct: string;
}

/** Who sent a message, as the browser says. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: object | undefined;
}

/** The extension a message has to come from. */
export interface Own {
  readonly id: string;
  /** What addresses of its own pages begin with. */
  readonly origin: string;
}

export type Check = (call: string, given: readonly unknown[]) => readonly unknown[];

export function envelope(newsglass: Answerer, call: string, given: readonly unknown[]): Envelope {
  return { newsglass, call, given };
}

/** The reply to a message, or undefined when it is for somebody else or from another extension. */
export function replyTo<Who extends Answerer>(
  message: unknown,
  sender: Sender,
  own: Own,
  who: Who,
  answers: Answers<Who>,
  check: Check = (_call, given) => given,
): Promise<unknown> | undefined {
  if (!isEnvelope(message) || message.newsglass !== who) return undefined;
  if (sender.id !== own.id) return undefined;
  if (!isOwnPage(sender, own)) return Promise.reject(new Error(`“${message.call}” is not for content scripts.`));
  if (!Object.hasOwn(answers, message.call)) return Promise.reject(new Error(`Nobody answers “${message.call}”.`));
  const reply = answers[message.call as Call<Who>] as (...given: readonly unknown[]) => unknown;
  return Promise.resolve().then(() => reply(...check(message.call, message.given)));
}

function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { newsglass, call, given } = message as Partial<Record<keyof Envelope, unknown>>;
  return typeof newsglass === 'string' && typeof call === 'string' && Array.isArray(given);
}

/** The worker and the extension's own pages; a content script speaks with its page's address. */
function isOwnPage({ url, tab }: Sender, { origin }: Own): boolean {
  return url === undefined ? tab === undefined : url.startsWith(origin);
}
