#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { EXPORT_FORMATS, type ExportFormat } from '../core/exporters/formats';
import { endWhenNobodyReads } from './output';

interface Options {
  readonly url?: string;
  readonly format: ExportFormat;
  readonly batch?: boolean;
  readonly timeLimit: number;
  readonly sizeLimit: number;
  readonly readAt?: string;
  readonly jobs: number;
  readonly unordered?: boolean;
  readonly resume?: string;
}

endWhenNobodyReads();
const program = new Command('newsglass')
  .description('What an article says, who says so, and what it points to: read on this machine, from saved pages.')
  .version(version)
  .argument('[pages...]', 'HTML files, or - for standard input')
  .option('--url <address>', "the page's address, for relative links", address)
  .addOption(new Option('--format <format>', 'what to print').choices(EXPORT_FORMATS).default('json'))
  .option('--read-at <time>', 'the time to state as time of reading, ISO 8601', time)
  .option('--batch', 'NDJSON from standard input to standard output, one answer for every line')
  .option('--time-limit <seconds>', 'with --batch: longest time for one line', positive, 120)
  .option('--size-limit <megabytes>', 'with --batch: longest line', positive, 64)
  .option(
    '--jobs <number>',
    'with --batch: processes side by side (default: one a core)',
    whole,
    availableParallelism(),
  )
  .option('--unordered', 'with --batch: each answer as soon as it is there, not in the order of the lines')
  .option('--resume <file>', 'with --batch: pass over the ids that this earlier output answers')
  .action(async (pages: string[], options: Options) => {
    if (options.batch) {
      if (pages.length > 0) program.error('error: --batch reads standard input; give no files with it');
      // Each loads what it needs: this process analyses nothing of a batch.
      const { runBatch } = await import('./run-batch');
      await runBatch({
        lineMs: options.timeLimit * 1000,
        lineBytes: Math.ceil(options.sizeLimit * 1e6),
        jobs: options.jobs,
        ordered: !options.unordered,
        resume: options.resume,
      });
      return;
    }
    if (pages.length === 0) return program.help({ error: true });
    if (pages.length > 1 && options.url !== undefined)
      program.error('error: --url is the address of one page; several were given');
    const readAt = options.readAt ?? new Date().toISOString();
    const { runPages } = await import('./run-pages');
    const complete = await runPages(pages, options.url, options.format, { readAt, version });
    if (!complete) process.exitCode = 1;
  });

await program.parseAsync();

function address(given: string): string {
  if (!URL.canParse(given)) throw new InvalidArgumentError('It is not an absolute address.');
  return given;
}

function time(given: string): string {
  if (Number.isNaN(Date.parse(given))) throw new InvalidArgumentError('It is not a time.');
  return given;
}

function whole(given: string): number {
  const value = positive(given);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It is not a whole number.');
  return value;
}

function positive(given: string): number {
  const value = Number(given);
  if (!(value > 0)) throw new InvalidArgumentError('It is not a number above 0.');
  return value;
}
