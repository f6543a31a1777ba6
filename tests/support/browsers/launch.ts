import type { LaunchOptions, RealBrowser } from './browser';
import { launchChromium } from './chromium';
import type { BrowserName } from './find';
import { launchFirefox } from './firefox';

/** Starts either browser with the extension in it. Close it in every case: a killed test leaves Firefox running. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<RealBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
