import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { answerLine } from './batch';
import { loadModels } from './models';

const program = new Command('newsglass')
  .description('What an article says, who says so, and what it points to.')
  .argument('[page]', 'an HTML file')
  .option('--url <address>', "the page's address")
  .option('--format <format>', 'json', 'json')
  .option('--batch', 'NDJSON from standard input to standard output, one answer for every line')
  .action(async (page: string | undefined, options: { url?: string; format: string; batch?: boolean }) => {
    const models = loadModels();
    if (options.batch) {
      let turn = 0;
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        turn++;
        if (line.trim() === '') continue;
        const answer = `${JSON.stringify(answerLine(line, `line ${turn}`, models))}\n`;
        if (!process.stdout.write(answer)) await once(process.stdout, 'drain');
      }
      return;
    }
    if (page === undefined) return program.help({ error: true });
    const html = readFileSync(page, 'utf8');
    const answer = answerLine(JSON.stringify({ id: page, html, url: options.url }), page, models);
    if ('error' in answer) {
      process.stderr.write(`${answer.error.message}\n`);
      process.exitCode = 1;
    } else process.stdout.write(`${JSON.stringify(answer.analysis, null, 2)}\n`);
  });

await program.parseAsync();
