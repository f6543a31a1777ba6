import { connect, type Socket } from 'node:net';

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/**
 * Firefox's remote protocol over TCP: each message is its length in bytes, a colon and JSON, `[0, id, command,
 * parameters]` one way and `[1, id, error, result]` back.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #unread = Buffer.alloc(0);
  #lastId = 0;
  /** Commands go one after another: the context (page or browser) is a state of the session. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => this.#read(data));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection.')));
  }

  /** Rejects when nothing listens at the port. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.off('error', reject);
        resolve(new Marionette(socket));
      });
      socket.once('error', reject);
    });
  }

  /** Starts the session, which everything else needs; answers with what the browser says of itself. */
  begin(): Promise<unknown> {
    return this.#send('WebDriver:NewSession', { timeouts: { script: 90_000 } });
  }

  /** A command in the context of the page. */
  inPage(command: string, parameters: object = {}): Promise<unknown> {
    return this.#inContext('content', command, parameters);
  }

  /** A command in the context of the browser itself: its windows, with its rights. */
  inBrowser(command: string, parameters: object = {}): Promise<unknown> {
    return this.#inContext('chrome', command, parameters);
  }

  /** Runs the body of an async function with the browser's rights and answers with what it returns or promises. */
  async privileged(body: string, args: readonly unknown[] = []): Promise<unknown> {
    const script = `return (async function () { ${body} }).apply(null, arguments);`;
    const answer = (await this.inBrowser('WebDriver:ExecuteScript', { script, args, sandbox: 'system' })) as {
      value: unknown;
    };
    return answer.value;
  }

  close(): void {
    this.#socket.destroy();
  }

  #inContext(context: 'content' | 'chrome', command: string, parameters: object): Promise<unknown> {
    const done = this.#queue.then(async () => {
      await this.#send('Marionette:SetContext', { value: context });
      return this.#send(command, parameters);
    });
    this.#queue = done.catch(() => {});
    return done;
  }

  #send(command: string, parameters: object): Promise<unknown> {
    const id = ++this.#lastId;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    });
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#unread.subarray(0, colon).toString());
      if (this.#unread.length < end) return;
      this.#settle(JSON.parse(this.#unread.subarray(colon + 1, end).toString()) as unknown);
      this.#unread = this.#unread.subarray(end);
    }
  }

  #settle(message: unknown): void {
    // The greeting is an object, not a list.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new Error(`${error.error}: ${error.message}`));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
