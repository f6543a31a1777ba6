import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeTable } from './bench/accuracy-table';
import type { Floors } from './bench/floors';

/** Writes the README's accuracy table from `components/method/accuracy.json`, which the extension's own page shows. */
const floors = resolve(import.meta.dirname, '../tests/eval/floors.json');
writeTable((JSON.parse(readFileSync(floors, 'utf8')) as { floors: Floors }).floors);
