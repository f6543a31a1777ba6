import type { Ground } from '../core/marks/marks';
import { parentInFlatTree } from './place';
import { rootElementOf } from './plain-dom';

/** Where black and white text have the same contrast: relative luminance as WCAG 2 defines it. */
const MIDDLE = 0.179;

/** Tells what stands behind the text of an element. Made anew for each painting: pages change their colours. */
export class Grounds {
  readonly #view: Window;
  readonly #known = new Map<Element, Ground>();

  constructor(view: Window) {
    this.#view = view;
  }

  behind(element: Element | null): Ground {
    if (element === null) return this.#canvas();
    const known = this.#known.get(element);
    if (known) return known;
    const ground = this.#look(element);
    this.#known.set(element, ground);
    return ground;
  }

  /** The nearest background that hides most of what is under it decides. */
  #look(element: Element): Ground {
    const { backgroundColor, backgroundImage, color } = this.#view.getComputedStyle(element);
    const painted = luminanceOf(backgroundColor);
    if (painted && painted.alpha >= 0.5) return painted.luminance > MIDDLE ? 'light' : 'dark';
    // What a picture or gradient looks like is unknown, but its page made the text legible on it.
    if (backgroundImage !== 'none') return (luminanceOf(color)?.luminance ?? 0) > MIDDLE ? 'dark' : 'light';
    return this.behind(parentInFlatTree(element));
  }

  /** Nothing painted up to the root: the browser's own paper, dark only where the page allows it to be. */
  #canvas(): Ground {
    const { colorScheme } = this.#view.getComputedStyle(rootElementOf(this.#view.document)!);
    const canBeDark = /\bdark\b/.test(colorScheme);
    const mustBeDark = canBeDark && !/\blight\b/.test(colorScheme);
    return mustBeDark || (canBeDark && this.#view.matchMedia('(prefers-color-scheme: dark)').matches)
      ? 'dark'
      : 'light';
  }
}

/** Of a colour as `getComputedStyle` writes it; for colour spaces by lightness, the lightness is taken to the third power. */
export function luminanceOf(colour: string): { readonly luminance: number; readonly alpha: number } | undefined {
  const [, space, inner] = /^([a-z-]+)\(([^()]*)\)$/.exec(colour) ?? [];
  if (space === undefined || inner === undefined) return undefined;
  const parts = inner.split(/[\s,/]+/).filter((part) => part !== '');
  const isNamedSpace = space === 'color';
  const [first = 0, second = 0, third = 0, alpha = 1] = (isNamedSpace ? parts.slice(1) : parts).map(componentOf);
  if ([first, second, third, alpha].some(Number.isNaN)) return undefined;
  if (/^rgba?$/.test(space)) return { luminance: luminance(first / 255, second / 255, third / 255), alpha };
  if (isNamedSpace) return { luminance: luminance(first, second, third), alpha };
  if (/^ok(?:lab|lch)$/.test(space)) return { luminance: first ** 3, alpha };
  if (/^(?:lab|lch)$/.test(space)) return { luminance: ((first + 16) / 116) ** 3, alpha };
  return undefined;
}

function componentOf(part: string): number {
  if (part === 'none') return 0;
  return part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part.replace(/deg$/, ''));
}

function luminance(red: number, green: number, blue: number): number {
  const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
