import type { Article, Block } from '../article';
import { indexAt, type Span, textAt } from '../text/spans';
import { shownSpan } from './shown';

/** Why a sentence may not stand in a summary; `weak` ones may when an article has nothing better. */
export interface Objection {
  readonly rule: string;
  readonly weak: boolean;
}

interface Rule {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
}

/** Sentences that speak about the page or the paper, not about the story. All are read without their dateline. */
export const PROMOTIONS: readonly Rule[] = [
  {
    name: 'newsletter',
    example: 'Sign up for our morning newsletter.',
    pattern:
      /\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletter|briefing|alerts?|inbox|e-?mails?|for free|to our|now|today)\b|\bnewsletter\b.{0,40}\b(?:here|inbox|sign up)\b/i,
  },
  {
    name: 'read more',
    example: 'Read more: How the vote went.',
    pattern:
      /^\W*(?:read|see|watch|listen|click|tap|scroll|swipe|related|more|also|don['’]t miss|you (?:may|might) (?:also )?like)\b(?:\s+(?:more|also|next|here|now|on|this|the full (?:story|article|report)|below|down|stories|articles?|coverage|from|in))*\s*(?::|[.!»>]*$)/i,
  },
  {
    name: 'call to click',
    example: 'Click here to see the full gallery.',
    pattern:
      /\b(?:click|tap) (?:here|below)\b|^\W*(?:click|tap) (?:on|the|to|through|inside)\b|\bscroll (?:down|across|through) (?:for|to)\b|^\W*(?:watch|see) (?:the )?(?:video|gallery|slideshow|pictures?|photos?)\b.{0,20}\b(?:above|below|here)\b/i,
  },
  {
    name: 'teaser',
    example: 'VIDEO The mayor walks along the pier.',
    pattern: /^(?:VIDEO|WATCH|GALLERY|PICTURES|PODCAST)\b/,
  },
  {
    name: 'follow us',
    example: 'Follow us on social media for updates.',
    pattern:
      /\b(?:follow|like|join|find|contact)\s+(?:us|him|her|me|them|@\w+)\s+(?:on|at|via)\s+(?:twitter|facebook|instagram|youtube|tiktok|whatsapp|telegram|linkedin|bluesky|x\b|@)|^\W*(?:follow|like)\s+@\w+/i,
  },
  {
    name: 'download',
    example: 'Download our app for free.',
    pattern: /^\W*(?:download|get|install) (?:our|the)\b.{0,40}\bapps?\b/i,
  },
  {
    name: 'rights',
    example: '© 2026 Example Media. All rights reserved.',
    pattern:
      /\ball rights reserved\b|^\W*(?:©|\(c\)|copyright)|\bmay not be (?:published|reproduced|broadcast|rewritten)\b|\bterms (?:of use|and conditions)\b.{0,40}$|\bcookie (?:policy|settings|preferences)\b/i,
  },
  {
    name: 'contribution',
    example: 'Lena Okoye contributed to this report.',
    pattern:
      /\b(?:contributed|contributing) to this (?:report|story|article|piece)\b|\breported (?:this story )?from\b.{0,80}\bwrote\b|^\W*(?:(?:additional )?reporting|editing|writing|compiled|edited|written|produced) by\b|\bwrote (?:this|it) (?:story )?(?:in|from)\b/i,
  },
  {
    name: 'disclaimer',
    example: 'The opinions expressed here are solely those of the author.',
    pattern:
      /\b(?:opinions?|views?) expressed\b.{0,60}\b(?:author|writer|commentary|column|article|are)\b|^\W*editor['’]?s['’]? note\b|\bthis (?:article|story|post) (?:was|has been|is) (?:originally |first |being )?(?:published|updated|amended|corrected|part of)\b|\bthis is a breaking news story\b|\bsponsored (?:content|post)\b|\baffiliate\b.{0,30}\b(?:links?|commission)\b|\b(?:we|us)\b.{0,40}\b(?:earn|receive|get|make) (?:a|an|some)? ?(?:small )?commission\b|\b(?:my|our) (?:full )?disclosure\b/i,
  },
  {
    name: 'comments',
    example: 'Comments are closed on this article.',
    pattern:
      /\b(?:comments?|commenting)\b.{0,30}\b(?:closed|disabled|moderated)\b|\bnot (?:currently )?accepting comments\b|\b(?:leave|post|add|share|tell us)\b.{0,80}\bcomments?\b.{0,8}\bbelow\b|^\W*(?:share|leave|post|send|tell us) (?:us )?your (?:comments?|thoughts|story|stories|views?|questions?|suggestions)\b|^\W*(?:share|print|save|comment|advertisement|loading)(?:\s+(?:this|on|via|article|story|page|post))*\W*$/i,
  },
  {
    name: 'promotion in another language',
    example: 'Lesen Sie auch: Die Brücke bleibt gesperrt.',
    pattern:
      /^\W*(?:jetzt abonnieren|lesen sie (?:auch|mehr)|mehr zum thema|abonnez-vous|(?:à )?lire aussi|suscríbete|lea también|leia também|abbonati|iscriviti|leggi anche|abonneer|lees ook|les også|läs (?:också|mer))(?![\p{L}\p{M}])|\b(?:uns|unsere (?:arbeit|redaktion))\b.{0,60}\bunterstützen\b/iu,
  },
  {
    name: 'support',
    example: 'Support our journalism with a donation.',
    pattern:
      /^\W*(?:please )?(?:support|donate|contribute)\b.{0,40}\b(?:our|journalism|newsroom|reporting|work)\b|^\W*become a (?:member|subscriber|supporter|patron)\b|\b(?:for|available to) (?:subscribers|members) only\b|\bsubscribe (?:to|now)\b.{0,40}\b(?:read|continue|access)\b/i,
  },
];

/** Lines that hold where, when and by whom, and no story. Looked at word by word, so that their time is linear. */
const FURNITURE: readonly { name: string; example: string; matches: (words: string) => boolean }[] = [
  {
    name: 'stamp of time',
    example: 'PUBLISHED: 14:11 GMT, 25 October 2026',
    matches: (words) => wordsIn(words).every((word) => STAMP_WORD.test(word) || TIME_ZONE.test(word)),
  },
  {
    name: 'byline',
    example: 'By Lena Okoye, Harbour Correspondent',
    matches: (words) => {
      const [by = '', ...names] = wordsIn(words);
      return /^(?:by|from|words|text|story)$/i.test(by) && names.length <= 14 && names.every((n) => NAME_WORD.test(n));
    },
  },
  {
    name: 'caption',
    example: 'Photo: A. Brandt / Coastal Wire',
    matches: (words) => CAPTION.test(words),
  },
];

const STAMP_WORD =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|[ap]\.?m|aktualisiert|veröffentlicht|stand|uhr|lesedauer|min|mins|read|reading|time|am|vom|um|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|first|last|published|updated|posted|modified|created|released|edited|at|on|by|of|the|ago|hours?|minutes?|days?|today|yesterday|am|pm)$/i;
const TIME_ZONE = /^[A-Z]{2,4}$/;
const NAME_WORD = /^(?:\p{Lu}.*|and|for|the|of|in|at|de|da|del|van|von|der|al|el|bin|\d{1,4})$/u;
const CAPTION =
  /^\W*(?:photo(?:graph)?|picture|image|credit|caption|source|video|graphic|illustration|file (?:photo|picture))s?(?:\s+(?:by|credit|source|courtesy(?: of)?))?\s*[:/|©]|\b(?:getty images|ap photo|\/reuters|\/afp|\/ap)\b[).]*$|^\W*(?:pictured|above|below|left|right|top|bottom)\s*[,:(]|^\W*scroll down\b|\(pictured[^)]{0,40}\)\W*$/i;

