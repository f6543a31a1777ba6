/** How a longer piece of work is watched and stopped. Stopped, it rejects with the signal's reason. */
export interface Work {
  /** Called now and then with how many pieces are done. */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A turn of the event loop, so that the page is painted and a click on “Cancel” is heard. By a message, since timers
 * of a tab behind others are held back to one a second, and later to one a minute.
 */
export function breathe(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}
