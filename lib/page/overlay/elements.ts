import { asDefined } from '../../core/as-defined';

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element with attributes and children; words go in as text, never as markup. */
export function html<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = asDefined(document).createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** ●, ◐ and ○ share size and stroke: they are told apart by how they are filled. Icons are strokes on a 16 px grid. */
const SHAPES = {
  named: 'F M.75 6a5.25 5.25 0 1 0 10.5 0 5.25 5.25 0 1 0-10.5 0',
  unnamed: 'M1.5 6a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0|F M6 1.5a4.5 4.5 0 0 0 0 9z',
  none: 'M1.5 6a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0',
  person: 'M5.25 5.25a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0M2.75 14c.4-3 2.5-4.5 5.25-4.5s4.85 1.5 5.25 4.5',
  organization: 'M2 6.25 8 2.5l6 3.75M2.5 13.5h11M4 6.5v7M12 6.5v7M8 8.5v5',
  place:
    'M8 14.25C5 11 3.5 8.75 3.5 6.5a4.5 4.5 0 0 1 9 0C12.5 8.75 11 11 8 14.25M6.5 6.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0',
  close: 'm4 4 8 8M12 4l-8 8',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  more: 'F M2 8a1.25 1.25 0 1 0 2.5 0A1.25 1.25 0 1 0 2 8M6.75 8a1.25 1.25 0 1 0 2.5 0 1.25 1.25 0 1 0-2.5 0M11.5 8a1.25 1.25 0 1 0 2.5 0 1.25 1.25 0 1 0-2.5 0',
  copy: 'M5.5 5.5h8v8h-8zM10.5 2.5h-8v8',
  link: 'M6.75 9.25a2.75 2.75 0 0 0 3.9 0l2.25-2.25a2.75 2.75 0 0 0-3.9-3.9L8 4.1M9.25 6.75a2.75 2.75 0 0 0-3.9 0L3.1 9a2.75 2.75 0 0 0 3.9 3.9l1-1',
} as const;

export type Shape = keyof typeof SHAPES;

/** A drawing that says nothing by itself: what it stands for is in words beside it or on its button. */
export function drawing(document: Document, shape: Shape): SVGSVGElement {
  const isSymbol = shape === 'named' || shape === 'unnamed' || shape === 'none';
  const svg = asDefined(document).createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', isSymbol ? '0 0 12 12' : '0 0 16 16');
  svg.setAttribute('class', isSymbol ? 'symbol' : 'icon');
  svg.setAttribute('aria-hidden', 'true');
  for (const stroke of SHAPES[shape].split('|')) {
    const path = asDefined(document).createElementNS(SVG, 'path');
    path.setAttribute('d', stroke.replace(/^F /, ''));
    if (stroke.startsWith('F ')) path.setAttribute('class', 'filled');
    svg.append(path);
  }
  return svg;
}
