/**
 * An object as its class defines it: nothing it carries itself stands in front of the properties and methods of its
 * prototypes. In a browser, names of a page's pictures and forms stand in front of those of its document, and names of
 * a form's fields in front of those of the form. For asking only: what is answered knows the object, not this view of it.
 */
export function asDefined<Given extends object>(object: Given): Given {
  return new Proxy(object, {
    get(target, name) {
      const found = definition(target, name);
      const value: unknown = found?.get ? found.get.call(target) : (found?.value ?? Reflect.get(target, name, target));
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
}

function definition(object: object, name: string | symbol): PropertyDescriptor | undefined {
  for (let home = Object.getPrototypeOf(object); home !== null; home = Object.getPrototypeOf(home)) {
    const found = Object.getOwnPropertyDescriptor(home, name);
    if (found) return found;
  }
  return undefined;
}
