import { analysers } from '../core/registry';
import { savedReading } from './library-use';
import { getReading, putReading } from './session';

/**
 * Lays a saved reading where the views look, and answers the key it lies under; undefined when it is not saved any
 * more. What the reader corrected in it since it was opened stays, unless the page was saved anew meanwhile.
 */
export async function openSaved(key: string): Promise<string | undefined> {
  const saved = await savedReading(key);
  if (!saved) return undefined;
  const { address, readAt, savedAt, analysis } = saved;
  const held = `saved:${key}`;
  const open = await getReading(held);
  if (open?.savedAt !== savedAt)
    await putReading({
      key: held,
      ...(address === undefined ? {} : { address }),
      extent: 'article',
      readAt,
      savedAt,
      state: 'done',
      ready: Object.keys(analysers) as (keyof typeof analysers)[],
      analysis,
      marks: 'off',
    });
  return held;
}
