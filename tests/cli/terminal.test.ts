import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const command = ['--import', 'tsx', 'lib/cli/main.ts'];

function run(args: readonly string[], input = '') {
  const ended = spawnSync(process.execPath, [...command, ...args], { cwd: root, input, encoding: 'utf8' });
  return { status: ended.status, out: ended.stdout, talk: ended.stderr };
}
const idsAndCodes = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ id, error }) => [id, error?.code ?? 'analysed']);

test('a batch answers every line in order, ignores blank ones, and ends well', () => {
  const lines = ['{"id":"a","text":"Rates rose."}', '', '   ', '{"id":"b","te', '{"id":3,"text":""}', 'what?'];
  const { status, out, talk } = run(['--batch'], lines.join('\n'));
  expect(idsAndCodes(out)).toEqual([
    ['a', 'analysed'],
    ['b', 'bad-input'],
    ['3', 'analysed'],
    ['line 6', 'bad-input'],
  ]);
  expect([status, talk]).toEqual([0, '']);
});

test('the installed command does the same from any folder', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(root, 'bin/newsglass.mjs'), '--batch'], {
    cwd: tmpdir(),
    input: '{"id":"a","text":"Rates rose."}\n',
    encoding: 'utf8',
  });
  expect(idsAndCodes(stdout)).toEqual([['a', 'analysed']]);
  expect([status, stderr]).toEqual([0, '']);
});

test('limits of a batch cost the line that meets them and no other', () => {
  const long = JSON.stringify({ id: 'long', text: 'Rates rose. '.repeat(1_000) });
  const { status, out } = run(['--batch', '--size-limit', '0.01'], `${long}\n{"id":"short","text":"Rates rose."}\n`);
  expect(idsAndCodes(out)).toEqual([
    ['long', 'too-large'],
    ['short', 'analysed'],
  ]);
  const slow = run(['--batch', '--time-limit', '0.001'], '{"id":"slow","text":"Rates rose."}\n');
  expect(idsAndCodes(slow.out)).toEqual([['slow', 'timed-out']]);
  expect([status, slow.status]).toEqual([0, 0]);
});

test('a reader who leaves early ends the batch without a word', async () => {
  const child = spawn(process.execPath, [...command, '--batch'], { cwd: root });
  let talk = '';
  child.stderr.on('data', (words) => {
    talk += words;
  });
  child.stdin.on('error', () => {});
  for (let turn = 0; turn < 2_000; turn++) child.stdin.write(`{"id":${turn},"text":"Rates rose."}\n`);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [status] = await once(child, 'close');
  child.stdin.destroy();
  expect([status, talk]).toEqual([0, '']);
});

test.each([
  ['a file that is not there', ['no-such-page.html'], /no-such-page\.html: no such file/],
  ['a folder', ['lib'], /lib: is a folder/],
  ['a format nobody knows', ['page.html', '--format', 'parchment'], /parchment.*json/s],
  ['an address that is none', ['page.html', '--url', 'here'], /not an absolute address/],
  ['files with a batch', ['page.html', '--batch'], /standard input/],
  ['one address for two pages', ['a.html', 'b.html', '--url', 'https://a.example/'], /one page/],
])('%s is a clear error', (_what, args, expected) => {
  const { status, out, talk } = run(args);
  expect([status, out]).toEqual([1, '']);
  expect(talk).toMatch(expected);
  expect(talk).not.toMatch(/\bat .*\.ts:\d/);
});
