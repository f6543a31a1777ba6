import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from '../../lib/extension/commands';
import { correct, jumpTo, markTab } from '../../lib/extension/marking';
import { addMenus, onMenu } from '../../lib/extension/menus';
import { forgetTab, noteChange, readTab, readText } from '../../lib/extension/reader';
import { answer } from '../../lib/extension/rpc';
import { checkAskedOfBackground } from '../../lib/extension/shapes';

// Every listener is registered at once: a worker that was woken by an event hears only listeners of its first turn.
export default defineBackground({
  type: 'module',
  main() {
    answer(
      'background',
      {
        read: readTab,
        readText,
        mark: ({ tabId, layers }) => markTab(tabId, layers),
        correct,
        jump: ({ tabId, span }) => jumpTo(tabId, span),
      },
      checkAskedOfBackground,
    );
    browser.commands.onCommand.addListener(onCommand);
    browser.contextMenus.onClicked.addListener(onMenu);
    browser.runtime.onInstalled.addListener(addMenus);
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (status === 'loading') void noteChange(tabId);
    });
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  },
});
