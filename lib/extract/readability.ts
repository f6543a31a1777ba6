// The package's index would bring its second test of pages along, into every page that is read.
import Readability from '@mozilla/readability/Readability.js';
import { MARK } from './page-copy';

/**
 * The marks of the elements that Readability takes for the article; none when it finds no article. Changes `copy`.
 */
export function readabilityMarks(copy: Document): ReadonlySet<number> {
  const marks = new Set<number>();
  if (!copy.body) return marks;
  try {
    const found = new Readability<Element>(copy, {
      disableJSONLD: true,
      keepClasses: true,
      serializer: (root) => root as Element,
    }).parse();
    for (const element of found?.content?.querySelectorAll(`[${MARK}]`) ?? [])
      marks.add(Number(element.getAttribute(MARK)));
  } catch {
    // It throws on trees that no parser builds, but scripts do: one witness less.
    return marks;
  }
  return marks;
}
