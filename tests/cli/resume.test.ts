import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answeredIn } from '../../lib/cli/resume';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsglass-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['whole lines', '{"id":"a","analysis":{}}\n{"id":"7","error":{}}\n', ['a', '7'], undefined],
  ['a last line that was cut off', '{"id":"a"}\n{"id":"b","anal', ['a'], '{"id":"a"}\n'],
  ['a last line without its break', '{"id":"a"}\n{"id":"b"}', ['a'], '{"id":"a"}\n'],
  ['nothing but the beginning of a line', '{"id', [], ''],
  ['a line that holds no answer', 'words\n{"id":"b"}\n', ['b'], undefined],
  ['nothing', '', [], undefined],
])('%s', async (_what, written, ids, left) => {
  const path = join(folder, 'out.ndjson');
  writeFileSync(path, written);
  expect([...(await answeredIn(path))]).toEqual(ids);
  expect(readFileSync(path, 'utf8')).toBe(left ?? written);
});

test('no file: nothing was answered', async () => {
  expect(await answeredIn(join(folder, 'none'))).toEqual(new Set());
});
