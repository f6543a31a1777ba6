/**
 * Properties of nodes as the browser defines them. Read off the node itself they can be covered by the names of a
 * form's fields, and those of the document by the names of forms and pictures.
 */

export const bodyOf = reader<Document, HTMLElement | null>(Document.prototype, 'body');
export const rootElementOf = reader<Document, HTMLElement | null>(Document.prototype, 'documentElement');
export const childNodesOf = reader<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes');
export const shadowRootOf = reader<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const nodeTypeOf = reader<Node, number>(Node.prototype, 'nodeType');
export const assignedSlotOf = reader<Element, HTMLSlotElement | null>(Element.prototype, 'assignedSlot');
export const parentElementOf = reader<Node, Element | null>(Node.prototype, 'parentElement');

const tagName = reader<Element, string>(Element.prototype, 'tagName');
const ownerDocumentOf = reader<Node, Document | null>(Node.prototype, 'ownerDocument');
const defaultViewOf = reader<Document, View>(Document.prototype, 'defaultView');

/** In upper case, also in documents of XML. */
export function tagNameOf(element: Element): string {
  return tagName(element).toUpperCase();
}

export type View = Window & typeof globalThis;

/** The window that shows a node. */
export function viewOf(node: Node): View {
  return defaultViewOf(ownerDocumentOf(node) ?? (node as Document));
}

export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function isInside(inner: Node, outer: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

function reader<Owner extends object, Value>(prototype: object, name: string): (owner: Owner) => Value {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!read) throw new Error(`This document has no ${name}.`);
  return (owner) => read.call(owner) as Value;
}
