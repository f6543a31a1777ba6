import { type AddressRule, type Destination, listedAs, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  {
    name: 'films, shows or books for sale',
    example: 'https://itunes.apple.com/us/movie/example/id1',
    matches:
      /^(?:(?:geo\.)?itunes|books|tv)\.apple\.com\/(?:[a-z]{2}\/)?(?:movie|book|tv-season|audiobook|show|episode)\b|^play\.google\.com\/store\/(?:movies|books|music|audiobooks)/,
  },
  {
    name: 'a shop',
    example: 'https://shop.example.org/',
    matches: /^(?:shop|store|boutique|tienda|loja|negozio|butik|tickets?|booking|buy)\.[^/]+\//,
  },
];
const SIGNS: readonly AddressRule[] = [
  {
    name: 'a product for sale',
    example: 'https://example.com/products/red-kettle',
    matches:
      /\/(?:products?|produkte?|producto|produit|prodotto|dp|item|itm|shop|store|cart|checkout|buy|order|basket|warenkorb|collections|sku|p|tickets?|book-now|reservations?)\/[^/]|\/(?:shop|store|buy|cart|tickets?)\/?(?:\?|$)|[?&](?:add-to-cart|productid|sku)=/,
  },
  {
    name: 'a shop',
    example: 'https://www.exampleshop.com/',
    matches:
      /^[^/]*(?:shop|store|outlet|buy|deals|tickets?)\.(?:com|co\.uk|de|net|shop)\/|^[^/]+\.(?:shop|store|tickets)\//,
  },
];

const listed = listedAs('shop', () => 'sells, books or rents');

export const shop: Destination = {
  label: 'Shop',
  evidence: (target) => {
    const rule = ruleFor(RULES, target);
    return rule ? `The address is that of ${rule.name}` : listed(target);
  },
  signs: (target) => {
    const rule = ruleFor(SIGNS, target);
    return rule && `The address looks like that of ${rule.name}`;
  },
};
