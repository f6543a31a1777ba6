import { existsSync, readFileSync } from 'node:fs';
import type { Models } from '../core/models';

/** The packaged weights, read from the repository's `public/models`; a model that is not there is left out. */
export function loadModels(): Models {
  const entities = new URL('../../public/models/entities.bin', import.meta.url);
  return existsSync(entities) ? { entities: new Uint8Array(readFileSync(entities)) } : {};
}
