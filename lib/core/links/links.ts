import type { Analyser } from '../analyser';
import type { Link } from '../analysis';
import type { Span } from '../text/spans';

/** Every link of the page, in document order, with who is behind it and what it does in the article. */
export const links: Analyser<{ boundaries: readonly Span[] }, readonly Link[]> = {
  needs: ['boundaries'],
  empty: [],
  run: () => [],
};
