import { fill, measure, roundTrip } from './measure';

/** What the runner asks of the page. */
Object.assign(globalThis, { fill, measure, roundTrip });
