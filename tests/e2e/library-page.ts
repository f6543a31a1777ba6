import { expect } from 'vitest';
import type { RealBrowser, Tab, View } from '../support/browsers/browser';

/** Opens the library page in a tab of its own; `query` begins with a question mark. */
export function openLibrary({ extensionOrigin, open }: RealBrowser, query = ''): Promise<Tab> {
  return open(`${extensionOrigin}library.html${query}`);
}

/** Clicks what leads to another page in the same tab, and waits for a heading of that page. */
export async function follow(view: View, link: string, heading = link): Promise<void> {
  await view.click('link', link);
  // A page that another takes the place of cannot be asked meanwhile.
  const isThere = () =>
    view.find('heading', heading).then(
      () => true,
      () => false,
    );
  await expect.poll(isThere, { timeout: 20_000, interval: 50 }).toBe(true);
}

/** Gives the page's file field a file, as the reader's choice of one does. */
export function chooseFile(view: View, contents: string): Promise<void> {
  return view.evaluate((text: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'library.ndjson'));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, contents);
}

interface TabsApi {
  readonly tabs: { query(asked: object): Promise<{ id: number }[]> };
}

/** The browser's own number of the tab a popup stands over. */
export function idOfTab(popup: View): Promise<number> {
  return popup.evaluate(async () => {
    const world = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
    return (await (world.browser ?? world.chrome).tabs.query({ active: true, currentWindow: true }))[0]!.id;
  });
}

/** Every record that is saved, as the database holds it. */
export async function records({ open, extensionOrigin }: RealBrowser): Promise<string> {
  const page = await open(`${extensionOrigin}library.html`);
  const all = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('newsglass');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const stores = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(stores);
          const asked = stores.map((store) => reading.objectStore(store).getAll());
          reading.oncomplete = () => {
            opening.result.close();
            resolve(JSON.stringify(asked.map(({ result }) => result as unknown)));
          };
        };
      }),
  );
  await page.close();
  return all;
}
