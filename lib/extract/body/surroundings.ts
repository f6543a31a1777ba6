import { asksToSubscribe, isWallBox } from '../cut-off';
import type { Metadata } from '../metadata/metadata';
import type { Box, Piece } from '../page-tree';
import type { BoxKind } from './box-kinds';
import type { Core } from './core';
import type { Evidence } from './evidence';

export interface RuleContext {
  readonly evidence: Evidence;
  readonly core: Core;
  readonly metadata: Metadata;
}

/** Utility classes of style sheets that hide a box, and those that show it on some screens after all. */
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|is-hidden|d-none|hide|invisible|display-none)(?:\s|$)/;
const SHOWN_CLASS = /(?:^|\s)\S*[:-](?:block|flex|inline|grid|table|visible)(?:\s|$)/;

export function isCore({ order }: Piece, { core }: RuleContext): boolean {
  return core.mass[order]! > 0;
}

export function isInRange({ order }: Piece, { core }: RuleContext): boolean {
  return core.first < order && order < core.last;
}

/**
 * Whether a box near the piece is of one of the kinds, and holds no good part of the core; with `beyondBody` false, no
 * further out than a box of running text.
 */
export function marked(
  { box }: Piece,
  { evidence, core }: RuleContext,
  kinds: readonly BoxKind[],
  steps: number,
  most: number,
  beyondBody = true,
): boolean {
  let at: Box | undefined = box;
  for (let step = 0; at && step < steps; step++, at = at.parent) {
    if (at.tag === 'body' || at.tag === 'html') return false;
    const found = evidence.kinds[at.order]!;
    if (kinds.some((kind) => found.has(kind)) && core.massIn(at.from, at.to) <= most * core.total) return true;
    if (!beyondBody && found.has('body')) return false;
  }
  return false;
}

export function inTag({ box }: Piece, { core }: RuleContext, tag: string, steps: number): boolean {
  let at: Box | undefined = box;
  for (let step = 0; at && step < steps; step++, at = at.parent)
    if (at.tag === tag && core.massIn(at.from, at.to) <= 0.15 * core.total) return true;
  return false;
}

export function hasHiddenClass({ box }: Piece, { core }: RuleContext): boolean {
  let at: Box | undefined = box;
  for (let step = 0; at && step < 6; step++, at = at.parent)
    if (HIDDEN_CLASS.test(at.words) && !SHOWN_CLASS.test(at.words) && core.massIn(at.from, at.to) <= 0.15 * core.total)
      return true;
  return false;
}

/** A line that asks for a subscription, and what stands in one wall box with it. */
export function isWall({ box, text }: Piece, { core, evidence }: RuleContext): boolean {
  if (asksToSubscribe(text)) return true;
  let at: Box | undefined = box;
  for (let step = 0; at && step < 4; step++, at = at.parent)
    if (isWallBox(at) && core.massIn(at.from, at.to) <= 0.15 * core.total)
      return evidence.page.pieces.slice(at.from, at.to).some((piece) => asksToSubscribe(piece.text));
  return false;
}
