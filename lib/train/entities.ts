/**
 * Fits the entity tagger and writes `public/models/entities.bin`. The same data gives the same bytes.
 *
 *   npm run train:entities -- --data FOLDER
 *
 * `FOLDER` holds `.ndjson` files of `{id, text, entities: [{start, end, kind}]}`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { LABELS } from '../core/entities/tagger/labels';
import { Lexicon, packLexicon } from '../core/entities/tagger/lexicon';
import { packModel } from '../core/entities/tagger/model';
import { fitField, meanField } from './entities/crf';
import { examplesOf, inOtherCases, readLabelled } from './entities/examples';
import { frequentFeatures, inRows, strongestFeatures } from './entities/selection';

/** Features in the file, and how they are chosen: shown by so many words, then the strongest of a first, short fit. */
const KEPT = 185_000;
const LEAST = 2;
const FIRST_EPOCHS = 2;
const EPOCHS = 6;
const FITTING = { rate: 0.1, decay: 0, dropout: 0.35 } as const;
/** One field of each seed, and their mean: what only one order of the examples taught weighs less. */
const SEEDS = [1, 2, 3];
/**
 * Chosen on held-out text, for “outside”, persons, organizations and places: against “outside”, because unknown names
 * are what is missed; in short texts for persons rather than places, because most of the names there are theirs.
 */
const BIAS = [-1.25, 0.1, 0, 0];
const SHORT_BIAS = [-1.25, 0.5, 0, -0.4];

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../../public/models/entities.bin') },
  },
});
if (values.data === undefined) throw new Error('Name the folder of training texts: --data FOLDER');
const say = (line: string) => void process.stderr.write(`${line}\n`);

const packed = packLexicon(readFileSync(join(import.meta.dirname, 'entities/lexicon.txt'), 'utf8').split('\n'));
const lexicon = new Lexicon(packed);
const examples = inOtherCases(readLabelled(values.data)).flatMap((document) => examplesOf(document, lexicon));
const frequent = frequentFeatures(examples, LEAST);
say(`${examples.length} sentences, ${frequent.ids.length} frequent features`);
const first = fitField(inRows(examples, frequent), {
  ...FITTING,
  seed: SEEDS[0]!,
  rows: frequent.ids.length,
  epochs: FIRST_EPOCHS,
  log: say,
});
const kept = strongestFeatures(frequent, first, KEPT);
const rowed = inRows(examples, kept);
const field = meanField(
  SEEDS.map((seed) => fitField(rowed, { ...FITTING, seed, rows: kept.ids.length, epochs: EPOCHS, log: say })),
);

/** The size that all but one weight in two thousand stay under becomes 127. */
const sizes = Float32Array.from(field.weights, Math.abs).sort();
const scale = sizes[Math.floor(sizes.length * 0.9995)]! / 127;
const weights = Int8Array.from(field.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
const bytes = packModel({
  lexicon: packed,
  features: kept.ids,
  weights,
  scale,
  steps: field.steps,
  bias: BIAS,
  shortBias: SHORT_BIAS,
});
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
say(
  `${kept.ids.length} features of ${LABELS} weights: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip`,
);
