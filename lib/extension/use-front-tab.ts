import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { activeTab } from './tabs';

/** The id of the tab in front of the panel's window, as the reader goes from tab to tab. */
export function useFrontTab(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    const look = () => void activeTab().then((tab) => setTabId(tab?.id));
    look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, []);
  return tabId;
}
