import { html, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { holdsMoreThan, MOST_ELEMENTS } from '../extract/page-size';

type Tree = TreeAdapterTypeMap<Node, ParentNode & Node, ChildNode, Document, DocumentFragment, Element, Comment, Text>;

/**
 * Thrown by the adapter when elements stand deeper than `DEEPEST`, where no browser builds such a tree either, or when
 * there are more than the source has tags: emphasis that never ends is opened again in every paragraph.
 */
export class DeepPage extends Error {}

const DEEPEST = 2000;
/** So many more than the shortest tags would make of the source are made by the parser, and not by the page. */
const UNASKED = 1_000;

/** Thrown by the adapter once a page has more elements than are read: the rest of the source changes nothing. */
class LargePage extends Error {}

/**
 * Parses a page by the HTML standard, with scripting off, into `document`, an empty one of any DOM. A page of more
 * elements than are read is left where it has that many.
 */
export function parseByStandard(source: string, document: Document): Document {
  try {
    return parse(source, { treeAdapter: treeOf(document, source.length / 3 + UNASKED), scriptingEnabled: false });
  } catch (error) {
    if (!(error instanceof LargePage)) throw error;
    return document;
  }
}

function treeOf(document: Document, most: number): TreeAdapter<Tree> {
  const foreign = new WeakMap<Element, html.NS>();
  const templates = new WeakMap<Element, DocumentFragment>();
  const modes = new WeakMap<Document, html.DOCUMENT_MODE>();
  let depth = 0;
  let created = 0;
  let nextCount = MOST_ELEMENTS + 1;

  const insertText = (parent: Node, text: string, before: ChildNode | null) => {
    const previous = before ? before.previousSibling : parent.lastChild;
    if (previous?.nodeType === 3) (previous as Text).data += text;
    else parent.insertBefore(document.createTextNode(text), before);
  };

  return {
    createDocument: () => document,
    createDocumentFragment: () => document.createDocumentFragment(),
    createElement(tagName, namespace, attributes) {
      if (++created > most) throw new DeepPage();
      // What templates hold is created as well and is no part of the page.
      if (created > nextCount) {
        if (holdsMoreThan(MOST_ELEMENTS, document.documentElement)) throw new LargePage();
        nextCount += MOST_ELEMENTS;
      }
      const element =
        namespace === html.NS.HTML ? createHtml(document, tagName) : document.createElementNS(namespace, tagName);
      if (namespace !== html.NS.HTML) foreign.set(element, namespace);
      // The Node DOM lists the attribute set last first; a page's come in the order of its source.
      for (let turn = attributes.length - 1; turn >= 0; turn--) {
        const { name, value, prefix } = attributes[turn]!;
        element.setAttribute(prefix ? `${prefix}:${name}` : name, value);
      }
      return element;
    },
    createCommentNode: (data) => document.createComment(data),
    createTextNode: (value) => document.createTextNode(value),
    appendChild: (parent, child) => void parent.appendChild(child),
    insertBefore: (parent, child, reference) => void parent.insertBefore(child, reference),
    detachNode: (node) => void node.remove(),
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    adoptAttributes(element, attributes) {
      for (const { name, value } of attributes) if (!element.hasAttribute(name)) element.setAttribute(name, value);
    },
    // What a template holds is no part of the page: it goes into a fragment that nobody reads.
    setTemplateContent: (template, content) => void templates.set(template as Element, content),
    getTemplateContent: (template) => templates.get(template as Element) ?? document.createDocumentFragment(),
    setDocumentType() {},
    setDocumentMode: (target, mode) => void modes.set(target, mode),
    getDocumentMode: (target) => modes.get(target) ?? html.DOCUMENT_MODE.NO_QUIRKS,
    getFirstChild: (node) => node.firstChild,
    getChildNodes: (node) => [...node.childNodes],
    getParentNode: (node) => node.parentNode as (ParentNode & Node) | null,
    getAttrList: (element) => [...element.attributes].map(({ name, value }) => ({ name, value })),
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => foreign.get(element) ?? html.NS.HTML,
    getTextNodeContent: (node) => node.data,
    getCommentNodeContent: (node) => node.data,
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is Text => node.nodeType === 3,
    isCommentNode: (node): node is Comment => node.nodeType === 8,
    isDocumentTypeNode: (node): node is DocumentType => node.nodeType === 10,
    isElementNode: (node): node is Element => node.nodeType === 1,
    setNodeSourceCodeLocation() {},
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation() {},
    onItemPush() {
      if (++depth > DEEPEST) throw new DeepPage();
    },
    onItemPop() {
      depth--;
    },
  };
}

/** A tag name that the DOM refuses (`<a"b>` is one to a parser) becomes an unknown element. */
function createHtml(document: Document, tagName: string): Element {
  return /^[a-z][\w.:-]*$/.test(tagName) ? document.createElement(tagName) : document.createElement('unknown-element');
}
