import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { envelope } from '../lib/extension/envelope';

interface Runtime {
  sendMessage(message: object): Promise<unknown>;
}

/** Runs in the popup before its own scripts are there: the worker wakes up, and unpacks its weights, meanwhile. */
export default defineUnlistedScript(() => {
  const { browser, chrome } = globalThis as { browser?: { runtime: Runtime }; chrome?: { runtime: Runtime } };
  (browser ?? chrome)!.runtime.sendMessage(envelope('background', 'prepare', [])).catch(() => {});
});
