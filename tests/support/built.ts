import { resolve } from 'node:path';
import type { BrowserName } from './browsers/find';

/** Folders of the extension as shipped, made by `buildBoth`. */
export const BUILT: Readonly<Record<BrowserName, string>> = {
  chromium: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../../.output/firefox-mv3'),
};
