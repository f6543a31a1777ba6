import { type AddressRule, type Destination, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  {
    name: 'a post by an account',
    example: 'https://x.com/example/status/123',
    matches:
      /^(?:mobile\.)?(?:twitter|x)\.com\/(?:#!\/)?(?:[^/]+|i\/web)\/status(?:es)?\/\d|^(?:twitter|x)\.com\/i\/(?:moments|events|spaces|broadcasts)\//,
  },
  {
    name: 'a post, picture or video by an account',
    example: 'https://www.instagram.com/p/B3example/',
    matches: /^(?:(?:[^/]*\.)?instagram\.com|instagr\.am)\/(?:[^/]+\/)?(?:p|reels?|tv|stories)\/[^/]/,
  },
  {
    name: 'a post, picture or video by an account',
    example: 'https://www.facebook.com/example/posts/123',
    matches:
      /^(?:[^/]*\.)?(?:facebook|fb)\.com\/(?:[^?]*\/(?:posts|videos|photos|notes|permalink)\/|[^?]*\/(?:photos|videos)\/?[^?]*\d{6}|permalink\.php|photo(?:\.php|\/)|story\.php|watch\/?\?v=|share\/[prv]\/|reel\/|events\/\d|video\.php|plugins\/(?:post|video)\.php)|^fb\.watch\/./,
  },
  {
    name: 'a post by an account',
    example: 'https://www.threads.net/@example/post/C1',
    matches: /^threads\.(?:net|com)\/@[^/]+\/post\//,
  },
  {
    name: 'a video by an account',
    example: 'https://www.tiktok.com/@example/video/1',
    matches: /^(?:tiktok\.com\/(?:@[^/]+\/(?:video|photo)\/|v\/|t\/|embed)|v[mt]\.tiktok\.com\/.)/,
  },
  {
    name: 'a thread',
    example: 'https://www.reddit.com/r/example/comments/c5/title/',
    matches:
      /^(?:[^/]*\.)?reddit\.com\/(?:r|u|user)\/[^/]+\/(?:comments|s)\/|^(?:[^/]*\.)?reddit\.com\/(?:comments|gallery)\/|^redd\.it\/./,
  },
  {
    name: 'a post by an account',
    example: 'https://www.linkedin.com/posts/example-123',
    matches: /^(?:[^/]*\.)?linkedin\.com\/(?:posts|feed\/update|pulse|embed\/feed)\b/,
  },
  {
    name: 'a message in a channel',
    example: 'https://t.me/example/123',
    matches: /^(?:t|telegram)\.me\/(?:s\/)?[^/]+\/\d/,
  },
  {
    name: 'a post by an account',
    example: 'https://bsky.app/profile/example.org/post/3k',
    matches: /^bsky\.app\/profile\/[^/]+\/post\//,
  },
  {
    name: 'a post by an account',
    example: 'https://truthsocial.com/@example/posts/1',
    matches: /^(?:truthsocial|gab|gettr|parler|minds)\.com\/(?:@?[^/]+\/(?:posts?|statuses)|post|newsfeed)\/./,
  },
  {
    name: 'a post on a Mastodon server',
    example: 'https://example.social/@name/109501234567890123',
    matches: /^[^/]+\/@[\w.@-]+\/\d{12,}/,
  },
  {
    name: 'a post by an account',
    example: 'https://vk.com/wall-1_2',
    matches: /^(?:m\.)?vk\.(?:com|ru)\/(?:wall|photo|video|clip)-?\d/,
  },
  {
    name: 'a post by an account',
    example: 'https://weibo.com/123/Abc',
    matches: /^(?:m\.)?weibo\.(?:com|cn)\/(?:\d+\/\w{6,}|status\/|detail\/)/,
  },
  {
    name: 'a pin',
    example: 'https://www.pinterest.com/pin/123/',
    matches: /^(?:[^/]*\.)?pinterest\.[a-z.]{2,6}\/pin\/\d|^pin\.it\/./,
  },
  {
    name: 'a post of a blog on a network',
    example: 'https://example.tumblr.com/post/123/title',
    matches: /^[^/]*\.?tumblr\.com\/(?:[^/]+\/)?(?:post\/)?\d{6,}|^tmblr\.co\/./,
  },
  {
    name: 'a picture by an account',
    example: 'https://www.deviantart.com/example/art/Title-1',
    matches: /^(?:[^/]*\.)?deviantart\.com\/(?:[^/]+\/)?art\//,
  },
  {
    name: 'a question with its answers',
    example: 'https://www.quora.com/Why-example',
    matches: /^(?:[^/]*\.)?quora\.com\/(?!profile|about|topic)[^/]+/,
  },
];

export const socialPost: Destination = {
  label: 'Social media post',
  evidence: (target) => {
    const rule = ruleFor(RULES, target);
    return rule && `The address is that of ${rule.name} on ${target.domain}`;
  },
};
