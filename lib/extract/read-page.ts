import { attributesOf } from './attributes';
import { pageHolder } from './noscript';
import { openingText } from './opening-text';
import { PageCopy } from './page-copy';
import { holdsMoreThan, MOST_ELEMENTS } from './page-size';
import type { PageTree } from './page-tree';
import { PieceReader } from './pieces';
import {
  attributeOf,
  firstChildOf,
  hasAttribute,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  shadowRootOf,
  textContentOf,
} from './plain-dom';
import { BLOCK_TAGS, UNREAD_TAGS, WEIGHED_TAGS } from './tags';

const ELEMENT = 1;
const TEXT = 3;

/**
 * Reads a page once, in document order, into boxes, pieces of text and an inert copy; undefined when it is too large.
 *
 * Open shadow roots take the place of their host's children, and frames of the same origin that of the frame. Goes
 * through the page without recursion, so that no nesting overflows the stack; the document is only looked at.
 */
export function readPage(document: Document): PageTree | undefined {
  // A browser knows the number.
  const isTooLarge =
    'Document' in globalThis
      ? document.getElementsByTagName('*').length > MOST_ELEMENTS
      : holdsMoreThan(MOST_ELEMENTS, document.documentElement);
  if (isTooLarge) return undefined;
  return readTree(document.documentElement);
}

/** Reads a part of a page, such as a copy of the reader's selection. */
export function readFragment(document: Document, fragment: DocumentFragment): PageTree {
  const root = document.createElement('div');
  root.append(fragment);
  return readTree(root) ?? { boxes: [], pieces: [], pictures: [], copy: new PageCopy().document };
}

function readTree(root: Element | null): PageTree | undefined {
  const copy = new PageCopy();
  const reader = new PieceReader(copy);
  if (!root) return { ...reader.finish(), copy: copy.document };
  const holdsThePage = pageHolder(root);
  let elements = 0;
  let anchors = 0;
  // One entry for each open element: where to go on after it, and what it opened.
  const open: { node: Node; next: Node | null; unread: boolean; inner: boolean }[] = [];
  let unread = 0;
  let inner = 0;
  let node: Node | null = root;
  while (node || open.length > 0) {
    if (!node) {
      const left: (typeof open)[number] = open.pop()!;
      if (left.unread) unread--;
      else if (unread === 0) {
        reader.leave();
        copy.leave();
      }
      if (left.inner) inner--;
      node = left.next;
      continue;
    }
    if (nodeTypeOf(node) === TEXT) {
      if (unread === 0) reader.text((node as Text).data);
      node = nextSiblingOf(node);
      continue;
    }
    if (nodeTypeOf(node) !== ELEMENT) {
      node = nextSiblingOf(node);
      continue;
    }
    if (++elements > MOST_ELEMENTS) return undefined;
    const element: Element = node as Element;
    const tag = localNameOf(element).toLowerCase();
    const isAnchor = (tag === 'a' || tag === 'area') && hasAttribute(element, 'href');
    // The turn counts the anchors of the page's own document only, as `collectAnchors` does.
    const anchor: number | undefined = isAnchor && inner === 0 ? anchors++ : undefined;
    if (tag === 'template') {
      node = nextSiblingOf(node);
      continue;
    }
    const embedded: Node | null = unread === 0 ? embeddedRoot(element, tag) : null;
    const isUnread: boolean =
      !embedded &&
      (UNREAD_TAGS.has(tag) || tag === 'head') &&
      !(tag === 'noscript' && unread === 0 && holdsThePage(element));
    if (unread === 0) {
      if (isUnread) {
        if (tag === 'head') copy.head(titleIn(element));
        else if (WEIGHED_TAGS.has(tag)) copy.media(tag, attributesOf(element));
        if (WEIGHED_TAGS.has(tag)) reader.media(tag);
        if (tag === 'canvas') reader.picture(attributeOf(element, 'aria-label') || openingText(element, 2_000));
      } else if (tag === 'br') {
        reader.lineBreak();
        copy.media(tag, attributesOf(element));
      } else if (tag === 'img') {
        const attributes = attributesOf(element);
        reader.media(tag);
        reader.picture(attributes.get('alt') ?? '');
        copy.media(tag, attributes);
      } else {
        const attributes = attributesOf(element);
        copy.enter(tag, attributes);
        reader.enter(element, tag, attributes, BLOCK_TAGS.has(tag), anchor);
      }
    }
    const isVoid = unread === 0 && !isUnread && (tag === 'br' || tag === 'img');
    const first: Node | null = embedded ?? firstChildOf(element);
    if (isVoid || !first) {
      if (unread === 0 && !isUnread && !isVoid) {
        reader.leave();
        copy.leave();
      }
      node = nextSiblingOf(node);
      continue;
    }
    if (isUnread) unread++;
    if (embedded) {
      inner++;
      if (inner === 1) anchors += element.querySelectorAll('a[href], area[href]').length;
    }
    open.push({ node, next: nextSiblingOf(node), unread: isUnread, inner: embedded !== null });
    node = first;
  }
  return { ...reader.finish(), copy: copy.document };
}

function titleIn(head: Element): string {
  return head.querySelector('title')?.textContent ?? '';
}

/** What shows inside an element instead of its children: an open shadow root, or the page of a frame of this origin. */
function embeddedRoot(element: Element, tag: string): Node | null {
  if (tag === 'iframe' || tag === 'frame') {
    try {
      return (element as HTMLIFrameElement).contentDocument?.body ?? null;
    } catch {
      return null;
    }
  }
  const shadow = shadowRootOf(element);
  if (!shadow?.firstChild) return null;
  // A shadow root shows its host's own children in slots: where the host has words, they are what is read.
  return (textContentOf(element) ?? '').trim().length < 20 ? shadow.firstChild : null;
}
