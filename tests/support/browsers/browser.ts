import type { BrowserName } from './find';

/** How a browser is started. */
export interface LaunchOptions {
  /** Folder of a built extension, loaded with its manifest as shipped. */
  readonly extension: string;
  /** `host:port` every request of the browser goes through, loopback included: see `serveSite`. */
  readonly proxy?: string;
  /** Default `light`. */
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** Size of the page in CSS pixels; default 1280 × 900. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Default true. */
  readonly headless?: boolean;
  /** A folder for what the browser keeps, which outlives it; absent for one that goes with it. */
  readonly profile?: string;
}

/** A real browser with the extension in it, driven the same way whichever it is. */
export interface RealBrowser {
  readonly name: BrowserName;
  /** As the browser reports it. */
  readonly version: string;
  /** What addresses of the extension's own pages begin with, ending in a slash. */
  readonly extensionOrigin: string;
  /** The folder that files are saved in. */
  readonly downloads: string;
  /** Opens an address in a new tab and waits for its load event. */
  open(url: string): Promise<Tab>;
  /** The same in a new window in front, an ordinary or a private one; closing its tab closes it. */
  openWindow(url: string, kind?: 'private'): Promise<Tab>;
  /** Lets the extension into private windows, as the reader can; it is loaded anew by that. */
  allowPrivate(): Promise<void>;
  /** Stops the background worker as the browser does when it is idle or short of memory. */
  stopWorker(): Promise<void>;
  /** What was on its way to the worker when it was stopped starts it again. */
  isWorkerRunning(): Promise<boolean>;
  /** Ends the browser and every process of it. */
  close(): Promise<void>;
  /** Ends every process of it at once, as a crash or a loss of power would; nothing is tidied up by the browser. */
  kill(): Promise<void>;
}

/** Something that shows a document: a tab or the popup. */
export interface View {
  /**
   * Runs a function in the document, with JSON in and JSON out, and waits for what it promises. A page's
   * Content-Security-Policy does not stop it.
   */
  evaluate<Given extends readonly unknown[], Answer>(
    run: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ): Promise<Answer>;
  /** What a reader of the screen hears: see `Found`. Waits up to 10 s for the first match, or throws with what is there. */
  find(role: string, name?: string | RegExp): Promise<Found>;
  /** All matches at this moment, in document order. */
  findAll(role: string, name?: string | RegExp): Promise<readonly Found[]>;
  /** Clicks the first match of `find`, once it lies still with nothing over it. */
  click(role: string, name?: string | RegExp): Promise<void>;
  /** The visible text, as `innerText` gives it. */
  text(): Promise<string>;
  /** Waits up to `patienceMs` (default 15 s) until the visible text contains or matches, or throws with the text. */
  waitForText(wanted: string | RegExp, patienceMs?: number): Promise<string>;
  /** Presses and releases a key, e.g. `Tab`, `Enter`, `Escape`, `ArrowDown`, `a`. */
  press(key: string): Promise<void>;
  /** Writes a PNG. `full`: the whole document, not just the part in view. */
  screenshot(file: string, options?: { readonly full?: boolean }): Promise<void>;
  close(): Promise<void>;
}

export interface Found {
  readonly role: string;
  readonly name: string;
  readonly text: string;
  readonly disabled: boolean;
  /** States that are set, e.g. `{checked: 'true', expanded: 'false', pressed: 'mixed'}`. */
  readonly states: Readonly<Record<string, string>>;
  readonly isFocused: boolean;
  /** Whether a click in its middle reaches it. */
  readonly isHit: boolean;
  /** The middle of its box in the viewport, and its size, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly size: { readonly width: number; readonly height: number };
}

export interface Tab extends View {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** The real click on the toolbar button, which grants `activeTab`; answers with the popup it opened. */
  clickToolbar(): Promise<View>;
  /**
   * Opens the panel beside the page and answers with it: by its key in Firefox, by the popup's button in Chromium, which
   * keeps synthetic keys from commands.
   */
  openPanel(): Promise<View>;
  /** What the extension laid over the page in its closed shadow root, which the page itself cannot look into. */
  overlay(): Overlay;
  /** Moves the mouse to a place in the viewport, in CSS pixels, and rests there. */
  pointAt(x: number, y: number): Promise<void>;
  /** Moves there and presses the main button. */
  clickAt(x: number, y: number): Promise<void>;
}

/** `find` and the like throw or answer empty while there is no overlay. `evaluate` is that of the page. */
export type Overlay = Pick<View, 'find' | 'findAll' | 'click' | 'text' | 'waitForText'>;
