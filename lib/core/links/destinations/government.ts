import type { Target } from '../target';
import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

/** Suffixes that a registry gives to authorities alone. */
const SUFFIX =
  /(?:^|\.)(?:gov|mil|gov\.[a-z]{2,3}|gob\.[a-z]{2}|gub\.uy|govt\.nz|gouv\.[a-z]{2}|gouvernement\.[a-z]{2}|govern\.\w+|go\.(?:jp|kr|th|id|ke|tz|ug|cr|ci)|gv\.(?:at|ao)|gc\.ca|gov\.(?:scot|wales)|nhs\.uk|police\.uk|parliament\.uk|mod\.uk|mil\.[a-z]{2}|lg\.jp|fgov\.be|leg\.br|jus\.br|mp\.br|def\.br|fed\.us|nsn\.us|riik\.ee|gov\.\w+\.us|govt\.\w+|admin\.ch|bund\.de)$/;
const SIGNS: readonly AddressRule[] = [
  {
    name: 'a town or county',
    example: 'https://www.cityofexample.org/',
    matches:
      /^(?:[^/]+\.)?(?:(?:city|town|village|county)of|ci\.|co\.)[a-z.-]+\.(?:us|org|com|net)\/|^(?:[^/]+\.)?(?:city|county)\.[a-z.]+\.us\/|^[^/]*(?:county|township)(?:sheriff|police|clerk|ny|oh|tx|fl|ca|mi|nc)?\.(?:org|us|net)\//,
  },
  {
    name: 'a town or region',
    example: 'https://www.stadt-beispiel.de/',
    matches:
      /^(?:[^/]+\.)?(?:stadt|gemeinde|landkreis|kreis|land|ville|mairie|comune|regione|provincia|ayuntamiento|municipio|prefeitura|kommune|gmina|bezirk)[-.][a-z-]+\.[a-z]{2,4}\/|^[^/]+\.kommune\.no\//,
  },
  {
    name: 'a ministry, parliament or police',
    example: 'https://www.ministerio.example/',
    matches:
      /^(?:[^/]+\.)?[^/.]*(?:ministerium|ministry|minister[io]o?|ministere|parlament|parliament|polizei|polic[ei]a?|politie|senado|congreso|sheriff|municipal|embassy|botschaft|konsulat)[^/.]*\.[^/]+\//,
  },
];

const listed = listedAs('government', () => 'is an authority');

export const government: Destination = {
  label: 'Government',
  evidence: (target) => {
    const known = listed(target);
    if (known || target.listed) return known;
    return hasGovernmentSuffix(target) ? `The suffix of ${target.hostname} is one for authorities` : undefined;
  },
  signs: (target) => {
    const rule = ruleFor(SIGNS, target);
    return rule && `The host looks like that of ${rule.name}`;
  },
};

function hasGovernmentSuffix({ suffix, hostname, domain }: Target): boolean {
  return SUFFIX.test(suffix) || SUFFIX.test(domain) || SUFFIX.test(hostname) || /\.state\.[a-z]{2}\.us$/.test(hostname);
}
