import type { Target } from '../target';
import { type Destination, listedAs } from './destination';

/** Words of mastheads, as parts of a host name. */
const MASTHEAD =
  /(?:times|post|news|herald|tribune|gazette|journal|chronicle|courier|observer|telegraph|daily|sentinel|register|examiner|press|reporter|dispatch|bulletin|inquirer|zeitung|blatt|nachrichten|anzeiger|tageblatt|kurier|rundschau|presse|diario|periodico|noticias|prensa|jornal|folha|correio|gazzetta|corriere|giornale|quotidiano|tidning|tidende|avis|dagblad|krant|courant|lehti|uutiset|gazeta|dziennik|novosti|novine|vesti|haber|magazine|magazin|today|weekly|monthly|radio|tv\d*$|media$)/;
const DATED = /\/(?:19|20)\d{2}[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/-]|\b)/;
const STORY =
  /\/(?:articles?|story|stories|news|noticias?|actualites?|nachrichten|politics|politik|world|sport|sports|nation|local|business|opinion|opinions|national|international|artikel)\/.*[a-z0-9]+-[a-z0-9]+-[a-z0-9]+/;
const LONG_SLUG = /\/[a-z0-9]+(?:-[a-z0-9]+){4,}/;
const REPORTED =
  /\b(?:reported|reports|told|interview with|according to (?:the )?[A-Z]|wrote in|berichtet|rapporte|informó|newspaper|magazine|broadcaster|outlet)\b/;

const listed = listedAs(
  'news',
  ({ group }) => `is a news outlet or magazine${/^[a-z]{2}$/.test(group) ? ` (${group.toUpperCase()})` : ''}`,
);

export const news: Destination = {
  label: 'News outlet',
  evidence: listed,
  signs: (target) => {
    const { label, path } = target;
    const story = DATED.test(path) || STORY.test(path) || LONG_SLUG.test(path);
    if (MASTHEAD.test(label) && story) return `“${label}” reads like a masthead, and the address like that of a story`;
    if (DATED.test(path) && (STORY.test(path) || LONG_SLUG.test(path)) && !isBlog(target))
      return 'The address is dated and named like that of a news story';
    if (STORY.test(path) && REPORTED.test(target.around))
      return 'The address reads like that of a story, and the words beside it speak of reporting';
    return MASTHEAD.test(label) &&
      /(?:times|herald|tribune|gazette|chronicle|zeitung|news\d*|diario|jornal)$|^(?:the)?(?:daily|news)/.test(label)
      ? `“${label}” reads like a masthead`
      : undefined;
  },
};

function isBlog({ hostname, path }: Target): boolean {
  return /blog|\.me$|\.io$/.test(hostname) || /\/blog\b/.test(path);
}
