import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise/three';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { prebuiltCompromise } from '../../scripts/compromise-prebuilt';

test('compromise as it is packed has the same model and gives the same answers', async () => {
  const packed = await packedCompromise();
  const { one, two } = packed.model() as { one: object; two: object };
  const ours = nlp.model() as { one: object; two: object };
  expect(Object.keys(one)).toEqual(expect.arrayContaining(Object.keys(ours.one)));
  expect(plain(one)).toEqual(plain(ours.one));
  expect(plain(two)).toEqual(plain(ours.two));
  for (const sentence of SENTENCES) expect(answers(packed(sentence))).toEqual(answers(nlp(sentence)));
});

const SENTENCES = [
  'The minister had been walking up to the gates when Maria Keller quickly handed over two boxes of maps.',
  'Rangers were told that the lakes would be reopened, but nobody has been seen swimming since April.',
  'Destiny’s friends aren’t amused: prices rose faster than wages, said the biggest lenders :P',
];

/** All that is told of a text; words are numbered as they are met. */
function answers(doc: ReturnType<typeof nlp>): unknown {
  const told = [doc.json(), doc.verbs().json({ offset: true }), doc.people().json(), doc.places().json()];
  return JSON.parse(JSON.stringify(told, (key, value: unknown) => (key === 'id' ? undefined : value)));
}

/** Without what is a function. */
function plain(model: object): unknown {
  return JSON.parse(
    JSON.stringify(model, (_key, value: unknown) => (value instanceof RegExp ? String(value) : value)),
  ) as unknown;
}

async function packedCompromise(): Promise<typeof nlp> {
  const folder = mkdtempSync(join(tmpdir(), 'newsglass-packed-'));
  try {
    const output = (await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [prebuiltCompromise()],
      build: {
        write: false,
        minify: false,
        lib: {
          entry: createRequire(import.meta.url)
            .resolve('compromise')
            .replace(/builds.*/, 'src/three.js'),
          formats: ['es'],
          fileName: 'packed',
        },
      },
    })) as Rollup.RollupOutput[];
    const file = join(folder, 'packed.mjs');
    writeFileSync(file, output[0]!.output[0].code);
    return ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: typeof nlp }).default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
