import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  {
    name: 'a video',
    example: 'https://www.youtube.com/watch?v=abc',
    matches:
      /^(?:m\.|music\.)?youtube(?:-nocookie)?\.com\/(?:watch|embed|v\/|shorts|playlist|live\/|clip\/|attribution_link)/,
  },
  {
    name: 'a podcast or album',
    example: 'https://itunes.apple.com/us/podcast/example/id1',
    matches:
      /^(?:itunes|podcasts|music|geo\.itunes)\.apple\.com\/(?:[a-z]{2}\/)?(?:podcast|album|artist|playlist|music-video|station|post|curator)\b/,
  },
  {
    name: 'a recording on the show’s own site',
    example: 'https://podcast.example.org/episode/1',
    matches:
      /^(?:podcasts?|radio|listen|play)\.[^/]+\/[^/]|^[^/]+\/(?:podcasts?|episodes?)\/[^/]+-\d|^video\.[^/]+\/[^/]/,
  },
];

const [RECORDING, ON_ITS_OWN_SITE] = [RULES.slice(0, 2), RULES.slice(2)];
const listed = listedAs('media', () => 'hosts video, audio or pictures');

export const media: Destination = {
  label: 'Video or audio',
  evidence: (target) => {
    const rule = ruleFor(RECORDING, target);
    return rule ? `The address is that of ${rule.name} on ${target.domain}` : listed(target);
  },
  signs: (target) => {
    const rule = ruleFor(ON_ITS_OWN_SITE, target);
    return rule && `The address looks like that of ${rule.name}`;
  },
};
