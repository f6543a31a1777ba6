import browser from 'webextension-polyfill';
import type { Models } from '../core/models';

let loading: Promise<Models> | undefined;

/**
 * The fitted weights that come with the extension, read from its own package on first use. A model that is not there
 * is absent: the analyser that wants it says so under `problems`.
 */
export function loadModels(): Promise<Models> {
  loading ??= readModels();
  return loading;
}

async function readModels(): Promise<Models> {
  try {
    const answer = await fetch(browser.runtime.getURL('models/entities.bin'));
    return answer.ok ? { entities: new Uint8Array(await answer.arrayBuffer()) } : {};
  } catch {
    // A packaged file that does not exist rejects in Chromium.
    return {};
  }
}
