import type { Target } from '../target';

const TOPIC =
  /^\/(?:[a-z-]+\/)?(?:tags?|topics?|t|temas?|temas|themen|thema|themes?|sujet|tema|categor(?:y|ies|ia|ie)|kategorie|sections?|rubrik|rubriques?|all-about|keywords?|hub|stichwort|schlagworte?|mot-cle|ressort|seccion|channel|channels|dossiers?|subject|subjects|etiqueta|tagi|label|collections?|series|z|by-topic|news-topics?|stock|quote|quotes|company|people|person|artists?|teams?|players?|organi[sz]ation|place|location|places)\/[^/]+/;
const DATED = /\/(?:19|20)\d{2}[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3})?(?:[/-]|\b)/;
const SLUG = /[a-z0-9%](?:[-_+][a-z0-9%]+){3,}/;
const NUMBERED = /\d{5,}|\d[a-z0-9]{6,}/;

/** Whether an address is that of a topic, tag or section, not of one story. */
export function isTopicPage({ path, segments }: Target): boolean {
  if (TOPIC.test(path) && !DATED.test(path) && !SLUG.test(segments.at(-1) ?? '')) return true;
  return /^\/(?:tags?|topics?|t|temas?|themen|thema|categor(?:y|ies|ia)|all-about|keywords?)\//.test(path);
}

/** Whether an address reads like that of one story, page or clip. */
export function isStoryPage(target: Target): boolean {
  const { path, segments, query } = target;
  if (segments.length === 0 || isTopicPage(target)) return false;
  const last = segments.at(-1)!;
  return (
    DATED.test(path) ||
    SLUG.test(last) ||
    NUMBERED.test(path) ||
    /[?&](?:id|p|a|article|story|newsid)=\w{3,}/.test(query)
  );
}

/** Whether an address is the front of a site or of one of its sections. */
export function isFrontPage(target: Target): boolean {
  return !target.deep || (target.segments.length <= 1 && !isStoryPage(target));
}
