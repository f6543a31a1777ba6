/** The name of the rule by which words are the page's own furniture, not the story's; undefined for all others. */
export function furnitureRule(words: string): string | undefined {
  const beginning = words.slice(0, LONGEST);
  const rule =
    FURNITURE.find(({ matches }) => matches(beginning)) ?? PROMOTIONS.find(({ pattern }) => pattern.test(beginning));
  return rule?.name;
}

/** What is looked at of a sentence, in code units. */
const LONGEST = 400;

interface Rule {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
}

/** Sentences that speak about the page or the paper, not about the story. All are read without their dateline. */
const PROMOTIONS: readonly Rule[] = [
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
      /\b(?:follow|like|join|find|contact)\s+(?:us|him|her|me|them|@\w+)\s+(?:on|at|via)\s+(?:twitter|facebook|instagram|youtube|tiktok|whatsapp|telegram|linkedin|bluesky|x\b|@)|^\W*(?:follow|like)\s+(?:@\w+|(?:[\w'’.-]+\s+){1,4}on\s+(?:twitter|facebook|instagram|youtube|tiktok|whatsapp|telegram|linkedin|bluesky|threads|mastodon|google news|x)\b)/i,
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
      /\b(?:opinions?|views?) expressed\b.{0,60}\b(?:author|writer|commentary|column|article|are)\b|^\W*editor['’]?s['’]? note\b|\bthis (?:article|story|post) (?:was|has been|is) (?:originally |first |being )?(?:published|updated|amended|corrected|part of)\b|\bthis is a breaking news story\b|\bsponsored (?:content|post)\b|\baffiliate\b.{0,30}\b(?:links?|commission)\b|\b(?:we|us)\b.{0,40}\b(?:earn|receive|get|make) (?:a|an|some)? ?(?:small )?commission\b|\b(?:my|our) (?:full )?disclosure\b|\b(?:all|each|every|our) (?:items?|picks?|products?|recommendations?)\b.{0,40}\b(?:chosen|curated|hand-?picked|selected|vetted) by\b/i,
  },
  {
    name: 'comments',
    example: 'Comments are closed on this article.',
    pattern:
      /\b(?:comments?|commenting)\b.{0,30}\b(?:closed|disabled|moderated)\b|\bnot (?:currently )?accepting comments\b|\b(?:leave|post|add|share|tell us)\b.{0,80}\bcomments?\b.{0,8}\bbelow\b|^\W*(?:share|leave|post|send|tell us) (?:us )?your (?:comments?|thoughts|story|stories|views?|questions?|suggestions)\b|^\W*(?:share|print|save|comment|advertisement|loading)(?:\s+(?:this|on|via|article|story|page|post))*\W*$/i,
  },
  {
    name: 'subscription',
    example: 'Create an account or sign in to continue with your reading experience.',
    pattern:
      /^\W*(?:create an account|sign in|log ?in|register)\b.{0,80}\b(?:continue|read|reading|account|access|articles?)\b|^\W*(?:access|enjoy|get|read|unlock)\b.{0,50}\b(?:articles?|stories|updates)\b.{0,40}\b(?:account|month|subscription|subscribers?|for free|favou?rite authors)\b|\baccess to (?:all|exclusive|our|premium|select|unlimited)\b.{0,60}\b(?:articles?|content|stories)\b|\b(?:enjoy|get|unlock) (?:unlimited|additional|exclusive|full) (?:access|articles?|stories)\b|\balready (?:a subscriber|a member|have an account)\b|\byou(?:['’]ve| have) (?:reached|read|used)\b.{0,40}\bfree (?:articles?|stories)\b/i,
  },
  {
    name: 'announcement',
    example: "Here's a look at those piers, from the oldest to the newest.",
    pattern:
      /^\W*here(?:['’]s| is| are) (?:a (?:closer )?look|all you|everything|how|what (?:to|we|you)|why|(?:some|\w+) (?:of the|key|more|other|things|facts|reasons|takeaways|tips|ways))\b/i,
  },
  {
    name: 'commission in another language',
    example: 'Bei einem Kauf über diesen Link erhalten wir eine Provision.',
    pattern:
      /\b(?:erhalten|bekommen|verdienen|erhält|bekommt)\b.{0,60}(?<!\p{L})provision(?!\p{L})|(?<!\p{L})(?:percev|touch|recev)\p{L}+.{0,40}(?<!\p{L})commission(?!\p{L})|(?<!\p{L})reci(?:be|bir|bimos|ben|biremos)(?!\p{L}).{0,40}(?<!\p{L})comisión(?!\p{L})/iu,
  },
  {
    name: 'promotion in another language',
    example: 'Lesen Sie auch: Die Brücke bleibt gesperrt.',
    pattern:
      /^\W*(?:jetzt abonnieren|lesen sie (?:auch|mehr)|mehr zum thema|abonnez-vous|(?:à )?lire aussi|suscríbete|lea también|leia também|abbonati|iscriviti|leggi anche|abonneer|lees ook|les også|läs (?:också|mer))(?![\p{L}\p{M}])|^(?:die wichtigsten (?:fakten|fragen|infos|informationen)|wir (?:beantworten|erklären|sagen|verraten|zeigen) (?:dir|euch|ihnen))(?![\p{L}\p{M}])|^\W*(?:erfahren|finden|lesen|sehen) sie(?: hier|,| mehr| alles| heraus)(?![\p{L}\p{M}])|\b(?:uns|unsere (?:arbeit|redaktion))\b.{0,60}\bunterstützen\b/iu,
  },
  {
    name: 'house rules in another language',
    example: 'Bitte beachten Sie unsere Netiquette.',
    pattern:
      /(?<!\p{L})(?:netiquette|kommentarregeln|nutzungsbedingungen|charte (?:de modération|des commentaires)|conditions d['’]utilisation|normas de (?:participación|uso)|términos de uso|condizioni d['’]uso)(?!\p{L})|إرشادات الاستخدام|شروط الاستخدام|مراجعة التعليقات/iu,
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
    matches: (words) =>
      wordsIn(words).every((word) => STAMP_WORD.test(word) || TIME_ZONE.test(word)) || KEPT_UP.test(words),
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
/** "Updated seven days a week." */
const KEPT_UP = /^\W*updated (?:daily|hourly|weekly|every|[\w]+ (?:days|times) an? (?:day|week|year))\b/i;
const TIME_ZONE = /^[A-Z]{2,4}$/;
const NAME_WORD = /^(?:\p{Lu}.*|and|for|the|of|in|at|de|da|del|van|von|der|al|el|bin|\d{1,4})$/u;
const CAPTION =
  /^\W*(?:photo(?:graph)?|picture|image|credit|caption|source|video|graphic|illustration|file (?:photo|picture))s?(?:\s+(?:by|credit|source|courtesy(?: of)?))?\s*[:/|©]|\b(?:getty images|ap photo|\/reuters|\/afp|\/ap)\b[).]*$|^\W*(?:pictured|above|below|left|right|top|bottom)\s*[,:(]|^\W*scroll down\b|\(pictured[^)]{0,40}\)\W*$/i;

function wordsIn(words: string): readonly string[] {
  return words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
