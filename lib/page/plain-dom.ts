/**
 * Properties of nodes as the browser defines them. Read off the node itself they can be covered by the names of a
 * form's fields, and those of the document by the names of forms and pictures.
 */

export const bodyOf = reader<Document, HTMLElement | null>(Document.prototype, 'body');
export const rootElementOf = reader<Document, HTMLElement | null>(Document.prototype, 'documentElement');
export const childNodesOf = reader<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes');
export const tagNameOf = reader<Element, string>(Element.prototype, 'tagName');
export const shadowRootOf = reader<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const parentElementOf = reader<Node, Element | null>(Node.prototype, 'parentElement');

function reader<Owner extends object, Value>(prototype: object, name: string): (owner: Owner) => Value {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!read) throw new Error(`This document has no ${name}.`);
  return (owner) => read.call(owner) as Value;
}
