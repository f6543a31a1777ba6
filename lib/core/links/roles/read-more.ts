import { isBoilerplate } from './navigation';
import { isStoryPage, isTopicPage } from './paths';
import { firstOf, type Placed, type Role, wordCount } from './role';

const PLACES = new Set([
  'related',
  'relatedarticles',
  'recirc',
  'recirculation',
  'recommended',
  'recommendations',
  'recommendation',
  'readmore',
  'morestories',
  'mostread',
  'mostpopular',
  'popular',
  'trending',
  'teaser',
  'teasers',
  'card',
  'cards',
  'promo',
  'headline',
  'headlines',
  'latest',
  'aside',
  'sidebar',
  'carousel',
  'next',
  'previous',
  'prev',
  'upnext',
  'story',
  'stories',
  'river',
  'list',
  'feed',
  'topstories',
  'verwandt',
  'dossier',
  'teaserbox',
  'widget',
  'more',
]);
const RELATED = new Set([
  'related',
  'recent',
  'recommended',
  'popular',
  'trending',
  'latest',
  'verwandt',
  'readmore',
  'mostread',
]);
const ANNOUNCES =
  /(?:^|\b)(?:related|read (?:more|also|next|the full|it at)|see also|also read|also see|more (?:on|from|about|in|stories|news|like)|more:|most (?:read|popular|viewed|recent|shared)|trending|recommended|you (?:may|might) (?:also )?like|don['’]t miss|must read|up next|next story|watch|listen|popular|top stories|latest|editors?['’]? picks?|in case you missed|mehr zum thema|mehr zu|mehr dazu|lesen sie (?:auch|mehr)|lesen sie|auch interessant|weiterlesen|meistgelesen|das könnte|siehe auch|zum thema|mehr|lire aussi|à lire|sur le même sujet|voir aussi|les plus lus|leggi anche|potrebbe interessarti|più letti|lee también|te puede interesar|más (?:información|leídas|noticias)|relacionad[oa]s|leia (?:mais|também)|veja também|mais lidas|lees (?:ook|meer)|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|czytaj (?:też|także|więcej)|zobacz|frétt af|related stories|related articles|関連|あわせて読みたい|次の記事|前の記事|おすすめ|相关|推荐)(?=\b|\s|:|：|$)/i;

export const readMore: Role = {
  label: 'Related story',
  evidence: (placed) => {
    const { anchor, ownSite, inline, near, words, destination } = placed;
    const { context } = anchor;
    if (ANNOUNCES.test(opening(placed)) && leadsToStory(placed) && destination !== 'shop')
      return 'The words before it announce another story';
    if (inline || destination === 'non-web') return undefined;
    const { heading } = context;
    if (!ownSite) {
      if (placed.inBody || placed.inFrame || !leadsToStory(placed)) return undefined;
      if (wordCount(words) >= 4 && heading !== undefined && ANNOUNCES.test(heading))
        return `It stands under “${heading}”`;
      return wordCount(words) >= 6 && TOLD_ELSEWHERE.has(destination)
        ? 'It names a story elsewhere outside the text'
        : undefined;
    }
    if (!leadsToStory(placed) || isBoilerplate(placed)) return undefined;
    const headline = wordCount(words) >= 4 || /[぀-ヿ一-鿿가-힯]{8}/.test(words);
    if (placed.inFrame)
      return headline && (isStoryPage(placed.target) || context.hasImage)
        ? 'It names a story in the frame of the page'
        : undefined;
    if (headline) return 'It names another story of this site outside the text';
    const place = firstOf(near, PLACES);
    if (place) return `It stands in a part of the page named “${place}”`;
    if (context.hasImage) return 'It is the picture of another story of this site';
    return context.siblings >= 2 || isStoryPage(placed.target)
      ? 'It leads to another story of this site outside the text'
      : undefined;
  },
};

const TOLD_ELSEWHERE = new Set(['news', 'wire', 'fact-checker']);

/** The words of the block before the link, when the block is little more than a link, with the link's own first words. */
function opening({ anchor: { context, text } }: Placed): string {
  const { block, blockOffset, linkDensity } = context;
  if (linkDensity < 0.5 && blockOffset > 40) return '';
  return linkDensity < 0.35
    ? ''
    : `${block.slice(Math.max(0, blockOffset - 40), Math.max(0, blockOffset))} ${text.slice(0, 30)}`;
}

function leadsToStory(placed: Placed): boolean {
  const { target, destination, words, near } = placed;
  if (target.address.kind !== 'web' || destination === 'share-endpoint' || destination === 'social-profile')
    return false;
  if (isStoryPage(target)) return true;
  const isNamed = target.deep && !isTopicPage(target) && /-/.test(target.segments.at(-1) ?? '');
  return isNamed && (wordCount(words) >= 4 || (wordCount(words) >= 2 && firstOf(near, RELATED) !== undefined));
}
