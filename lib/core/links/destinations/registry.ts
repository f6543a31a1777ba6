import type { Target } from '../target';
import { academic } from './academic';
import { adTracker } from './ad-tracker';
import { appStore } from './app-store';
import { archive } from './archive';
import { company } from './company';
import { data } from './data';
import type { Destination } from './destination';
import { documentHost } from './document-host';
import { factChecker } from './fact-checker';
import { government } from './government';
import { intergovernmental } from './intergovernmental';
import { legal } from './legal';
import { media } from './media';
import { news } from './news';
import { nonWeb } from './non-web';
import { organization } from './organization';
import { other } from './other';
import { personal } from './personal';
import { redirector } from './redirector';
import { reference } from './reference';
import { sameSite } from './same-site';
import { shareEndpoint } from './share-endpoint';
import { shop } from './shop';
import { socialPost } from './social-post';
import { socialProfile } from './social-profile';
import { wire } from './wire';

/** Every kind of destination, in the order in which they are asked: the first that fits is taken. */
export const destinations = {
  'non-web': nonWeb,
  'same-site': sameSite,
  'share-endpoint': shareEndpoint,
  'app-store': appStore,
  archive,
  'ad-tracker': adTracker,
  redirector,
  'social-post': socialPost,
  'social-profile': socialProfile,
  media,
  'fact-checker': factChecker,
  wire,
  legal,
  data,
  academic,
  intergovernmental,
  government,
  reference,
  news,
  shop,
  'document-host': documentHost,
  organization,
  company,
  personal,
  other,
} as const satisfies Record<string, Destination>;

export type DestinationId = keyof typeof destinations;

const ENTRIES = Object.entries(destinations) as [DestinationId, Destination][];

/** The first kind that has facts, else the first that has signs; `other` when nothing is known. */
export function destinationOf(target: Target): { readonly id: DestinationId; readonly evidence: string } {
  for (const ask of ['evidence', 'signs'] as const) {
    for (const [id, destination] of ENTRIES) {
      const evidence = destination[ask]?.(target);
      if (evidence !== undefined) return { id, evidence };
    }
  }
  return { id: 'other', evidence: 'Nothing is known of it' };
}
