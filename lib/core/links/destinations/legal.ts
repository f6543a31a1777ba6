import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  { name: 'a US federal court', example: 'https://www.cand.uscourts.gov/', matches: /^(?:[^/]+\.)?uscourts\.gov\// },
  {
    name: 'a court',
    example: 'https://www.courts.ca.gov/opinion.htm',
    matches: /^(?:[^/]*\.)?(?:supreme)?courts?\.(?:[^/]+\.)?(?:gov|us)(?:\.[a-z]{2})?\//,
  },
  {
    name: 'a court',
    example: 'https://www.judiciary.gov.xx/',
    matches:
      /^(?:[^/]*\.)?(?:judiciary|judicial|tribunal|tribunaux|supremecourt|poderjudicial|jus|jud|cortes?|pjud)\.(?:[^/]+\.)?[a-z]{2,4}(?:\.[a-z]{2})?\//,
  },
];
const SIGNS: readonly AddressRule[] = [
  {
    name: 'a court or its rulings',
    example: 'https://www.examplecourt.gov/opinions/1.pdf',
    matches:
      /^[^/]*(?:court|gericht|tribunal|judiciary)[^/]*\/.*(?:opinion|ruling|urteil|judgment|decision|docket|case)/,
  },
];

const listed = listedAs('legal', ({ group }) =>
  group === 'courts' ? 'is a court' : 'publishes laws, rulings or filings',
);

export const legal: Destination = {
  label: 'Court or law',
  evidence: (target) => {
    const known = listed(target);
    if (known || target.listed) return known;
    const rule = ruleFor(RULES, target);
    return rule && `${target.hostname} is ${rule.name}`;
  },
  signs: (target) => {
    const rule = ruleFor(SIGNS, target);
    return rule && `The address looks like that of ${rule.name}`;
  },
};
