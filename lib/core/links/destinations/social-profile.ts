import type { Target } from '../target';
import { type AddressRule, type Destination, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  {
    name: 'a channel',
    example: 'https://www.youtube.com/@example',
    matches:
      /^(?:m\.)?youtube\.com\/(?:@|c\/|channel\/|user\/|(?!watch|embed|shorts|playlist|v\/|live\/|redirect|results|t\/|about|howyoutubeworks|premium|feed|clip|post|hashtag|ads|tv|kids)[\w.-]+\/?(?:videos|featured|about|live|streams)?\/?(?:\?|$))/,
  },
  {
    name: 'an account',
    example: 'https://vimeo.com/example',
    matches:
      /^vimeo\.com\/(?!\d|album|showcase|channels|groups|ondemand|event|about|features|blog|staff|manage|user\/\d+\/video)[\w-]+\/?(?:\?|$)/,
  },
  { name: 'a writer', example: 'https://medium.com/@example', matches: /^medium\.com\/@[^/]+\/?(?:\?|$)/ },
  { name: 'a blog on a network', example: 'https://example.tumblr.com/', matches: /^[^/]+\.tumblr\.com\/?(?:\?|$)/ },
  {
    name: 'a channel',
    example: 'https://www.twitch.tv/example',
    matches: /^twitch\.tv\/(?!videos|directory|p\/)[\w-]+\/?(?:\?|$)/,
  },
  {
    name: 'an artist',
    example: 'https://soundcloud.com/example',
    matches: /^(?:soundcloud\.com\/[\w-]+\/?(?:\?|$)|open\.spotify\.com\/user\/)/,
  },
  {
    name: 'an account',
    example: 'https://www.flickr.com/people/example',
    matches: /^flickr\.com\/(?:people\/|photos\/[^/]+\/?(?:\?|$))/,
  },
  {
    name: 'an account',
    example: 'https://github.com/example',
    matches:
      /^(?:gist\.)?github\.com\/(?!about|features|pricing|login|join|security|contact|site|topics|explore|marketplace|enterprise|orgs)[\w-]+\/?(?:\?|$)/,
  },
  {
    name: 'an account on a Mastodon server',
    example: 'https://example.social/@name',
    matches: /^(?!medium\.com|youtube\.com|tiktok\.com|threads\.)[^/]+\/@[\w-]{2,30}(?:@[\w.-]+)?\/?(?:\?|$)/,
  },
  {
    name: 'a channel',
    example: 'https://whatsapp.com/channel/0029',
    matches:
      /^(?:whatsapp\.com\/channel|chat\.whatsapp\.com|wa\.me\/\d|news\.google\.com\/publications|flipboard\.com\/@|dailymotion\.com\/(?!video|playlist|embed)[\w-]+\/?(?:\?|$)|rumble\.com\/(?:c|user)\/|odysee\.com\/@[^/]+\/?(?:\?|$)|patreon\.com\/(?!posts|about|policy|login)[\w-]+)/,
  },
];
/** Pages by which a network speaks of itself. */
const ABOUT_ITSELF =
  /^\/(?:about|legal|policies|policy|privacy|terms|tos|help|settings|business|careers|jobs|press|login|signup|ads|safety|security|support|rules|explore|developers?|transparency|blog|company\/(?:linkedin|facebook)|business-?help|notes?\/facebook)(?:[/.?]|$)/;

export const socialProfile: Destination = {
  label: 'Social media account',
  evidence: (target) => {
    const rule = ruleFor(RULES, target);
    if (rule) return `The address is that of ${rule.name} on ${target.domain}`;
    return isProfile(target) ? `The address is that of an account, group or topic on ${target.domain}` : undefined;
  },
};

function isProfile({ listed, path, segments, query, hostname, domain }: Target): boolean {
  if (listed?.kind !== 'social' || ABOUT_ITSELF.test(path)) return false;
  // The networks' own front pages, and their blogs and help pages on hosts of their own, are no account.
  if (segments.length === 0) return /(?:[?&](?:id|q)=)/.test(query);
  return (
    !/^(?:about|blog|help|business|support|developers?|investors?|newsroom|press|careers|ads|legal|engineering|news|status|transparency|redditinc)\./.test(
      hostname,
    ) || hostname === domain
  );
}