const TO_THE_READER =
  /^\W*(?:act|become|discover|get|join|listen|read|start|stay|try|watch|welcome)\b|\byou (?:can use|need)\b|^[^"“”]*\byour\b[^"“”]*$/i;

/** Fewest words of a sentence that can stand alone. */
const FEWEST_WORDS = 5;
/** A sentence past this is a menu, a table or a page without stops. */
const MOST_WORDS = 110;
const UNFIT_BLOCKS: ReadonlySet<Block['kind']> = new Set(['heading', 'caption', 'table', 'code']);

/** What speaks against each sentence; undefined for those that may stand in a summary. */
export function objections(
  article: Pick<Article, 'text' | 'title' | 'siteName' | 'blocks'>,
  sentences: readonly Span[],
): readonly (Objection | undefined)[] {
  const title = plain(article.title ?? '');
  return sentences.map((sentence) => {
    const block = article.blocks[indexAt(article.blocks, sentence.start)];
    const kind = block !== undefined && sentence.start < block.end ? block.kind : 'paragraph';
    if (UNFIT_BLOCKS.has(kind)) return { rule: kind, weak: false };
    const words = textAt(article.text, shownSpan(article.text, sentence));
    const folded = plain(words);
    if (title !== '' && repeatsTitle(folded, title)) return { rule: 'headline again', weak: false };
    const beginning = words.slice(0, 400);
    const rule =
      FURNITURE.find(({ matches }) => matches(beginning)) ?? PROMOTIONS.find(({ pattern }) => pattern.test(beginning));
    if (rule !== undefined) return { rule: rule.name, weak: false };
    if (speaksForItsSite(beginning, article.siteName)) return { rule: 'the site to its reader', weak: true };
    const count = folded === '' ? 0 : folded.split(' ').length;
    if (count < FEWEST_WORDS || count > MOST_WORDS) return { rule: 'fragment', weak: true };
    return /[.!?…。！？۔؟।][)\]"'”’»]*$/u.test(words) ? undefined : { rule: 'no full stop', weak: true };
  });
}

/** "Welcome to the Example News, your source for the coast.", "Stay ahead with Example News." on a page of Example News. */
function speaksForItsSite(words: string, site: string | undefined): boolean {
  if (site === undefined || site.length < 3 || !words.toLowerCase().includes(site.toLowerCase())) return false;
  return TO_THE_READER.test(words);
}

function wordsIn(words: string): readonly string[] {
  return words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Words alone, lower case. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The headline's words in their order, with at most a few of the site's own around them. */
function repeatsTitle(sentence: string, title: string): boolean {
  if (sentence === title) return true;
  const [short, long] = sentence.length < title.length ? [sentence, title] : [title, sentence];
  return short.length > 20 && short.length > 0.7 * long.length && long.includes(short);
}
