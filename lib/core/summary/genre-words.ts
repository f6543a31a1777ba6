import type { Summary } from '../analysis';
import type { MessageKey } from '../words';

/** How the kind of page is named above its summary, with what was chosen for it. */
export const GENRE_WORDS: Readonly<Record<NonNullable<Summary['genre']>, MessageKey>> = {
  interview: 'genre_interview',
  list: 'genre_list',
  'live-blog': 'genre_live_blog',
};
