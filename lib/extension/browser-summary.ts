/**
 * The browser's own summariser, where there is one: `Summarizer` of the Writing Assistance APIs
 * (https://webmachinelearning.github.io/writing-assistance-apis/), in Chrome since 138. It works on the device. Only a
 * model the browser already has is used: making a summariser of a model that is “downloadable” would fetch it.
 */
export type BrowserSummary =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly failure: 'too-long' | 'failed' | 'stopped' };

interface Choice {
  readonly type: 'tldr';
  readonly format: 'plain-text';
  readonly length: 'medium';
  readonly expectedInputLanguages?: readonly string[];
  readonly outputLanguage?: string;
}

interface Summariser {
  summarize(text: string, options: { readonly signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

interface SummariserMaker {
  availability(choice: Choice): Promise<string | null>;
  create(choice: Choice & { readonly signal: AbortSignal }): Promise<Summariser>;
}

/**
 * Whether the browser can rewrite text of this language now, with a model it has. Never fails: no summariser, no
 * model, an unknown language and a browser that throws are all `false`.
 */
export async function hasBrowserSummary(lang?: string): Promise<boolean> {
  return (await readyMaker(choiceFor(lang))) !== undefined;
}

/** A few sentences by the browser's model, in the language of the text. Never rejects; its text is never empty. */
export async function browserSummary(
  text: string,
  lang: string | undefined,
  signal: AbortSignal,
): Promise<BrowserSummary> {
  const choice = choiceFor(lang);
  let summariser: Summariser | undefined;
  try {
    // Asked again: the browser may have removed its model since.
    const maker = await readyMaker(choice);
    if (signal.aborted) return { ok: false, failure: 'stopped' };
    summariser = await maker?.create({ ...choice, signal });
    const rewritten = (await summariser?.summarize(text, { signal }))?.trim();
    if (signal.aborted) return { ok: false, failure: 'stopped' };
    return rewritten ? { ok: true, text: rewritten } : { ok: false, failure: 'failed' };
  } catch (error) {
    if (signal.aborted) return { ok: false, failure: 'stopped' };
    const tooLong = (error as { name?: unknown } | null)?.name === 'QuotaExceededError';
    return { ok: false, failure: tooLong ? 'too-long' : 'failed' };
  } finally {
    summariser?.destroy();
  }
}

function choiceFor(lang: string | undefined): Choice {
  const languages = lang === undefined ? {} : { expectedInputLanguages: [lang], outputLanguage: lang };
  return { type: 'tldr', format: 'plain-text', length: 'medium', ...languages };
}

async function readyMaker(choice: Choice): Promise<SummariserMaker | undefined> {
  const { Summarizer: maker } = globalThis as { Summarizer?: SummariserMaker };
  try {
    return (await maker?.availability(choice)) === 'available' ? maker : undefined;
  } catch {
    return undefined;
  }
}
