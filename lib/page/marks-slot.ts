import type { MarkedPage } from './marked-page';

/**
 * Where the script of the marks leaves them for the script that answers: both live in the same isolated world of a
 * page, and the marks come only when they are asked for.
 */
export interface MarksSlot {
  readonly marks: MarkedPage;
  /** Whether the extension that put them there is still the one that is installed. */
  isAlive(): boolean;
  /** Takes everything away. */
  stop(): void;
}

const KEY = Symbol.for('newsglass-marks');
const world = globalThis as { [KEY]?: MarksSlot };

/** The marks of this page; throws while their script is not here. */
export function marksHere(): MarkedPage {
  const slot = world[KEY];
  if (!slot) throw new Error('The marks have not been put into this page.');
  return slot.marks;
}

/** Leaves the marks of this page in its world, unless live ones are there already; dead ones are taken away first. */
export function leaveMarks(make: () => MarksSlot): void {
  if (world[KEY]?.isAlive()) return;
  world[KEY]?.stop();
  world[KEY] = make();
}
