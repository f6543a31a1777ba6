import { type AddressRule, type Destination, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  {
    name: 'share dialog of a social network',
    example: 'https://www.facebook.com/sharer.php?u=https://example.org/',
    matches:
      /(?:^|\.)(?:facebook\.com\/(?:v\d[\d.]*\/)?(?:sharer|share\.php|dialog\/(?:send|share|feed)|plugins\/share)|(?:twitter|x)\.com\/(?:intent\/(?:tweet|post)|share\b|home\/?\?status=)|linkedin\.com\/(?:sharearticle|sharing\/share|cws\/share|shareactive|feed\/\?shareactive)|reddit\.com\/(?:submit|r\/[^/]+\/submit)|pinterest\.[a-z.]{2,6}\/pin\/create|tumblr\.com\/(?:share|widgets\/share)|plus\.google\.com\/(?:u\/0\/)?share|(?:threads\.(?:net|com)|bsky\.app)\/intent\/|truthsocial\.com\/share|gab\.com\/compose|gettr\.com\/share|parler\.com\/new-post|vk\.(?:com|ru)\/share|connect\.ok\.ru\/|ok\.ru\/dk\?|xing\.com\/(?:spi\/shares|social_plugins\/share|app\/user\?op=share)|service\.weibo\.com\/share|mix\.com\/add|digg\.com\/submit|stumbleupon\.com\/submit|delicious\.com\/save|mastodonshare\.com|mastodon(?:\.social|\.online)\/share|share\.diasporafoundation\.org|meneame\.net\/submit|myspace\.com\/post|blogger\.com\/blog-this|livejournal\.com\/update)/,
  },
  {
    name: 'message with a text or address filled in',
    example: 'https://api.whatsapp.com/send?text=https://example.org/',
    matches:
      /(?:^|\.)(?:(?:api\.|web\.)?whatsapp\.com\/(?:\/)?send|wa\.me\/?\?|(?:t\.me|telegram\.me)\/share|(?:social-plugins\.)?line\.me\/(?:r\/(?:msg|share)|lineit)|web\.skype\.com\/share|mail\.google\.com\/mail\/.*view=cm|compose\.mail\.yahoo\.com|outlook\.(?:live|office)\.com\/.*compose|viber\.com\/.*forward|story\.kakao\.com\/share|snapchat\.com\/(?:scan|share)|messenger\.com\/share)/,
  },
  {
    name: 'save to a reading list',
    example: 'https://getpocket.com/save?url=https://example.org/',
    matches:
      /(?:^|\.)(?:getpocket\.com\/(?:save|edit)|instapaper\.com\/(?:hello2|edit|text)|(?:share\.)?flipboard\.com\/(?:bookmarklet|.*share)|b\.hatena\.ne\.jp\/(?:entry|add|append)|news\.ycombinator\.com\/submitlink|buffer(?:app)?\.com\/add|evernote\.com\/clip|diigo\.com\/post|raindrop\.io\/add|google\.com\/bookmarks\/mark|feedly\.com\/i\/subscription)/,
  },
  {
    name: 'sharing service',
    example: 'https://www.addtoany.com/share?url=https://example.org/',
    matches:
      /(?:^|\.)(?:addtoany\.com\/(?:share|add_to)|addthis\.com\/bookmark|sharethis\.com|shareaholic\.com\/(?:share|api)|sharetodiaspora\.|printfriendly\.com\/print|email\.addthis\.com)/,
  },
];

export const shareEndpoint: Destination = {
  label: 'Share button',
  evidence: (target) => {
    const rule = ruleFor(RULES, target);
    return rule && `It opens a post or message about a page: ${rule.name}`;
  },
};
