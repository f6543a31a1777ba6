import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions, RealBrowser, Tab, View } from './browser';
import { findBrowser } from './find';
import { POPUP_VIEW, SIDEBAR_VIEW } from './firefox-popup';
import { Marionette } from './marionette';
import { type Evaluate, pause, queriesOf } from './queries';

const ADDON = 'newsglass@newsglass.example';
/** A window that is busy closes a popup before its document is there, as it does for a reader; it is clicked again. */
const POPUP_TRIES = 3;
/** In the browser's window: waits for the page's menu, and chooses the entry of that name. */
const CHOOSE_IN_MENU = `
  const menu = document.getElementById('contentAreaContextMenu');
  const [entry] = arguments;
  for (let tries = 0; ; tries++) {
    const item = [...menu.querySelectorAll('menuitem')].find(({ label, hidden }) => label === entry && !hidden);
    if (item && menu.state === 'open') return menu.activateItem(item);
    if (tries === 100) throw new Error(\`“\${entry}” is not in the page’s menu (\${menu.state}).\`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }`;
const UUID = '5a1f0a52-7f0e-4f6b-9f5e-6c1d2b3a4e5f';

/** Firefox with the extension loaded. Further fields of what is returned are for Firefox alone. */
export interface Firefox extends RealBrowser {
  readonly name: 'firefox';
  readonly marionette: Marionette;
  /** Presses keys held together in the browser's window, so that they reach the extension's commands: `Alt+Shift+g`. */
  pressCommand(keys: string): Promise<void>;
  /** Opens the menu of the page in front at a place in its viewport, and chooses an entry: answers with our popup. */
  chooseInMenu(entry: string, at: { readonly x: number; readonly y: number }): Promise<View>;
}

