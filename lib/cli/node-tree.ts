import { html, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';

type Tree = TreeAdapterTypeMap<Node, ParentNode & Node, ChildNode, Document, DocumentFragment, Element, Comment, Text>;

/** Thrown by the adapter when elements stand deeper than `DEEPEST`; no browser builds such a tree either. */
export class DeepPage extends Error {}

const DEEPEST = 2000;

/** Parses a page by the HTML standard, with scripting off, into `document`, an empty one of any DOM. */
export function parseByStandard(source: string, document: Document): Document {
  return parse(source, { treeAdapter: treeOf(document), scriptingEnabled: false });
}

function treeOf(document: Document): TreeAdapter<Tree> {
  const foreign = new WeakMap<Element, html.NS>();
  const templates = new WeakMap<Element, DocumentFragment>();
  const modes = new WeakMap<Document, html.DOCUMENT_MODE>();
  let depth = 0;

  const insertText = (parent: Node, text: string, before: ChildNode | null) => {
    const previous = before ? before.previousSibling : parent.lastChild;
    if (previous?.nodeType === 3) (previous as Text).data += text;
    else parent.insertBefore(document.createTextNode(text), before);
  };

  return {
    createDocument: () => document,
    createDocumentFragment: () => document.createDocumentFragment(),
    createElement(tagName, namespace, attributes) {
      const element =
        namespace === html.NS.HTML ? createHtml(document, tagName) : document.createElementNS(namespace, tagName);
      if (namespace !== html.NS.HTML) foreign.set(element, namespace);
      for (const { name, value, prefix } of attributes)
        element.setAttribute(prefix ? `${prefix}:${name}` : name, value);
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
