import type { Analysis } from '../../lib/core/analysis';

/** The reading that was made beforehand, where the address asks for one of that name. */
export async function madeBefore(): Promise<Analysis | undefined> {
  const state = new URLSearchParams(location.search).get('state');
  if (state !== 'bundled' && state !== 'long') return undefined;
  return (await (await fetch(`./${state}.json`)).json()) as Analysis;
}
