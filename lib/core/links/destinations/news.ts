import { namesHost } from '../names';
import type { Target } from '../target';
import { type Destination, listedAs } from './destination';

/** Words of mastheads, as parts of a host name. */
const MASTHEAD =
  /(?:times|post|news|herald|tribune|gazette|journal|chronicle|courier|observer|telegraph|daily|sentinel|register|examiner|press|reporter|dispatch|bulletin|inquirer|zeitung|blatt|nachrichten|anzeiger|tageblatt|kurier|rundschau|presse|diario|periodico|noticias|prensa|jornal|folha|correio|gazzetta|corriere|giornale|quotidiano|tidning|tidende|avis|dagblad|krant|courant|lehti|uutiset|gazeta|dziennik|novosti|novine|vesti|haber|magazine|magazin|today|weekly|monthly|radio|tv\d*$|media$)/;
/** Call letters and channels of stations in the United States (`kxyz.com`, `wxyz.com`, `fox5example.com`). */
const STATION =
  /^(?:[kw][a-z]{2,3}(?:-?tv|\d{1,2})?|(?:abc|nbc|cbs|fox|cw)\d{1,2}[a-z]*|(?:nbc|cbs|abc|fox)(?:newyork|losangeles|chicago|bayarea|dfw|miami|boston|philadelphia|washington|sandiego|connecticut|austin|atlanta|la|ny|dc)|\d{1,2}news|news\d{1,2}[a-z]*)$/;
const DATED = /\/(?:19|20)\d{2}[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/-]|\b)/;
const STORY_SECTION =
  /\/(?:articles?|story|stories|news|noticias?|actualites?|nachrichten|politics|politik|world|sport|sports|nation|local|business|opinion|opinions|national|international|artikel)\//;
const SLUG = /[a-z0-9]-[a-z0-9]+-[a-z0-9]/;
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
    const { label, path, suffix, text } = target;
    const story = DATED.test(path) || isInSection(path) || LONG_SLUG.test(path);
    if (suffix === 'com' && STATION.test(label) && story)
      return `“${label}” reads like the name of a station, and the address like that of a story`;
    if (MASTHEAD.test(label) && story) return `“${label}” reads like a masthead, and the address like that of a story`;
    if (
      DATED.test(path) &&
      (isInSection(path) || LONG_SLUG.test(path)) &&
      !isBlog(target) &&
      !/(?:^|\.)(?:org|ngo)$/.test(suffix)
    )
      return 'The address is dated and named like that of a news story';
    if (isInSection(path) && REPORTED.test(target.around))
      return 'The address reads like that of a story, and the words beside it speak of reporting';
    if (story && isInSection(path) && namesHost(text, label))
      return `The words name ${target.domain}, and the address reads like that of a story`;
    return MASTHEAD.test(label) &&
      /(?:times|herald|tribune|gazette|chronicle|zeitung|news\d*|diario|jornal)$|^(?:the)?(?:daily|news)/.test(label)
      ? `“${label}” reads like a masthead`
      : undefined;
  },
};

/** A slug below a section: `/politics/council-votes-on-ferries`. */
function isInSection(path: string): boolean {
  const section = path.search(STORY_SECTION);
  return section >= 0 && SLUG.test(path.slice(section + 1));
}

function isBlog({ hostname, path }: Target): boolean {
  return /blog|\.me$|\.io$/.test(hostname) || /\/blog\b/.test(path);
}
