/**
 * What nodes say of themselves as the browser defines it. Read off a form, each of these can be covered by a field of
 * that name, and a page that calls its fields `nextSibling` and `parentNode` would lead a reader in circles. A Node
 * DOM knows no such names and is asked directly.
 */

export const nodeTypeOf = property<Node, number>('Node', 'nodeType');
export const firstChildOf = property<Node, ChildNode | null>('Node', 'firstChild');
export const nextSiblingOf = property<Node, ChildNode | null>('Node', 'nextSibling');
export const parentNodeOf = property<Node, ParentNode | null>('Node', 'parentNode');
export const parentElementOf = property<Node, Element | null>('Node', 'parentElement');
export const textContentOf = property<Node, string | null>('Node', 'textContent');
export const localNameOf = property<Element, string>('Element', 'localName');
export const shadowRootOf = property<Element, ShadowRoot | null>('Element', 'shadowRoot');
export const firstElementChildOf = property<Element, Element | null>('Element', 'firstElementChild');
export const nextElementSiblingOf = property<Element, Element | null>('Element', 'nextElementSibling');
export const attributeOf = method<Element, [name: string], string | null>('Element', 'getAttribute');
export const hasAttribute = method<Element, [name: string], boolean>('Element', 'hasAttribute');

function property<Owner extends object, Value>(home: 'Node' | 'Element', name: string): (owner: Owner) => Value {
  const get = prototypeOf(home) && Object.getOwnPropertyDescriptor(prototypeOf(home), name)?.get;
  return get ? (owner) => get.call(owner) as Value : (owner) => (owner as Record<string, unknown>)[name] as Value;
}

function method<Owner extends object, Given extends unknown[], Value>(
  home: 'Node' | 'Element',
  name: string,
): (owner: Owner, ...given: Given) => Value {
  type Method = (this: Owner, ...given: Given) => Value;
  const own = prototypeOf(home)?.[name] as Method | undefined;
  return (owner, ...given) => (own ?? ((owner as Record<string, unknown>)[name] as Method)).apply(owner, given);
}

function prototypeOf(home: 'Node' | 'Element'): Record<string, unknown> | undefined {
  return (globalThis as unknown as Record<string, { prototype: Record<string, unknown> } | undefined>)[home]?.prototype;
}
