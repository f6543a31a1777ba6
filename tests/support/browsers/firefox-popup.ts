const FIND_POPUP = `[...document.querySelectorAll('browser.webextension-popup-browser')]
  .find((browser) => browser.isConnected && browser.currentURI?.spec.startsWith('moz-extension:'))`;
const FIND_SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

const functionsFor = (find: string): string => `const popupBrowser = () => ${find};\n${FUNCTIONS}`;

/**
 * Functions for a privileged script in Firefox's window. The popup and the sidebar are documents of the extension
 * process inside the window: WebDriver has no way into them, so a frame script evaluates in a sandbox with the
 * document's own rights (which its Content-Security-Policy does not reach) and answers by message.
 */
const FUNCTIONS = String.raw`

const until = async (holds, what) => {
  for (let tries = 0; tries < 300; tries++) {
    const value = await holds();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(what + ' did not happen within 15 s');
};

const FRAME = 'data:application/javascript;charset=utf-8,' + encodeURIComponent('(' + function (frame) {
  if (frame.newsglassTest) return;
  frame.newsglassTest = true;
  const answers = {
    async evaluate(source) {
      content.__newsglassSandbox ??= new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const value = await Cu.evalInSandbox('(async () => JSON.stringify(await (' + source + ')))()', content.__newsglassSandbox);
      return value === undefined ? null : value;
    },
    async click([x, y]) {
      const utils = content.windowUtils;
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        if (content.synthesizeMouseEvent) content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 }, {});
        else utils.sendMouseEvent(type, x, y, 0, 1, 0);
      }
      return null;
    },
  };
  const answered = new Map();
  addMessageListener('newsglass-test', async ({ data: { id, call, given } }) => {
    if (!answered.has(id)) {
      answered.set(id, (async () => answers[call](given))().then(
        (value) => ({ id, value }),
        (error) => ({ id, error: String(error) + '\n' + (error?.stack ?? '') }),
      ));
    }
    sendAsyncMessage('newsglass-test', await answered.get(id));
  });
}.toString() + ')(this)');

/* Setting the panel up moves the document from one browser element to another, and messages on the way are lost. So
   the same question is sent until it is answered; the document does what it asks once only. */
const inPopup = (call, given) => {
  const id = String(Math.random());
  let manager, timer;
  return new Promise((resolve, reject) => {
    const hear = ({ data }) => {
      if (data.id !== id) return;
      clearInterval(timer);
      manager.removeMessageListener('newsglass-test', hear);
      if (data.error) reject(new Error(data.error)); else resolve(data.value);
    };
    let tries = 0;
    const send = () => {
      if (++tries > 80) { clearInterval(timer); reject(new Error('The popup is closed or does not answer.')); return; }
      const current = popupBrowser()?.messageManager;
      if (!current) return;
      manager?.removeMessageListener('newsglass-test', hear);
      manager = current;
      manager.addMessageListener('newsglass-test', hear);
      manager.loadFrameScript(FRAME, false);
      manager.sendAsyncMessage('newsglass-test', { id, call, given });
    };
    timer = setInterval(send, 250);
    send();
  });
};

const popupLoaded = async () => {
  await until(() => inPopup('evaluate', 'document.readyState !== "loading"').then((value) => value === 'true'), 'Loading the popup');
};

const popupPicture = async (full) => {
  const size = JSON.parse(await inPopup('evaluate',
    full ? '[innerWidth, document.documentElement.scrollHeight]' : '[innerWidth, innerHeight]'));
  const browser = popupBrowser();
  const top = full ? 0 : JSON.parse(await inPopup('evaluate', 'scrollY'));
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
    new DOMRect(0, top, size[0], size[1]), 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL();
};

const closePopup = async () => {
  popupBrowser()?.closest('panel')?.hidePopup();
  await until(() => !popupBrowser(), 'Closing the popup');
};
`;

export const POPUP_VIEW = functionsFor(FIND_POPUP);
export const SIDEBAR_VIEW = functionsFor(FIND_SIDEBAR);
