import { analysers } from '../core/registry';
import { savedReading } from './library-use';
import { getReading, putReading } from './session';

/**
 * Lays a saved reading where the views look, and answers the key it lies under; undefined when it is not saved any
 * more. What the reader corrected in it since it was opened stays.
 */
export async function openSaved(key: string): Promise<string | undefined> {
  const saved = await savedReading(key);
  if (!saved) return undefined;
  const { address, readAt, analysis } = saved;
  const held = `saved:${key}`;
  const open = await getReading(held);
  if (open?.readAt !== readAt)
    await putReading({
      key: held,
      ...(address === undefined ? {} : { address }),
      extent: 'article',
      readAt,
      state: 'done',
      ready: Object.keys(analysers) as (keyof typeof analysers)[],
      analysis,
      marks: 'off',
    });
  return held;
}
