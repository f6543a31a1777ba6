/** Scores the reading of addresses against cases of one line each. Usage: npm run bench:hygiene -- --data FILE */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Address, addressOf } from '../lib/core/links/address';
import { shownHost } from '../lib/core/links/hostnames';
import { otherDomainShown } from '../lib/core/links/notices';
import { canonicalKey } from '../lib/core/links/same';

interface Case {
  readonly group: string;
  readonly page?: string;
  readonly href?: string;
  readonly text?: string;
  readonly a?: string;
  readonly b?: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Give the file of cases: --data FILE');
const cases = readFileSync(values.data, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case);

let right = 0;
for (const [index, given] of cases.entries()) {
  const answer = answerTo(given);
  const wrong = Object.entries(given.expected).filter(([name, value]) => answer[name] !== value);
  if (wrong.length === 0) right++;
  for (const [name, value] of wrong)
    console.log(
      `case ${index + 1} (${given.group}) ${given.href ?? given.a}: ${name} is ${answer[name]}, expected ${value}`,
    );
}
console.log(`${right} of ${cases.length} cases as expected`);

function answerTo({ page, href = '', text = '', a, b }: Case): Record<string, unknown> {
  if (a !== undefined && b !== undefined)
    return { same: canonicalKey(webUrl(addressOf(a))) === canonicalKey(webUrl(addressOf(b))) };
  const address = addressOf(href, page);
  if (address.kind !== 'web') return { kind: address.kind, target: null };
  const { url, hops, original } = address;
  const { unicode, homograph } = shownHost(url.hostname);
  return {
    clean: url.href,
    target: original ?? (hops.length > 0 ? url.href : null),
    canonical: original ?? url.href,
    mismatch: otherDomainShown(address, text) !== undefined,
    host: url.hostname,
    unicodeHost: unicode,
    homograph,
    kind: kindOf(href, page, address),
  };
}

function kindOf(href: string, page: string | undefined, address: Address & { kind: 'web' }): string {
  const own = page === undefined ? undefined : addressOf(page);
  const isOwn = own?.kind === 'web' && own.site.domain === address.site.domain;
  return isOwn && !/^\s*[a-z]+:/i.test(href) ? 'same-site' : address.url.protocol.slice(0, -1);
}

function webUrl(address: Address): URL {
  if (address.kind !== 'web') throw new Error(`Not an address of the web: ${address.kind}`);
  return address.url;
}
