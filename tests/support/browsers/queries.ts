import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Found, View } from './browser';

/** Runs JavaScript source in a document; answers with the JSON value it evaluates to, promises awaited. */
export type Evaluate = (source: string) => Promise<unknown>;

const PATIENCE_MS = 10_000;
const require = createRequire(import.meta.url);
/**
 * Role and name are computed by the library the component tests use. It goes along with the first question and is kept
 * in our own pages; a page under test is not to be written to, and gets it anew.
 */
const testingLibrary = readFileSync(
  require.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);

type Queries = Pick<View, 'evaluate' | 'find' | 'findAll' | 'click' | 'text' | 'waitForText'>;

/**
 * Everything that can be asked of a document, made of running source in it and of a real click in its viewport.
 * `root` is the source of what is searched: an element or a shadow root. `inquire` runs the source of a search.
 */
export function queriesOf(
  evaluate: Evaluate,
  clickAt: (x: number, y: number) => Promise<void>,
  root = 'document.body',
  inquire: Evaluate = evaluate,
): Queries {
  const ask = async (role: string, name: string | RegExp | undefined, reveal = false): Promise<readonly Found[]> => {
    const given = JSON.stringify([role, patternOf(name), reveal]);
    const asked = (library: string): Promise<unknown> =>
      inquire(`(() => {
        const __name = (named) => named;
        const holder = location.protocol.endsWith('-extension:') ? globalThis : {};
        const library = ${library};
        return library && (${query.toString()})(library, ${root}, ${given});
      })()`);
    const answer =
      (await asked('holder.newsglassQueries ?? null')) ??
      (await asked(
        `holder.newsglassQueries = (() => { const module = {}; const exports = {}; ${testingLibrary}; return exports; })()`,
      ));
    return answer as readonly Found[];
  };
  const wait = async (role: string, name: string | RegExp | undefined, reveal = false): Promise<Found> => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const [found] = await ask(role, name, reveal);
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(await nothingFound(evaluate, role, name));
      await pause(100);
    }
  };
  const text = async (): Promise<string> =>
    String(await evaluate(`(${root})?.innerText ?? (${root})?.textContent ?? document.documentElement.textContent`));
  return {
    evaluate: async (run, ...given) => (await evaluate(sourceOf(run, given))) as never,
    find: (role, name) => wait(role, name),
    findAll: (role, name) => ask(role, name),
    async click(role, name) {
      const { x, y } = await settled(() => wait(role, name, true));
      await clickAt(x, y);
    },
    text,
    async waitForText(wanted, patienceMs = 15_000) {
      const until = Date.now() + patienceMs;
      for (;;) {
        const shown = await text();
        if (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) return shown;
        if (Date.now() > until) throw new Error(`“${wanted}” did not appear. What is shown:\n${shown}`);
        await pause(100);
      }
    },
  };
}

/**
 * What is to be clicked, once it lies still and nothing lies over it: a view that is still filling moves its buttons
 * from under the pointer. What never comes to rest, or is never hit, is given as it is after two seconds.
 */
async function settled(look: () => Promise<Found>): Promise<Found> {
  const until = Date.now() + 2_000;
  let last = await look();
  for (;;) {
    await pause(40);
    const now = await look();
    const isStill = now.x === last.x && now.y === last.y;
    if ((isStill && now.isHit && !now.disabled) || Date.now() > until) return now;
    last = now;
  }
}

/** Source that calls a function with JSON arguments. Compilers that keep names wrap inner functions in `__name`. */
export function sourceOf(run: (...given: never[]) => unknown, given: readonly unknown[]): string {
  const args = given.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value))).join(', ');
  return `(() => { const __name = (named) => named; return (${run.toString()})(${args}); })()`;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type Pattern = { readonly source: string; readonly flags: string } | string | null;

function patternOf(name: string | RegExp | undefined): Pattern {
  if (name === undefined) return null;
  return typeof name === 'string' ? name : { source: name.source, flags: name.flags };
}

async function nothingFound(evaluate: Evaluate, role: string, name: string | RegExp | undefined): Promise<string> {
  const html = String(await evaluate('document.documentElement.outerHTML')).slice(0, 4_000);
  return `Nothing with the role “${role}”${name === undefined ? '' : ` and the name “${name}”`} in:\n${html}`;
}

/** Runs in the document. `reveal` scrolls the first match into view before its place is read. */
function query(
  library: { queryAllByRole(root: HTMLElement, role: string, options: object): HTMLElement[] },
  root: HTMLElement,
  [role, pattern, reveal]: [role: string, pattern: Pattern, reveal: boolean],
): unknown {
  const name = pattern === null || typeof pattern === 'string' ? pattern : new RegExp(pattern.source, pattern.flags);
  const names = new Map<Element, string>();
  // Visibility is asked of the browser: the library's own way takes seconds on long lists.
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const all = library.queryAllByRole(root, role, {
    hidden: true,
    name(computed: string, element: Element) {
      names.set(element, computed);
      if (!isShown(element)) return false;
      return name === null || (typeof name === 'string' ? computed === name : name.test(computed));
    },
  });
  const elements = all.filter((element) => isShown(element) && !element.closest('[aria-hidden="true"], [inert]'));
  if (reveal) elements[0]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  /** A click there reaches it, or the label it belongs to; a page that forbids asking is taken at its word. */
  const isHit = (element: HTMLElement, x: number, y: number): boolean => {
    try {
      const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || element.closest('label')?.contains(hit) === true);
    } catch {
      return true;
    }
  };
  const states = ['checked', 'selected', 'pressed', 'expanded', 'current', 'busy'];
  return elements.map((element) => {
    const box = element.getBoundingClientRect();
    return {
      role,
      name: names.get(element) ?? '',
      text: element.innerText ?? element.textContent ?? '',
      disabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
      states: Object.fromEntries([
        ...('checked' in element ? [['checked', String(element.checked)]] : []),
        ...states.flatMap((state) => {
          const value = element.getAttribute(`aria-${state}`);
          return value === null ? [] : [[state, value]];
        }),
      ]),
      isHit: isHit(element, box.x + box.width / 2, box.y + box.height / 2),
      isFocused: (element.getRootNode() as Document | ShadowRoot).activeElement === element,
      size: { width: Math.round(box.width), height: Math.round(box.height) },
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
    };
  });
}
