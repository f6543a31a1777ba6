import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Builds the extension for both browsers, once before all end-to-end tests. */
export default function buildBoth(): void {
  for (const target of ['chrome', 'firefox']) {
    const wxt = resolve(root, 'node_modules/wxt/bin/wxt.mjs');
    // Vitest's own settings would make a development build of it.
    const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined };
    const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    if (status !== 0) throw new Error(`The build for ${target} failed:\n${stdout}\n${stderr}`);
  }
}
