import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { renderReadings } from '../../../lib/core/exporters/exporter';
import { exporters } from '../../../lib/core/exporters/registry';
import { NASTY, sampleReading } from './reading';

const OFFICE = ['soffice', 'libreoffice'].find((command) => spawnSync(command, ['--version']).status === 0);
if (OFFICE === undefined)
  process.stderr.write('No LibreOffice here: whether a spreadsheet shows the same cells is not tried.\n');

/** Comma, double quotes, UTF-8, from the first line; written back as shown, every text in quotes. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

test.skipIf(OFFICE === undefined).each(['csv', 'csv-quotes', 'csv-links'] as const)(
  'a spreadsheet shows the cells of %s as they were written, whatever the page wrote',
  (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'newsglass-office-'));
    try {
      const readings = [sampleReading(), ...NASTY.map((words) => sampleReading(words))];
      const file = renderReadings(exporters[format], readings);
      writeFileSync(join(folder, 'given.csv'), file);
      // A profile of its own, so that an office that is open is left alone.
      const options = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--infilter=CSV:44,34,76,1'];
      execFileSync(
        OFFICE!,
        [...options, '--convert-to', AS_SHOWN, '--outdir', join(folder, 'shown'), join(folder, 'given.csv')],
        { stdio: 'ignore', timeout: 120_000 },
      );
      const shown = readFileSync(join(folder, 'shown', 'given-given.csv'), 'utf8');
      expect(cells(shown)).toEqual(cells(file));
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  150_000,
);

function cells(file: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(file, { skipEmptyLines: true }).data;
}
