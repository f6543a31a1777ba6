import { createRequire } from 'node:module';

// It comes without types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (source: string, options: object) => { window: Window & typeof globalThis };
};

const NAMES = ['document', 'Document', 'Element', 'Node', 'NodeFilter', 'Range', 'ShadowRoot', 'StaticRange'] as const;

/** Makes a window and puts into the global scope what scripts of a page find there. Nothing in it runs or is loaded. */
export function openWindow(): void {
  const { window } = new JSDOM('', { url: 'https://port.example/story' });
  for (const name of NAMES) Object.assign(globalThis, { [name]: window[name] });
  Object.assign(globalThis, { getComputedStyle: window.getComputedStyle.bind(window) });
}
