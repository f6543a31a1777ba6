import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type KeyInput, type Page, type Target } from 'puppeteer-core';
import type { LaunchOptions, RealBrowser, Tab, View } from './browser';
import { findBrowser } from './find';
import { type Evaluate, pause, queriesOf } from './queries';

const QUIET = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--metrics-recording-only',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,NetworkTimeServiceQuerying,MediaRouter,Translate',
];

/** Left in a profile that is kept. */
const GREETED = 'newsglass-greeted';

/** Chromium, Chrome or Edge with the extension loaded. Further fields of what is returned are for Chromium alone. */
export interface Chromium extends RealBrowser {
  readonly name: 'chromium';
  readonly browser: Browser;
  /** Makes the worker put its page script once more into the tab in front. */
  injectAgain(): Promise<void>;
  /** Lets the extension read addresses, as a reader can on the browser's page of extensions. */
  grant(origins: readonly string[]): Promise<void>;
}

export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'newsglass-chromium-'));
  const downloads = mkdtempSync(join(tmpdir(), 'newsglass-downloads-'));
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: options.headless === false ? null : { width, height },
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      ...QUIET,
      `--window-size=${width},${height + 90}`,
      // Without it a popup has the room of a screen of 800 × 600, and is cut off.
      '--screen-info={1600x1200}',
      ...(options.proxy === undefined
        ? []
        : [`--proxy-server=http://${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });
  const id = await browser.installExtension(options.extension);
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`Chromium did not load the extension in ${options.extension}.`);
  // A profile that was used before has been greeted.
  if (options.profile === undefined || !existsSync(join(options.profile, GREETED))) await closeFirstPage(browser, id);
  if (options.profile !== undefined) writeFileSync(join(options.profile, GREETED), '');
  const media = mediaOf(options);
  return {
    name: 'chromium',
    browser,
    downloads,
    version: await browser.version(),
    extensionOrigin: `chrome-extension://${id}/`,
    async open(url) {
      const page = await browser.newPage();
      await page.emulateMediaFeatures(media);
      await page.goto(url, { waitUntil: 'load' });
      return tabOf(browser, page, extension, media);
    },
    async openWindow(url, kind) {
      const before = new Set(browser.targets());
      const opener = await browser.newPage();
      await opener.goto(`chrome-extension://${id}/options.html`);
      await opener.evaluate(
        `chrome.windows.create({ url: ${JSON.stringify(url)}, incognito: ${kind === 'private'}, focused: true })`,
      );
      await opener.close();
      const target = await browser.waitForTarget((candidate) => candidate.url() === url && !before.has(candidate));
      const page = await target.asPage();
      await page.emulateMediaFeatures(media);
      await page.waitForFunction('document.readyState === "complete"');
      return tabOf(browser, page, extension, media);
    },
    async allowPrivate() {
      const page = await browser.newPage();
      await page.goto(`chrome://extensions/?id=${id}`);
      // Without the developer's mode an extension of a folder stays off once it is loaded anew.
      await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
      await page.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(id)}, incognitoAccess: true })`,
      );
      await page.waitForFunction(
        `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(id)}).then(({ state, incognitoAccess }) => state === 'ENABLED' && incognitoAccess.isActive)`,
      );
      await page.close();
    },
    async injectAgain() {
      const target = browser.targets().find((candidate) => isWorkerOf(candidate, id));
      const worker = await target?.worker();
      if (!worker) throw new Error('The worker does not run.');
      await worker.evaluate(`(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/page.js'] });
      })()`);
    },
    async grant(origins) {
      const page = await browser.newPage();
      await page.goto(`chrome://extensions/?id=${id}`);
      for (const origin of origins)
        await page.evaluate(
          `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(origin)})`,
        );
      await page.close();
    },
    isWorkerRunning: async () => browser.targets().some((candidate) => isWorkerOf(candidate, id)),
    async stopWorker() {
      const target = browser.targets().find((candidate) => isWorkerOf(candidate, id));
      await (await target?.worker())?.close();
    },
    async close() {
      await browser.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
    },
    async kill() {
      const running = browser.process();
      const ended = new Promise((resolve) => running?.once('exit', resolve));
      running?.kill('SIGKILL');
      await ended;
      rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The extension greets its reader once, and the tab would come in front of the page under test. */
async function closeFirstPage(browser: Browser, id: string): Promise<void> {
  const greeting = `chrome-extension://${id}/welcome.html`;
  const target = await browser.waitForTarget((candidate) => candidate.url() === greeting, { timeout: 10_000 });
  await (await target.asPage()).close();
}

/** A page of Chromium as a view, for everything that is not reached by a click on the toolbar. */
export function viewOf(page: Page): View & { readonly page: Page } {
  const evaluate: Evaluate = (source) => page.evaluate(source);
  return {
    page,
    ...queriesOf(evaluate, (x, y) => page.mouse.click(x, y)),
    press: (key) => page.keyboard.press(key as KeyInput),
    async screenshot(file, { full = false } = {}) {
      await page.screenshot({ path: file as `${string}.png`, fullPage: full });
    },
    close: () => page.close(),
  };
}

type Media = { name: string; value: string }[];

function mediaOf({ theme, forcedColors, reducedMotion }: LaunchOptions): Media {
  return [
    { name: 'prefers-color-scheme', value: theme ?? 'light' },
    ...(forcedColors === true ? [{ name: 'forced-colors', value: 'active' }] : []),
    ...(reducedMotion === true ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
  ];
}

function tabOf(browser: Browser, page: Page, extension: Extension, media: Media): Tab {
  return {
    ...viewOf(page),
    async goto(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    url: async () => page.url(),
    async clickToolbar() {
      await page.bringToFront();
      const popup = await openedView(browser, extension, 'popup.html', () => page.triggerExtensionAction(extension));
      await popup.emulateMediaFeatures(media);
      return viewOf(popup);
    },
    async openPanel() {
      await page.bringToFront();
      const popup = await openedView(browser, extension, 'popup.html', () => page.triggerExtensionAction(extension));
      const panel = await openedView(browser, extension, 'sidepanel.html', () =>
        viewOf(popup).click('button', 'Open panel'),
      );
      await panel.emulateMediaFeatures(media);
      return viewOf(panel);
    },
    overlay: () => queriesOf(overlayEvaluate(page), (x, y) => page.mouse.click(x, y), 'root'),
    pointAt: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    clickAt: (x, y) => page.mouse.click(x, y),
  };
}

/** The protocol reaches into closed shadow roots: `root` in the source is the one of the document's last element. */
function overlayEvaluate(page: Page): Evaluate {
  return async (source) => {
    const session = await page.createCDPSession();
    try {
      const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
      const last = root.children?.find(({ nodeType }) => nodeType === 1)?.children?.at(-1);
      const shadow = last?.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
      if (!shadow) throw new Error('There is no overlay on the page.');
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function () { const root = this; return (${source}); }`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    } finally {
      await session.detach();
    }
  };
}

async function openedView(
  browser: Browser,
  extension: Extension,
  name: string,
  click: () => Promise<void>,
): Promise<Page> {
  const isWanted = (target: Target): boolean => target.url().startsWith(`chrome-extension://${extension.id}/${name}`);
  const before = new Set(browser.targets().filter(isWanted));
  await click();
  const target = await browser.waitForTarget((candidate) => isWanted(candidate) && !before.has(candidate), {
    timeout: 15_000,
  });
  const page = await target.asPage();
  for (let tries = 0; tries < 100 && (await page.evaluate('document.readyState')) === 'loading'; tries++)
    await pause(50);
  return page;
}

function isWorkerOf(target: Target, id: string): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
}
