/** An object of a page's JSON-LD, its properties unchecked. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** The JSON-LD of a page: the node that describes its article, and all nodes by `@id`. */
export interface LinkedData {
  readonly article: LinkedNode | undefined;
  readonly nodes: readonly LinkedNode[];
}

/** Types of schema.org that stand for an article, most specific kinds included by their ending. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|CreativeWork)$/;
const LOOSE_TYPE = /^(?:WebPage|ItemPage|VideoObject|Event|Recipe|Product|DiscussionForumPosting|QAPage)$/;

const MOST_NODES = 5_000;
const DEEPEST = 8;

/** Reads every JSON-LD script of the page; one that does not parse is left out. */
export function readLinkedData(document: Document): LinkedData {
  const nodes: LinkedNode[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const parsed = parseLoosely(script.textContent ?? '');
    collect(parsed, nodes, 0);
    if (nodes.length > MOST_NODES) break;
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const article =
    articles.find((node) => node.headline && node.datePublished) ??
    articles.find((node) => node.headline) ??
    nodes.find((node) => typesOf(node).some((type) => LOOSE_TYPE.test(type)) && (node.datePublished || node.author)) ??
    articles[0];
  return { article, nodes };
}

/** The types of a node, without the address of their vocabulary. */
export function typesOf(node: LinkedNode): readonly string[] {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#]/, ''));
}

/** The value of a property as text: the first of an array, the name of an object. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== undefined);
  if (typeof value === 'object' && value !== null) {
    const { name, '@value': literal } = value as LinkedNode;
    return textOf(literal) ?? textOf(name);
  }
  return undefined;
}

/** The names of persons or organisations in a property, references into the page's other nodes followed. */
export function namesOf(value: unknown, nodes: readonly LinkedNode[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, nodes));
  if (typeof value === 'object' && value !== null) {
    const node = value as LinkedNode;
    const referred =
      node.name === undefined && typeof node['@id'] === 'string'
        ? nodes.find((other) => other['@id'] === node['@id'] && other.name !== undefined)
        : undefined;
    return namesOf((referred ?? node).name, []);
  }
  const name = textOf(value);
  return name ? [name] : [];
}

function parseLoosely(source: string): unknown {
  const json = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '');
  for (const attempt of [
    json,
    json
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing: a page may hold a template that its server never filled.
    }
  }
  return undefined;
}

function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length > MOST_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  const node = value as LinkedNode;
  if (node['@type'] !== undefined || node['@id'] !== undefined) nodes.push(node);
  for (const inner of Object.values(node)) if (typeof inner === 'object') collect(inner, nodes, depth + 1);
}
