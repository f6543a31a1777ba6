import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_PAGES, goldenPages, render } from '../tests/support/golden';

// Writes what every golden page gives now; read the difference before committing it.
for (const slug of goldenPages()) {
  writeFileSync(join(GOLDEN_PAGES, slug, 'expected.json'), render(slug));
  process.stdout.write(`${slug}\n`);
}
