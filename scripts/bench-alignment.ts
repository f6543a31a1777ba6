import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scoreAlignment } from '../tests/support/alignment';

// How well sentences of two versions, or of two stories, are laid beside each other: links right, too many, missed.
const folder = resolve(import.meta.dirname, '../tests/eval/alignment');
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const score = scoreAlignment(JSON.parse(readFileSync(join(folder, file), 'utf8')).cases);
  process.stdout.write(
    `${file}: ${score.cases} cases, precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}\n`,
  );
  for (const error of score.errors) process.stdout.write(`  ${error}\n`);
}
