import { cardsOf } from '../core/marks/cards';
import { cardWords } from './card-words';
import { insertJumpStyle, insertMarkStyle, removeMarkStyle } from './mark-style';
import { choiceOf, layersFor, marksOf } from './marking-layers';
import type { Asked, JumpOutcome, Layer, MarkOutcome } from './messages';
import { finishedReading } from './reader';
import { correctedAnalysis, getReading, type MarkChoice, putReading, tabKey } from './session';
import { getSettings } from './settings';
import { ruleFor } from './site-rules';
import { askMarks } from './tabs';

/** Shows layers on the tab's page, from its latest analysis; none takes every mark away. */
export async function markTab(tabId: number, layers: readonly Layer[]): Promise<MarkOutcome> {
  const reading = await finishedReading(tabId);
  const analysis = reading && correctedAnalysis(reading);
  if (!analysis) return { painted: 0, leftOut: 0 };
  const settings = await getSettings();
  const { say, controlsFor } = await cardWords();
  const marks = marksOf(analysis, layers, settings);
  const outcome = await askMarks(tabId, 'mark', {
    text: analysis.article.text,
    layers,
    marks,
    cards: cardsOf(analysis, new Set(marks.map(({ id }) => id)), say),
    words: controlsFor(marks.length),
    prefix: layers.length ? await insertMarkStyle(tabId, settings.strength) : '',
  });
  if (!layers.length) await removeMarkStyle(tabId);
  const now = await getReading(reading.key);
  if (now) await putReading({ ...now, marks: choiceOf(outcome.unsupported ? [] : layers) });
  return outcome;
}

/** Shows the marks the reader wants on every page that has been read, or on every page of this site; if any. */
export async function markAtOpening(tabId: number): Promise<void> {
  const { opening, layers, sites } = await getSettings();
  const reading = await getReading(tabKey(tabId));
  const rule = ruleFor(sites, reading?.address);
  if (rule === 'never' || (rule !== 'always' && opening === 'off')) return;
  if (reading?.state !== 'done' || reading.marks !== 'off') return;
  await markTab(tabId, layersFor(usual(opening), layers));
}

/** Takes the marks away where there are some; shows the reader's usual ones where there are none. */
export async function toggleMarks(tabId: number): Promise<void> {
  const reading = await getReading(tabKey(tabId));
  const shown = reading !== undefined && !reading.changed && reading.marks !== 'off';
  const { opening, layers } = await getSettings();
  await markTab(tabId, shown ? [] : layersFor(usual(opening), layers));
}

/** What is marked when marks are wanted. */
function usual(opening: MarkChoice): MarkChoice {
  return opening === 'off' ? 'claims' : opening;
}

/** Keeps the reader's corrections, and paints the page anew where it shows what they change. */
export async function correct({ key, corrections }: Asked<'background', 'correct'>[0]): Promise<void> {
  const reading = await getReading(key);
  if (!reading) return;
  await putReading({ ...reading, corrections });
  if (reading.tabId === undefined || reading.marks === 'off' || reading.changed) return;
  const { layers } = await getSettings();
  await markTab(reading.tabId, layersFor(reading.marks, layers));
}

/** Scrolls the tab's page to a place of its latest analysis. */
export async function jumpTo(tabId: number, span: { start: number; end: number }): Promise<JumpOutcome> {
  const reading = await getReading(tabKey(tabId));
  if (!reading?.analysis || reading.changed) return 'gone';
  const prefix = await insertJumpStyle(tabId);
  return askMarks(tabId, 'jump', { text: reading.analysis.article.text, span, prefix });
}
