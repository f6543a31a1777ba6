// The package's index would bring its second test of pages along, into every page that is read.
import Readability from '@mozilla/readability/Readability.js';
import { MARK } from './page-copy';
import type { PlainDocument } from './plain-document';
import type { PlainElement } from './plain-element';

/**
 * The marks of the elements that Readability takes for the article; none when it finds no article. Changes `copy`.
 */
export function readabilityMarks(copy: PlainDocument): ReadonlySet<number> {
  const marks = new Set<number>();
  if (!copy.body) return marks;
  try {
    const found = new Readability<PlainElement>(copy as unknown as Document, {
      disableJSONLD: true,
      keepClasses: true,
      serializer: (root) => root as unknown as PlainElement,
    }).parse();
    for (const element of found?.content?.querySelectorAll('*') ?? []) {
      const mark = element.getAttribute(MARK);
      if (mark !== null) marks.add(Number(mark));
    }
  } catch {
    // It throws on trees that no parser builds, but scripts do: one witness less.
    return marks;
  }
  return marks;
}
