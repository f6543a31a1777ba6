import { type AddressRule, type Destination, ruleFor } from './destination';

const RULES: readonly AddressRule[] = [
  {
    name: 'app store',
    example: 'https://apps.apple.com/us/app/example/id123',
    matches:
      /^(?:apps\.apple\.com\/|itunes\.apple\.com\/(?:[a-z]{2}\/)?app\/|appsto\.re\/|apple\.co\/.*app|play\.google\.com\/store\/apps|market\.android\.com\/|apps\.microsoft\.com\/|microsoft\.com\/(?:[a-z-]+\/)?(?:store\/)?p\/|appgallery\.huawei\.com|galaxystore\.samsung\.com|f-droid\.org\/.*packages|amazon\.[a-z.]+\/.*mobile-apps|apps\.garmin\.com|flathub\.org|snapcraft\.io)/,
  },
  {
    name: 'store of browser extensions',
    example: 'https://addons.mozilla.org/firefox/addon/example/',
    matches:
      /^(?:addons\.mozilla\.org\/|chrome\.google\.com\/webstore|chromewebstore\.google\.com|microsoftedge\.microsoft\.com\/addons|addons\.opera\.com|safari-extensions\.apple\.com|marketplace\.visualstudio\.com\/items)/,
  },
];

export const appStore: Destination = {
  label: 'App store',
  evidence: (target) => {
    const rule = ruleFor(RULES, target);
    return rule && `${target.hostname} is a ${rule.name}`;
  },
};
