import { vi } from 'vitest';

type Listener = (...given: never[]) => unknown;

/** An event of the browser API that a test can set off. */
export function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...given: unknown[]) => [...listeners].map((listener) => listener(...(given as never[]))),
    count: () => listeners.size,
  };
}

/** A storage area in memory; values pass through JSON as in a browser. `quota` is in characters. */
export function fakeArea(quota = Number.POSITIVE_INFINITY) {
  const held = new Map<string, string>();
  const onChanged = fakeEvent();
  return {
    onChanged,
    async get(name: string | null) {
      const names = name === null ? [...held.keys()] : held.has(name) ? [name] : [];
      return Object.fromEntries(names.map((key) => [key, JSON.parse(held.get(key)!)]));
    },
    async set(values: Record<string, unknown>) {
      for (const [name, value] of Object.entries(values)) {
        const written = JSON.stringify(value);
        const others = [...held].filter(([key]) => key !== name).reduce((sum, [, text]) => sum + text.length, 0);
        if (others + written.length > quota) throw new Error('The quota is exceeded.');
        held.set(name, written);
        onChanged.fire({ [name]: { newValue: JSON.parse(written) } });
      }
    },
    async remove(names: string | readonly string[]) {
      for (const name of [names].flat()) {
        if (held.delete(name as string)) onChanged.fire({ [name as string]: {} });
      }
    },
  };
}

/** A browser with one tab, for `vi.mock('webextension-polyfill')`. The page answers what `page` is given. */
export function fakeBrowserApi({ quota }: { quota?: number } = {}) {
  const granted = new Set<string>();
  const tab = { id: 7, index: 0, windowId: 1, active: true, url: 'https://paper.example/story#part' };
  return {
    tab,
    /** Patterns of addresses the reader let us have. */
    granted,
    permissions: {
      request: vi.fn(async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) granted.add(origin);
        return true;
      }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      remove: async ({ origins }: { origins: string[] }) =>
        origins.map((origin) => granted.delete(origin)).includes(true),
      getAll: async () => ({ origins: [...granted] }),
    },
    /** What the tab's content script answers, by call; a call it has no answer for finds nobody there. */
    page: {} as Record<string, (...given: never[]) => unknown>,
    runtime: {
      id: 'newsglass',
      getManifest: () => ({ version: '0.1.0' }),
      getURL: (path: string) => `extension://newsglass/${path}`,
      onMessage: fakeEvent(),
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    },
    storage: { session: fakeArea(quota), local: fakeArea() },
    i18n: { getUILanguage: () => 'en-GB', getMessage: (key: string) => key },
    tabs: {
      onUpdated: fakeEvent(),
      onActivated: fakeEvent(),
      onRemoved: fakeEvent(),
      query: async () => [tab],
      get: async () => tab,
      create: vi.fn(),
      async sendMessage(this: void, _tabId: number, { call, given }: { call: string; given: never[] }) {
        const answer = api().page[call];
        if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
        return answer(...given);
      },
    },
    scripting: { executeScript: vi.fn() },
    action: { openPopup: vi.fn(async () => {}) },
    contextMenus: { create: vi.fn(), removeAll: vi.fn(async () => {}) },
  };

  function api() {
    return current as ReturnType<typeof fakeBrowserApi>;
  }
}

let current: unknown;

/** Makes a fresh browser and puts it where the mocked module looks. */
export function installFakeBrowser(options: { quota?: number } = {}) {
  const made = fakeBrowserApi(options);
  current = made;
  return made;
}

/** The browser of the running test, through which the mocked module is read. */
export const browserOfTest = new Proxy({} as Record<string, unknown>, {
  get: (_, name) => (current as Record<string | symbol, unknown>)[name],
});
