import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { RealBrowser, Tab, View } from '../tests/support/browsers/browser';
import type { BrowserName } from '../tests/support/browsers/find';
import { launch } from '../tests/support/browsers/launch';
import { serveSite } from '../tests/support/browsers/site';

/**
 * `npm start`: builds the extension and shows it on the bundled article in a real browser. With a display the browser
 * stays open to try it; without one the toolbar button is clicked for real, the brief is printed and pictures are kept.
 */

const root = resolve(import.meta.dirname, '..');
const ARTICLE = '/2026/09/tidegate-bridge-closure';
const pictures = join(root, '.newsglass');

const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay =
  !process.argv.includes('--headless') &&
  (process.platform === 'win32' ||
    process.platform === 'darwin' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

say('Building the extension…');
const built = spawnSync('npx', ['wxt', 'build', ...(name === 'firefox' ? ['-b', 'firefox'] : [])], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (built.status !== 0) {
  process.stderr.write(`${built.stdout}${built.stderr}\nThe build failed: see above.\n`);
  process.exit(1);
}

const site = await serveSite({
  [ARTICLE]: { body: readFileSync(join(root, 'public/sample/article.html')) },
});
let browser: RealBrowser | undefined;
try {
  say(`Opening the sample article in ${name === 'firefox' ? 'Firefox' : 'Chromium'}…`);
  browser = await launch(name, {
    extension: join(root, '.output', name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
    headless: !hasDisplay,
    ...(hasDisplay ? {} : { proxy: site.proxy }),
  });
  const tab = await browser.open(`${hasDisplay ? site.origin : 'http://fernmouthledger.example'}${ARTICLE}`);
  if (hasDisplay) await leaveOpen(tab);
  else await show(tab);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await browser?.close();
  await site.close();
}

async function leaveOpen(tab: Tab): Promise<void> {
  say('Click the Newsglass button in the toolbar (it may be behind the puzzle piece), or press Alt+Shift+K.');
  say('Close the tab, or press Ctrl+C here, to end.');
  const interrupted = new Promise<void>((done) => process.once('SIGINT', () => done()));
  const closed = (async () => {
    for (;;) {
      await new Promise((wait) => setTimeout(wait, 1000));
      try {
        await tab.evaluate(() => true);
      } catch {
        return;
      }
    }
  })();
  await Promise.race([interrupted, closed]);
}

async function show(tab: Tab): Promise<void> {
  say('Clicking the toolbar button…');
  const popup = await tab.clickToolbar();
  await complete(popup);
  say('');
  say(await popup.text());
  say('');
  mkdirSync(pictures, { recursive: true });
  await popup.screenshot(join(pictures, 'popup.png'));
  await popup.click('radio', 'Claims');
  await popup.find('status', /marked|mark/i).catch(() => undefined);
  await tab.screenshot(join(pictures, 'page.png'), { full: true });
  say(`No display here, so the browser ran without a window. Pictures of what it showed:`);
  for (const picture of ['popup.png', 'page.png']) say(`  ${relative(root, join(pictures, picture))}`);
}

/** Waits until everything that is counted has been counted. */
async function complete(popup: View): Promise<void> {
  await popup.waitForText(/Claims/, 60_000);
  await popup.waitForText(/named[\s\S]*unnamed[\s\S]*no source given/i, 60_000);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
