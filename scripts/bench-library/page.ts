import { fill, measure, roundTrip, whenFull } from './measure';

/** What the runner asks of the page. */
Object.assign(globalThis, { fill, measure, roundTrip, whenFull });
