import type { AnchorContext } from '../core/article';
import type { Amount, ReadAnchor, ReadPage } from './anchor-runs';
import { type AttributeValues, attributesOf } from './attributes';
import { attributeOf, firstElementChildOf, localNameOf, nextElementSiblingOf, parentElementOf } from './plain-dom';

const ANCESTORS = 8;
/** Longest description of one ancestor, in code units. */
const WORDS_LIMIT = 100;
const BLOCK_LIMIT = 600;
const ATTRIBUTES_LIMIT = 200;
/** Up to how many levels above an anchor its siblings are counted. */
const SIBLING_LEVELS = 4;

/** Attributes that name what an element is for. */
const NAMING = (
  'id class role itemprop aria-label data-component data-testid data-test-id data-module data-module-name data-type ' +
  'data-name data-block data-widget data-qa data-area data-zone'
).split(' ');
const LANDMARK_TAGS = new Set(
  'nav aside header footer main article figure figcaption blockquote form table'.split(' '),
);
const LANDMARK_ROLES = new Set(
  'navigation complementary banner contentinfo main article search menu dialog'.split(' '),
);

interface Ancestor {
  readonly tag: string;
  readonly words: string;
}

interface Named extends Ancestor {
  readonly landmarks: readonly string[];
}

/** What surrounds each anchor of a page; each element is read once, however many anchors it holds. */
export function surroundingsOf(page: ReadPage): (anchor: ReadAnchor, index: number) => AnchorContext {
  const described = new Map<Element, Named>();
  const alike = new Map<Element, Map<string, number>>();
  // A page names hundreds of elements alike: each name is taken apart once.
  const partedNames = new Map<string, string>();
  const parted = (named: string): string => {
    if (named === '') return '';
    let words = partedNames.get(named);
    if (words === undefined) {
      words = distinctWords(named).join(' ').slice(0, ATTRIBUTES_LIMIT);
      partedNames.set(named, words);
    }
    return words;
  };

  const describe = (element: Element): Named => {
    const path: Element[] = [];
    let above: Element | null = element;
    while (above && !described.has(above)) {
      path.push(above);
      above = parentElementOf(above);
    }
    let landmarks = above ? described.get(above)!.landmarks : [];
    for (const current of path.reverse()) {
      const attributes = attributesOf(current);
      const tag = localNameOf(current);
      landmarks = withLandmark(landmarks, tag, attributes);
      described.set(current, { tag, words: parted(namesAmong(attributes)).slice(0, WORDS_LIMIT), landmarks });
    }
    return described.get(element)!;
  };

  const siblingsOf = (element: Element): number => {
    let most = 0;
    let current = element;
    for (let level = 0; level < SIBLING_LEVELS; level++) {
      const parent: Element | null = parentElementOf(current);
      if (!parent || localNameOf(current) === 'body') break;
      let counts = alike.get(parent);
      if (!counts) {
        counts = shapesIn(parent, page.amounts);
        alike.set(parent, counts);
      }
      const count = counts.get(shapeOf(current)) ?? 0;
      if (isMostlyLink(page.amounts.get(current))) most = Math.max(most, count - 1);
      current = parent;
    }
    return most;
  };

  return (anchor, index) => {
    const { element, run, runOffset, hasImage } = anchor;
    const start = Math.max(0, Math.min(runOffset - BLOCK_LIMIT / 2, run.text.length - BLOCK_LIMIT));
    const block = run.text.slice(start, start + BLOCK_LIMIT);
    const ancestors: Ancestor[] = [];
    const around = parentElementOf(element);
    for (let above = around; above && ancestors.length < ANCESTORS; above = parentElementOf(above)) {
      const { tag, words } = describe(above);
      ancestors.push({ tag, words });
    }
    return {
      ancestors,
      landmarks: around ? describe(around).landmarks : [],
      block,
      blockOffset: runOffset - start < block.length ? runOffset - start : -1,
      linkDensity: run.text === '' ? 0 : rounded(Math.min(1, run.linked / run.text.length)),
      ...(run.heading === undefined ? {} : { heading: run.heading }),
      siblings: siblingsOf(element),
      position: rounded(index / Math.max(1, page.anchors.length - 1)),
      proseBefore: page.prose === 0 ? 0 : rounded(run.proseBefore / page.prose),
      hasImage,
      attributes: parted(describedBy(element)),
    };
  };
}

function withLandmark(landmarks: readonly string[], tag: string, attributes: AttributeValues): readonly string[] {
  const role = attributes.get('role')?.toLowerCase() ?? '';
  const found = LANDMARK_ROLES.has(role) ? role : LANDMARK_TAGS.has(tag) ? tag : undefined;
  return found === undefined || landmarks.includes(found) ? landmarks : [found, ...landmarks];
}

function shapeOf(element: Element): string {
  return `${localNameOf(element)} ${attributeOf(element, 'class')?.trim().split(/\s+/, 1)[0] ?? ''}`;
}

/** How many children of each shape are mostly link. */
function shapesIn(parent: Element, amounts: ReadonlyMap<Element, Amount>): Map<string, number> {
  const counts = new Map<string, number>();
  for (let child = firstElementChildOf(parent); child; child = nextElementSiblingOf(child)) {
    if (!isMostlyLink(amounts.get(child))) continue;
    const shape = shapeOf(child);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return counts;
}

function isMostlyLink(amount: Amount | undefined): boolean {
  return amount !== undefined && amount.anchors > 0 && amount.linked * 2 >= amount.text;
}

function namesAmong(attributes: AttributeValues): string {
  if (attributes.size === 0) return '';
  let named = '';
  for (const name of NAMING) {
    const value = attributes.get(name);
    if (value) named += ` ${folded(value).slice(0, 200)}`;
  }
  return named;
}

function describedBy(element: Element): string {
  let named = '';
  let turn = 0;
  for (const [name, value] of attributesOf(element)) {
    if (++turn > 30) break;
    if (name === 'href' || name === 'rel' || name === 'style' || name.startsWith('on')) continue;
    if (name.startsWith('data-')) named += ` ${name.slice(5)}`;
    if (!/^(?:class|id|title|role|itemprop|aria-label|target|data-.*)$/.test(name)) continue;
    const words = folded(value);
    if (words.length <= 120) named += ` ${words}`;
  }
  return named;
}

/** Classes are written over many lines and several times, which the Node DOM tidies and browsers do not. */
function folded(value: string): string {
  return [...new Set(value.slice(0, 2_000).trim().split(/\s+/))].join(' ');
}

/** An attribute's white-space separated words in lower case, each once. */
export function attributeWords(value: string): string[] {
  return [...new Set(value.slice(0, 500).toLowerCase().split(/\s+/))].filter((word) => word !== '');
}

/** Names taken apart at case changes and signs (`RelatedStories__list` gives three words), without hashes and numbers. */
function distinctWords(names: string): string[] {
  const parted = names.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return [...new Set(parted.split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 1 && !/\d/.test(word));
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
