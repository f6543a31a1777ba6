import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDebates, readNews } from './claims-data';
import { fitKinds } from './claims-kinds';
import { fitReporting } from './claims-reporting';
import { fitSpeech } from './claims-speech';

/** Fits `lib/core/claims/weights.json` from the claims folder of the benchmarks and prints cross-validated scores. */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Say where the data are: --data FOLDER');

const speech = fitSpeech(readDebates(values.data, 'debates-train.ndjson'));
const news = readNews(values.data, 'news-train.ndjson');
const reporting = fitReporting(news, speech);
const kinds = fitKinds(news);
const file = new URL('../core/claims/weights.json', import.meta.url);
const text = `${JSON.stringify({ speech, reporting, kinds }, null, 1)}\n`;
writeFileSync(file, text);
process.stdout.write(`${(text.length / 1024).toFixed(1)} KB\n`);
