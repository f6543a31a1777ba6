/**
 * What nodes say of themselves as the browser defines it. Read off a form, each of these can be covered by a field of
 * that name, and a page that calls its fields `nextSibling` and `parentNode` would lead a reader in circles. A Node
 * DOM knows no such names and is asked directly.
 */

export const nodeTypeOf = property('Node', 'nodeType', (node: Node) => node.nodeType);
export const firstChildOf = property('Node', 'firstChild', (node: Node) => node.firstChild);
export const nextSiblingOf = property('Node', 'nextSibling', (node: Node) => node.nextSibling);
export const parentNodeOf = property('Node', 'parentNode', (node: Node) => node.parentNode);
export const parentElementOf = property('Node', 'parentElement', (node: Node) => node.parentElement);
export const textContentOf = property('Node', 'textContent', (node: Node) => node.textContent);
export const localNameOf = property('Element', 'localName', (element: Element) => element.localName);
export const shadowRootOf = property('Element', 'shadowRoot', (element: Element) => element.shadowRoot);
export const firstElementChildOf = property(
  'Element',
  'firstElementChild',
  (element: Element) => element.firstElementChild,
);
export const nextElementSiblingOf = property(
  'Element',
  'nextElementSibling',
  (element: Element) => element.nextElementSibling,
);
export const attributeOf = method('Element', 'getAttribute', (element: Element, name: string) =>
  element.getAttribute(name),
);
export const hasAttribute = method('Element', 'hasAttribute', (element: Element, name: string) =>
  element.hasAttribute(name),
);
export const attributeNamesOf = method('Element', 'getAttributeNames', (element: Element) =>
  element.getAttributeNames(),
);

/** `plainly` says what is asked for, once more: the Node DOM answers by its name several times faster than by a key. */
function property<Owner extends object, Value>(
  home: 'Node' | 'Element',
  name: string,
  plainly: (owner: Owner) => Value,
): (owner: Owner) => Value {
  const get = prototypeOf(home) && Object.getOwnPropertyDescriptor(prototypeOf(home), name)?.get;
  return get ? (owner) => get.call(owner) as Value : plainly;
}

function method<Owner extends object, Given extends unknown[], Value>(
  home: 'Node' | 'Element',
  name: string,
  plainly: (owner: Owner, ...given: Given) => Value,
): (owner: Owner, ...given: Given) => Value {
  const own = prototypeOf(home)?.[name] as ((this: Owner, ...given: Given) => Value) | undefined;
  return own ? (owner, ...given) => own.apply(owner, given) : plainly;
}

function prototypeOf(home: 'Node' | 'Element'): Record<string, unknown> | undefined {
  return (globalThis as unknown as Record<string, { prototype: Record<string, unknown> } | undefined>)[home]?.prototype;
}
