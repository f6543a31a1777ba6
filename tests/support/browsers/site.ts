import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SitePage {
  readonly body: string | Buffer;
  /** Default `text/html; charset=utf-8`. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that left the browser. */
export interface Request {
  /** `CONNECT` is an attempt at an encrypted connection: only its host and port can be seen. */
  readonly method: string;
  readonly url: string;
}

/** A local web of our own: what it has it serves, everything else is refused, and every request is written down. */
export interface Site {
  /** `host:port` for a browser's proxy setting. Through it the pages are at `http://any.host/path`. */
  readonly proxy: string;
  /** Where the pages are without a proxy, e.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** In order of arrival. */
  readonly requests: readonly Request[];
  close(): Promise<void>;
}

/** Nothing may be loaded or run except the page itself: the strictest a page can be and still show. */
export const STRICT_CSP =
  "default-src 'none'; style-src 'none'; script-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * Serves `pages` by path, the query left out of account: as a plain server and, for a browser that takes it as its
 * proxy, under every host name. A path that is not among the pages answers 404.
 */
export async function serveSite(pages: Readonly<Record<string, SitePage>>): Promise<Site> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const url = absolute(request);
    requests.push({ method: request.method ?? 'GET', url: url.href });
    send(response, Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined);
  });
  server.on('connect', (request, socket) => {
    requests.push({ method: 'CONNECT', url: `https://${request.url ?? ''}` });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A proxied request names the whole address, a plain one only the path. */
function absolute(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
}

function send(response: ServerResponse, page: SitePage | undefined): void {
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response
    .writeHead(200, {
      'content-type': page.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page.headers,
    })
    .end(page.body);
}

/** Services of the browser vendors that a browser calls of its own accord, whatever its settings say. */
const BROWSERS_OWN =
  /^https?:\/\/(?:[\w-]+\.)*(?:googleapis\.com|gvt1\.com|(?:accounts|clients\d?|android\.clients|www|safebrowsing)\.google\.com|mozilla\.(?:com|net|org)|firefox\.com|microsoft\.com)(?::\d+)?(?:\/|$)/;

/** Requests to anywhere but the given hosts and the browser vendors: there must be none. */
export function requestsElsewhere({ requests }: Site, hosts: readonly string[]): readonly Request[] {
  return requests.filter(({ url }) => !hosts.includes(new URL(url).hostname) && !BROWSERS_OWN.test(url));
}
