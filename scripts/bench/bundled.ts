import { build } from 'vite';

/** A module and all it imports as one script for a page, which sets `name` there to what the module exports. */
export async function bundled(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`${entry} could not be bundled.`);
  return first.output[0].code;
}
