import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Whereabouts {
  /** Names the path to an executable and wins over everything else. */
  readonly variable: string;
  /** Looked for along `PATH`. */
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debianPackage: string;
}

const WHEREABOUTS: Record<BrowserName, Whereabouts> = {
  chromium: {
    variable: 'NEWSGLASS_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'NEWSGLASS_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
    ],
    debianPackage: 'firefox-esr',
  },
};

/**
 * The path of an installed browser. Where none is found and the system is a Debian we may install on, it is installed,
 * with a line on standard error that says so; otherwise throws with what to do.
 */
export function findBrowser(name: BrowserName): string {
  const { variable, debianPackage } = WHEREABOUTS[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, and there is no such file.`);
    return named;
  }
  const found = installed(name);
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    process.stderr.write(`No ${name} found: installing it with "apt-get install ${debianPackage}"…\n`);
    installWithApt(debianPackage);
    const fresh = installed(name);
    if (fresh !== undefined) return fresh;
  }
  throw new Error(
    `No ${name} found. Install it (Debian and Ubuntu: sudo apt-get install ${debianPackage}), or name its executable: ${variable}=/path/to/${name}.`,
  );
}

function installed(name: BrowserName): string | undefined {
  const { commands, places } = WHEREABOUTS[name];
  return commands.map(onPath).find((path) => path !== undefined) ?? places.find((place) => existsSync(place));
}

function onPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  return folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A failure is only told: the caller looks whether the browser is there now. */
function installWithApt(name: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output belongs to the program that asked for a browser.
  const stdio = ['ignore', 2, 2] as const;
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: [...stdio] });
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
    env,
    stdio: [...stdio],
  });
  if (status !== 0) process.stderr.write(`apt-get could not install ${name}.\n`);
}
