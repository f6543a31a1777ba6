import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from '../../lib/extension/commands';
import { correct, jumpTo, markAtOpening, markTab } from '../../lib/extension/marking';
import { addMenus, onMenu } from '../../lib/extension/menus';
import { readWhereWanted } from '../../lib/extension/opening';
import { noteUpdate } from '../../lib/extension/page-change';
import { forgetTab, readTab, readText } from '../../lib/extension/reader';
import { answer } from '../../lib/extension/rpc';
import { openSaved } from '../../lib/extension/saved-reader';
import { checkAskedOfBackground } from '../../lib/extension/shapes';
import { sitesNow } from '../../lib/extension/sites';
import { listenAsNeeded, listenToTabs } from '../../lib/extension/tab-events';
import { openWelcome } from '../../lib/extension/views';
import { onWish } from '../../lib/extension/wishes';

// Every listener is registered at once: a worker that was woken by an event hears only listeners of its first turn.
export default defineBackground({
  main() {
    answer(
      'background',
      {
        heedSites: listenAsNeeded,
        async read(tabId, extent, click) {
          await readTab(tabId, extent, click ?? undefined);
          // What was read is shown even where the page has gone and cannot be marked.
          await markAtOpening(tabId).catch(() => {});
        },
        readText,
        openSaved: async (key) => (await openSaved(key)) ?? null,
        mark: ({ tabId, layers }) => markTab(tabId, layers),
        correct,
        jump: ({ tabId, span }) => jumpTo(tabId, span),
      },
      checkAskedOfBackground,
    );
    browser.runtime.onMessage.addListener(onWish);
    // Firefox for Android has neither keys nor menus.
    browser.commands?.onCommand.addListener(onCommand);
    browser.contextMenus?.onClicked.addListener(onMenu);
    browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
      void addMenus();
      // Once, at the beginning; updates and add-ons that are loaded for a trial open nothing.
      if (reason === 'install' && !temporary) void openWelcome();
    });
    listenToTabs({
      async onUpdated(tabId, update) {
        if (await noteUpdate(tabId, update)) await readWhereWanted(tabId);
      },
      onActivated: ({ tabId }) => void readWhereWanted(tabId),
      onRemoved: (tabId) => void forgetTab(tabId),
    });
    browser.storage.local.onChanged.addListener(({ settings }) => settings && void listenAsNeeded());
    browser.permissions.onRemoved.addListener(() => void sitesNow());
  },
});
