import { type FilterImplOptions, Liquid } from 'liquidjs';
import { fail, ok, type Result } from '../result';
import { markdownLink, markdownText, oneLine, webAddress } from './escape';
import type { Exporter, Reading } from './exporter';
import { templateValues } from './template-values';
import { yamlMapping } from './yaml';

/** A reader's own form of a note: Markdown with variables, loops and filters in Liquid's notation. */
export interface Template {
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a template, in the words of its parser, and in which line (1-based) where that is known. */
export interface TemplateProblem {
  readonly message: string;
  readonly line?: number;
}

/** Beyond these a template is given up: it is the reader's, but so may be its mistakes. */
const MOST_CHARACTERS = 50_000;
const MOST_MEMORY = 20_000_000;
const MOST_MS = 2_000;

/** Tags that would read other files, keep text unescaped twice over, or name the clock. */
const WITHOUT_TAGS = ['include', 'render', 'layout', 'block', 'capture', 'liquid', 'tablerow'];

/**
 * The Markdown that a template makes of a reading. Whatever the page wrote is escaped where it is inserted, and there
 * is no way around it. What every file must carry and the template leaves out stands at the end.
 */
export function renderTemplate(text: string, reading: Reading): Result<string, TemplateProblem> {
  const values = templateValues(reading);
  try {
    const made = engine().parseAndRenderSync(text, values).trimEnd();
    const address = webAddress(values.address);
    const missing = [
      ...(address === undefined || made.includes(address) ? [] : [`<${address}>`]),
      ...(made.includes(markdownText(values.notice)) ? [] : [`*${markdownText(values.notice)}*`]),
    ];
    return ok(missing.length === 0 ? `${made}\n` : `${made}\n\n---\n\n${missing.join('\n\n')}\n`);
  } catch (error) {
    return fail(problemOf(error));
  }
}

/** An exporter that uses the template; where that has a mistake, the file says so in its place. */
export function templateExporter({ text }: Template): Exporter {
  const render = (reading: Reading) => {
    const made = renderTemplate(text, reading);
    return made.ok ? made.value : `${markdownText(made.failure.message)}\n`;
  };
  return {
    extension: 'md',
    mediaType: 'text/markdown',
    render,
    // A file has one front matter: further down it would be a heading.
    join: () => ({ each: (reading) => render(reading).replace(/^---\n[\s\S]*?\n---\n+/, ''), between: '\n' }),
  };
}

let made: Liquid | undefined;

/** One engine for all templates: it holds nothing of any of them. Made when the first template asks for it. */
function engine(): Liquid {
  made ??= newEngine();
  return made;
}

function newEngine(): Liquid {
  const liquid = new Liquid({
    // Every value, unless a filter has made Markdown of it.
    outputEscape: (value: unknown) => markdownText(written(value)),
    ownPropertyOnly: true,
    strictFilters: true,
    // Files are looked up here and nowhere else.
    templates: {},
    parseLimit: MOST_CHARACTERS,
    memoryLimit: MOST_MEMORY,
    renderLimit: MOST_MS,
  });
  for (const tag of WITHOUT_TAGS) delete liquid.tags[tag];
  const markdown = (handler: (...given: unknown[]) => string): FilterImplOptions => ({ handler, raw: true });
  liquid.registerFilter(
    'link',
    markdown((words, address) => markdownLink(written(words), written(address))),
  );
  liquid.registerFilter(
    'url',
    markdown((address) => webAddress(written(address)) ?? ''),
  );
  liquid.registerFilter(
    'yaml',
    markdown((value) => yamlScalar(value)),
  );
  // Its own is not escaped; here nothing of the page goes past the escaping.
  liquid.registerFilter('raw', (value: unknown) => value);
  liquid.registerFilter('date', (value: unknown) => /^\d{4}(?:-\d{2}){0,2}/.exec(written(value))?.[0] ?? '');
  liquid.registerFilter('sample', (value: unknown) => (Array.isArray(value) ? value[0] : value));
  return liquid;
}

function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.map(written).join(', ') : String(value);
}

/** For front matter: a number, a quoted string or a list of them. */
function yamlScalar(value: unknown): string {
  const plain = Array.isArray(value) ? value.map(written).map(oneLine) : value;
  const given = typeof plain === 'number' || Array.isArray(plain) ? plain : oneLine(written(plain));
  return yamlMapping({ v: given })
    .replace(/^v:\s?/, Array.isArray(given) ? '\n' : '')
    .trimEnd();
}

function problemOf(error: unknown): TemplateProblem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /, line:(\d+)/.exec(message)?.[1];
  return {
    message: oneLine(message.replace(/, line:\d+.*$/s, '').replace(/^\w+Error: /, '')).slice(0, 300),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}