export async function launchFirefox(options: LaunchOptions): Promise<Firefox> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'newsglass-firefox-'));
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const downloads = mkdtempSync(join(tmpdir(), 'newsglass-downloads-'));
  writeFileSync(join(profile, 'user.js'), preferences(options, downloads));
  const process_ = spawn(
    findBrowser('firefox'),
    [
      ...((options.headless ?? true) ? ['--headless'] : []),
      '--no-remote',
      '--profile',
      profile,
      '--marionette',
      '--remote-allow-system-access',
      'about:blank',
    ],
    { stdio: 'ignore', detached: true, env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const end = async (): Promise<void> => {
    await killGroup(process_);
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await connected(profile, process_);
    const version = await begin(marionette, options);
    return {
      name: 'firefox',
      marionette,
      downloads,
      version,
      extensionOrigin: `moz-extension://${UUID}/`,
      async open(url) {
        const { handle } = (await marionette.inPage('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
          handle: string;
        };
        const tab = tabOf(marionette, handle);
        await tab.goto(url);
        return tab;
      },
      async openWindow(url, kind) {
        const asked = { type: 'window', focus: true, private: kind === 'private' };
        const { handle } = (await marionette.inPage('WebDriver:NewWindow', asked)) as { handle: string };
        const tab = tabOf(marionette, handle);
        await tab.goto(url);
        return tab;
      },
      async allowPrivate() {
        await marionette.privileged(
          `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
           const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
           const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
           await ExtensionPermissions.add(arguments[0], allowed);
           await (await AddonManager.getAddonByID(arguments[0])).reload();`,
          [ADDON],
        );
      },
      async stopWorker() {
        await marionette.privileged(
          `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ADDON)});
           await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
        );
      },
      isWorkerRunning: async () =>
        (await marionette.privileged(
          `return WebExtensionPolicy.getByID(${JSON.stringify(ADDON)}).extension.backgroundState !== 'stopped';`,
        )) as boolean,
      async chooseInMenu(entry, { x, y }) {
        const actions = [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button: 2 },
          { type: 'pointerUp', button: 2 },
        ];
        await marionette.inPage('WebDriver:PerformActions', {
          actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
        });
        await marionette.privileged(CHOOSE_IN_MENU, [entry]);
        return insideWindow(marionette, POPUP_VIEW, 'await closePopup();');
      },
      pressCommand: (keys) =>
        pressTogether((actions) => marionette.inBrowser('WebDriver:PerformActions', actions), keys),
      async close() {
        marionette.close();
        await end();
      },
      async kill() {
        marionette.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Nothing of the browser's own accord may go out: what is left in the proxy's list is the page's or ours. */
function preferences({ proxy, theme, forcedColors, reducedMotion }: LaunchOptions, downloads: string): string {
  const [host, port] = (proxy ?? ':').split(':');
  const values: Record<string, string | number | boolean> = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    // An add-on that is loaded for a trial keeps what it stored, as an installed one does.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Leave that the extension asks for is given: the browser's question is in a panel of its own.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'extensions.autoDisableScopes': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.server': 'data:,',
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.security.https_first': false,
    'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': reducedMotion === true ? 1 : 0,
    'browser.display.document_color_use': forcedColors === true ? 2 : 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    ...(proxy === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': host ?? '',
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host ?? '',
          'network.proxy.ssl_port': Number(port),
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
        }),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function connected(profile: string, child: ChildProcess): Promise<Marionette> {
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      return await Marionette.connect(Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')));
    } catch (error) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error('Firefox did not start, or does not listen to its remote protocol.', { cause: error });
      await pause(200);
    }
  }
}

/** Starts the session, loads the extension and gives the page its size; answers with the browser's version. */
async function begin(marionette: Marionette, { extension, size }: LaunchOptions): Promise<string> {
  const { capabilities } = (await marionette.begin()) as {
    capabilities: { browserVersion: string };
  };
  await marionette.inBrowser('Addon:Install', { path: extension, temporary: true });
  const { width, height } = size ?? { width: 1280, height: 900 };
  const inner = (await marionette.inPage('WebDriver:ExecuteScript', {
    script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]',
  })) as { value: [number, number] };
  await marionette.inPage('WebDriver:SetWindowRect', {
    width: width + inner.value[0],
    height: height + inner.value[1],
  });
  return `Firefox/${capabilities.browserVersion}`;
}

function tabOf(marionette: Marionette, handle: string): Tab {
  const focus = (): Promise<unknown> => marionette.inPage('WebDriver:SwitchToWindow', { handle, focus: true });
  const inWorld = async (source: string, world: object = {}): Promise<unknown> => {
    await focus();
    const answer = (await marionette.inPage('WebDriver:ExecuteScript', {
      script: `return (async () => JSON.stringify(await (${source})))()`,
      ...world,
    })) as { value: string | null };
    return answer.value === null ? undefined : (JSON.parse(answer.value) as unknown);
  };
  const evaluate: Evaluate = (source) => inWorld(source);
  // One world for all questions about a document; what tests run themselves needs the page's own objects.
  const ask: Evaluate = (source) => inWorld(source, { sandbox: 'questions', newSandbox: false });
  // The browser's own scripts reach into closed shadow roots: `root` is the one of the document's last element.
  const overlayEvaluate: Evaluate = async (source) => {
    await focus();
    const answer = (await marionette.inPage('WebDriver:ExecuteScript', {
      script: `const root = document.documentElement.lastElementChild.openOrClosedShadowRoot;
        if (!root) throw new Error('There is no overlay on the page.');
        return (async () => JSON.stringify(await (${source})))()`,
      sandbox: 'system',
    })) as { value: string };
    return JSON.parse(answer.value) as unknown;
  };
  const mouse = async (x: number, y: number, press: boolean): Promise<void> => {
    await focus();
    const moves = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 30 }];
    const presses = press
      ? [
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]
      : [];
    await marionette.inPage('WebDriver:PerformActions', {
      actions: [
        { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [...moves, ...presses] },
      ],
    });
  };
  return {
    ...queriesOf(evaluate, (x, y) => mouse(x, y, true), undefined, ask),
    async goto(url) {
      await focus();
      await marionette.inPage('WebDriver:Navigate', { url });
    },
    async url() {
      await focus();
      return ((await marionette.inPage('WebDriver:GetCurrentURL')) as { value: string }).value;
    },
    async clickToolbar() {
      await focus();
      return openPopup(marionette);
    },
    async openPanel() {
      await focus();
      await pressTogether((actions) => marionette.inBrowser('WebDriver:PerformActions', actions), 'Alt+Shift+p');
      return insideWindow(marionette, SIDEBAR_VIEW, 'window.SidebarController.hide();');
    },
    overlay: () => queriesOf(overlayEvaluate, (x, y) => mouse(x, y, true), 'root'),
    pointAt: (x, y) => mouse(x, y, false),
    clickAt: (x, y) => mouse(x, y, true),
    async press(key) {
      await focus();
      await pressTogether((actions) => marionette.inPage('WebDriver:PerformActions', actions), key);
    },
    async screenshot(file, { full = false } = {}) {
      await focus();
      const { value } = (await marionette.inPage('WebDriver:TakeScreenshot', { full })) as { value: string };
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    async close() {
      await focus();
      const [rest] = (await marionette.inPage('WebDriver:CloseWindow')) as string[];
      // A new tab is opened from another one.
      await marionette.inPage('WebDriver:SwitchToWindow', { handle: rest, focus: true });
    },
  };
}

/** The real click: it grants `activeTab` and opens the popup in its panel, whose document is reached from outside. */
async function openPopup(marionette: Marionette): Promise<View> {
  const close = 'await closePopup();';
  for (let again = POPUP_TRIES - 1; ; again--) {
    await marionette.privileged(
      `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
       extension.apiManager.global.browserActionFor(extension).triggerAction(window);`,
      [ADDON],
    );
    try {
      return await insideWindow(marionette, POPUP_VIEW, close);
    } catch (error) {
      if (again === 0) throw error;
      await marionette.privileged(`${POPUP_VIEW}\n${close}`, []);
    }
  }
}

/** A document of the extension inside the browser's window, once it is loaded. */
async function insideWindow(marionette: Marionette, functions: string, close: string): Promise<View> {
  const inPopup = (body: string, ...args: unknown[]): Promise<unknown> =>
    marionette.privileged(`${functions}\n${body}`, args);
  await inPopup('await popupLoaded();');
  const evaluate: Evaluate = async (source) => {
    const answer = (await inPopup('return inPopup("evaluate", arguments[0]);', source)) as string | null;
    return answer === null ? undefined : (JSON.parse(answer) as unknown);
  };
  return {
    ...queriesOf(evaluate, async (x, y) => {
      await inPopup('return inPopup("click", arguments[0]);', [x, y]);
    }),
    press: (key) => pressTogether((actions) => marionette.inBrowser('WebDriver:PerformActions', actions), key),
    async screenshot(file, { full = false } = {}) {
      const url = (await inPopup('return popupPicture(arguments[0]);', full)) as string;
      writeFileSync(file, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    },
    async close() {
      await inPopup(close);
    },
  };
}

const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};

async function pressTogether(perform: (actions: object) => Promise<unknown>, keys: string): Promise<void> {
  const values = keys.split('+').map((key) => KEYS[key] ?? key);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  await perform({ actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] });
}

/** Firefox starts through a script on some systems and has processes of its own: the whole group is ended. */
async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    return;
  }
  await ended;
}
