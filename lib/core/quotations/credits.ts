import { furnitureRule } from '../summary/furniture';
import type { Span } from '../text/spans';

/** Longer lines are the story's. */
const LONGEST = 120;
const AGENCY =
  '(?:a\\.?f\\.?p|a\\.?p|alamy|ap photo|associated press|epa|facebook|flickr|getty(?: images)?|imago|instagram|istock|pa|pexels|reuters|shutterstock|twitter|unsplash|x|youtube)';
/** "Getty/Instagram", "Jonas Wendt/Reuters", "AFP via Getty Images.", "(Getty Images)", "Courtesy of the museum". */
const CREDIT = new RegExp(
  `^\\W*(?:(?:photo|image|picture)?\\s*courtesy (?:of )?|(?:[\\p{L}\\p{M}.'’-]+\\s+){0,5}[\\p{L}\\p{M}.'’-]*\\s*(?:/|\\||\\bvia\\b|©|,)\\s*(?=${AGENCY}\\W*$)|(?=${AGENCY}(?:\\s*(?:/|\\||via)\\s*[\\p{L} .]+)?\\W*$))`,
  'iu',
);

/** The lines of a text that name who made a picture or wrote the story, or are the page's own: nobody speaks in them. */
export function furnitureLines(text: string): Span[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)].flatMap(({ 0: line, index }) =>
    line.length <= LONGEST &&
    line.trim() !== '' &&
    !/["“”„«»]/.test(line) &&
    (CREDIT.test(line) || furnitureRule(line) !== undefined)
      ? [{ start: index, end: index + line.length }]
      : [],
  );
}
