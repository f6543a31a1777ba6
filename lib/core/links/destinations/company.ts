import { namesHost } from '../names';
import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const SIGNS: readonly AddressRule[] = [
  {
    name: 'investor relations',
    example: 'https://ir.example.com/report.pdf',
    matches: /^(?:ir|investors?|investor-relations)\.[^/]+\/|\/(?:investors?|investor-relations|ir)\//,
  },
  {
    name: 'a company’s press room',
    example: 'https://newsroom.example.com/',
    matches:
      /^(?:newsroom|press|pressroom|mediaroom|mediacenter|presse|corporate|corp|about|careers|engineering|research|privacy|policies)\.[^/]+\/|\/(?:press-?releases?|news-?releases?|newsroom|pressroom|press-room|media-?cent(?:er|re)|pressemitteilung\w*|company-news)\//,
  },
  {
    name: 'a company’s own pages',
    example: 'https://www.example.com/about-us',
    matches:
      /^[^/]+\.(?:com|co\.[a-z]{2}|com\.[a-z]{2}|de|io|ai|tech|gmbh|inc|ltd)\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:about(?:-us)?|company|our-(?:company|story|team)|careers|jobs|solutions?|services?|pricing|customers?|case-stud(?:y|ies)|features?|unternehmen|ueber-uns|impressum|whitepapers?|resources?)(?:\/|\?|$)/,
  },
];
/** Suffixes that trading firms take. */
const COMMERCIAL =
  /^(?:com|co|biz|net|io|ai|app|inc|ltd|gmbh|co\.[a-z]{2}|com\.[a-z]{2}|de|fr|it|es|nl|ch|at|ca|us|eu|se|no|dk)$/;

const listed = listedAs('company', () => 'is a company');

const SEARCH = /^\/(?:search|suche|recherche|images)\/?$/;

export const company: Destination = {
  label: 'Company',
  // A page of search results is nobody's statement.
  evidence: (target) => (SEARCH.test(target.path) ? undefined : listed(target)),
  signs: (target) => {
    const rule = ruleFor(SIGNS, target);
    if (rule) return `The address reads like that of ${rule.name}`;
    if (COMMERCIAL.test(target.suffix) && namesHost(target.text, target.label))
      return `The link's words name ${target.domain}, a site under a commercial suffix`;
    return undefined;
  },
};
