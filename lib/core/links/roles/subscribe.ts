import { firstOf, type Placed, type Role, wordCount } from './role';

const ASKS =
  /\b(?:subscri\w*|sign[ -]?(?:up|in|on)|log[ -]?in|log[ -]?on|register|newsletters?|donat\w*|become a (?:member|subscriber|supporter)|membership|my account|follow (?:us|[\w ]{1,30} on)|support (?:us|our)|rss|podcasts?|download (?:the|our) app|get the app|alerts?|notifications?|preferred source|abo(?:nn?ieren|nnement|nnez\w*|s)?|anmelden|einloggen|registrieren|mitglied\w*|spenden?|unterstütz\w*|e-?paper|s['’]abonner|se connecter|suscr\w*|iniciar sesión|hazte socio|abbonati|accedi|iscriviti|assine|entrar|inloggen|abonneer|logga in|prenumerera|logg inn|bli abonnent|e-?edition|print edition|feeds?)\b/;
const PATH =
  /\/(?:subscri\w*|newsletters?|sign-?(?:in|up)|log-?in|login|register|registration|account|my-?account|membership|members?|donate|donation|support-us|support|abo|abonnement|abonnieren|suscripci\w*|registro|mitglied\w*|spenden?|premium|rss|feeds?|alerts?|podcasts?|apps?|mobile-?apps?|epaper|e-paper|offers?|checkout|join|plus)(?:[/.?-]|$)|[?&](?:subscribe|login)\b/;
const FIRST =
  /^\/(?:[a-z]{2}\/)?(?:subscri\w*|newsletters?|donate|donation|membership|abo|abonnement|abonnieren|login|signin|sign-in|register)(?:[/.?-]|$)/;
const HOST =
  /^(?:subscribe|subscriptions?|account|accounts|login|signin|my|abo|shop|newsletter|pages\.email|email|link|donate|support|members?|id|profile|epaper|sso|auth|secure|preferences?|data|promo)\./;
const PLACES = new Set([
  'subscribe',
  'subscription',
  'subscriptions',
  'newsletter',
  'newsletters',
  'signup',
  'signin',
  'login',
  'donate',
  'donation',
  'membership',
  'paywall',
  'follow',
  'followus',
  'abo',
  'register',
]);
const OUTLET_ELSEWHERE =
  /^(?:google\.[a-z.]+\/preferences\/source|news\.google\.com\/publications|feeds\.feedburner\.com|flipboard\.com\/@|apple\.news\/)/;

export const subscribe: Role = {
  label: 'Subscribe or follow',
  evidence: (placed) => {
    const { target, destination, ownSite, inline, near, words } = placed;
    const address = target.hostname + target.path;
    if (OUTLET_ELSEWHERE.test(address)) return 'It follows this outlet elsewhere';
    if (destination === 'social-profile' && isOutletProfile(placed))
      return 'It leads to the outlet’s own profile, or stands outside the text';
    if (destination === 'app-store' && !inline) return 'It leads to an app outside the text';
    if (destination === 'media' && !inline && !placed.inBody && (ASKS.test(words) || namesOutlet(placed)))
      return 'It leads to the outlet’s own channel';
    if (ownSite && !inline && FIRST.test(target.path)) return 'Its address is one for subscribing or giving';
    const leads = ownSite || destination === 'other' || destination === 'shop';
    if (!leads || wordCount(words) > 14)
      return inline || !asksPlainly(words) ? undefined : 'Its words ask to subscribe';
    if (inline)
      return PATH.test(target.path) && ASKS.test(words)
        ? 'Its words and address ask to subscribe or sign in'
        : undefined;
    if (target.address.kind === 'web' && (PATH.test(target.path) || HOST.test(target.hostname)) && !isStoryLike(placed))
      return 'Its address is one for subscribing or signing in';
    if (ASKS.test(words) && wordCount(words) <= 10) return 'Its words ask to subscribe, sign in or follow';
    const place = firstOf(near, PLACES);
    return place && wordCount(words) <= 4 ? `It stands in a part of the page named “${place}”` : undefined;
  },
};

function asksPlainly(words: string): boolean {
  return (
    /\b(?:subscribe|newsletters?|sign up|log ?in|donate|abonnieren|anmelden)\b/i.test(words) && wordCount(words) <= 8
  );
}

function isStoryLike({ words }: Placed): boolean {
  return wordCount(words) > 8;
}

/** A profile outside the text is nearly always the outlet's; in the text, one that carries its name. */
function isOutletProfile(placed: Placed): boolean {
  if (!placed.inBody) return true;
  const { words, target } = placed;
  return namesOutlet(placed) && (!placed.inline || words === target.label || ASKS.test(words));
}

function namesOutlet({ target: { page, path } }: Placed): boolean {
  const label = page.site?.label.replace(/[^a-z0-9]/g, '') ?? '';
  return label.length > 2 && path.replace(/[^a-z0-9]/g, '').includes(label);
}
