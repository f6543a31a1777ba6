import { popupStates } from './popup-states';

/** One picture: what of the gallery's page, and how large. */
export interface Picture {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height: number;
  readonly full?: boolean;
}

/** Every view and state. */
export const pictures: readonly Picture[] = [
  ...Object.keys(popupStates).map((state) => ({
    name: `popup-${state}`,
    query: `view=popup&state=${state}`,
    width: 400,
    height: 600,
  })),
  { name: 'popup-full-long', query: 'view=popup&state=full&long', width: 400, height: 600, full: true },
  { name: 'popup-rtl', query: 'view=popup&state=full&locale=ur', width: 400, height: 600 },
  {
    name: 'popup-rtl-long',
    query: 'view=popup&state=full&locale=ur&long',
    width: 400,
    height: 600,
    full: true,
  },
  ...['bundled', 'long'].map((state) => ({
    name: `popup-${state}`,
    query: `view=popup&state=${state}`,
    width: 400,
    height: 600,
  })),
  { name: 'popup-german', query: 'view=popup&state=full&locale=de', width: 400, height: 600 },
  { name: 'report-rtl', query: 'view=report&state=claims&locale=ur', width: 1200, height: 900, full: true },
  ...['claims', 'quotes', 'actors', 'links', 'text', 'paste'].map((state) => ({
    name: `report-${state}`,
    query: `view=report&state=${state}`,
    width: 1200,
    height: 900,
    full: true,
  })),
  { name: 'report-narrow', query: 'view=report&state=claims', width: 400, height: 900, full: true },
  { name: 'panel-full', query: 'view=panel&state=full', width: 360, height: 820 },
  { name: 'options', query: 'view=options&state=standard', width: 1080, height: 900, full: true },
  { name: 'options-narrow', query: 'view=options&state=quiet', width: 400, height: 900, full: true },
  ...['list', 'empty', 'deleted', 'changes', 'compare', 'people', 'outlets', 'timeline', 'working'].map((state) => ({
    name: `library-${state}`,
    query: `view=library&state=${state}`,
    width: 1200,
    height: 900,
    full: true,
  })),
  ...['list', 'changes', 'compare', 'timeline'].flatMap((state) => [
    {
      name: `library-${state}-rtl`,
      query: `view=library&state=${state}&locale=ur`,
      width: 1200,
      height: 900,
    },
    // What a window of 1200 points shows at twice the size.
    { name: `library-${state}-zoom`, query: `view=library&state=${state}`, width: 600, height: 450, full: true },
  ]),
  { name: 'popup-saved', query: 'view=popup&state=saved', width: 400, height: 600 },
  { name: 'popup-always', query: 'view=popup&state=always', width: 400, height: 600 },
  { name: 'welcome', query: 'view=welcome&state=first', width: 1080, height: 900, full: true },
  { name: 'welcome-tried', query: 'view=welcome&state=tried', width: 1080, height: 900, full: true },
  { name: 'report-corrected', query: 'view=report&state=corrected', width: 1200, height: 900, full: true },
  { name: 'report-bundled', query: 'view=report&state=bundled', width: 1200, height: 900, full: true },
  { name: 'report-long', query: 'view=report&state=long', width: 1200, height: 1500 },
  { name: 'panel-here', query: 'view=panel&state=here', width: 360, height: 820 },
  { name: 'panel-rtl', query: 'view=panel&state=full&locale=ur', width: 360, height: 820 },
  { name: 'panel-working', query: 'view=panel&state=working', width: 360, height: 820 },
  { name: 'panel-language', query: 'view=panel&state=language', width: 360, height: 820 },
  { name: 'options-rtl', query: 'view=options&state=standard&locale=ur', width: 1080, height: 900, full: true },
  { name: 'welcome-rtl', query: 'view=welcome&state=first&locale=ur', width: 1080, height: 900, full: true },
  { name: 'method', query: 'view=method', width: 1080, height: 900, full: true },
  { name: 'method-rtl', query: 'view=method&locale=ur', width: 1080, height: 900, full: true },
  { name: 'card-claim', query: 'view=card&state=claim', width: 900, height: 560 },
  { name: 'card-actor', query: 'view=card&state=actor', width: 900, height: 560 },
  { name: 'card-claim-rtl', query: 'view=card&state=claim&locale=ur', width: 900, height: 560 },
  { name: 'panel-closed', query: 'view=panel&state=list', width: 360, height: 820 },
];
