import { beforeEach, describe, expect, test, vi } from 'vitest';
import { articleFromText } from '../../lib/core/text/plain';
import { onCommand } from '../../lib/extension/commands';
import { addMenus, onMenu } from '../../lib/extension/menus';
import { getReading, tabKey } from '../../lib/extension/session';
import { installFakeBrowser } from '../support/browser-api';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../support/browser-api')).browserOfTest }));
vi.mock('../../lib/extension/models', () => ({ loadModels: async () => ({}) }));

const article = articleFromText('The bridge will close in May, the council said. It carries 41,000 vehicles a day.');
let browser: ReturnType<typeof installFakeBrowser>;
const extract = vi.fn((_extent: string) => ({ ok: true, value: article }));

beforeEach(() => {
  browser = installFakeBrowser();
  browser.page.extract = extract as never;
  extract.mockClear();
  browser.scripting.executeScript.mockResolvedValue([{ result: 'text/html' }]);
});

const tab = () => browser.tab as never;
const state = async () => (await getReading(tabKey(7)))?.state;

describe('the page’s menu', () => {
  test('has an entry for the page and one for a selection, made anew each time', async () => {
    await addMenus();
    expect(browser.contextMenus.removeAll).toHaveBeenCalled();
    expect(browser.contextMenus.create.mock.calls.map(([entry]) => [entry.id, entry.contexts])).toEqual([
      ['read-page', ['page']],
      ['read-selection', ['selection']],
    ]);
  });

  test.each([
    ['read-page', 'article'],
    ['read-selection', 'selection'],
  ])('“%s” reads the %s and opens the popup straight from the click', async (menuItemId, extent) => {
    onMenu({ menuItemId, editable: false, modifiers: [] }, tab());
    expect(browser.action.openPopup).toHaveBeenCalledTimes(1);
    await expect.poll(state).toBe('done');
    expect(extract).toHaveBeenCalledWith(extent);
  });

  test('opens the report where a popup cannot be opened', async () => {
    browser.action.openPopup.mockRejectedValue(new Error('No window to open it in.'));
    onMenu({ menuItemId: 'read-page', editable: false, modifiers: [] }, tab());
    await expect.poll(() => browser.tabs.create.mock.calls.length).toBe(1);
    expect(browser.tabs.create.mock.calls[0]![0].url).toBe('extension://newsglass/report.html?reading=tab-7');
  });
});

describe('keys', () => {
  test('save and export: the report of the finished reading is opened to do it', async () => {
    onCommand('save-export', tab());
    await expect.poll(() => browser.tabs.create.mock.calls.length).toBe(1);
    expect(await state()).toBe('done');
    expect(browser.tabs.create.mock.calls[0]![0].url).toContain('task=save-export');
  });

  test('the panel falls back to the report where the browser has none', async () => {
    onCommand('open-report', tab());
    await expect.poll(() => browser.tabs.create.mock.calls.length).toBe(1);
  });

  test('the tab in front is asked for where the browser does not hand it over', async () => {
    onCommand('open-report');
    await expect.poll(() => browser.tabs.create.mock.calls.length).toBe(1);
  });

  test('an unknown key does nothing', async () => {
    onCommand('constructor', tab());
    onCommand('other', tab());
    await Promise.resolve();
    expect(browser.tabs.create).not.toHaveBeenCalled();
    expect(extract).not.toHaveBeenCalled();
  });
});
