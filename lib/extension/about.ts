import browser from 'webextension-polyfill';

/** Of this extension, as in its manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** The commands with the keys the browser has for them now; empty where there is none. */
export async function keysNow(): Promise<{ name: string; keys: string }[]> {
  // Firefox for Android has no commands.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's own page for changing keys; extensions cannot set them in Chromium. */
export async function openKeySettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
