import { statedDate } from './date-text';

/** The day in an address such as `/2024/05/17/rain`, `/2024-05-17-rain` or `/20240517/rain`. */
export function fromAddress(url: string | undefined): string | undefined {
  const path = (url ?? '').replace(/^https?:\/\/[^/]*/, '');
  const day =
    /[/_-]((?:19|20)\d\d)[/_-](\d\d?)[/_-](\d\d?)(?=[/_.-]|$)/.exec(path) ??
    /[/_-](20\d\d)([01]\d)([0-3]\d)(?=[/_.-]|$)/.exec(path);
  const short = /\/(20)(\d\d)\/(\d\d)\/\2\3([0-3]\d)(?=[/_.-]|$)/.exec(path);
  if (!day && short) return statedDate(`${short[1]}${short[2]}-${short[3]}-${short[4]}`);
  const turned = /[/_-]([0-3]?\d)-([01]?\d)-(20\d\d)(?=[/_.-]|$)/.exec(path);
  if (!day && turned) return statedDate(`${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}`);
  return day ? statedDate(`${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`) : undefined;
}

/**
 * The day under which an address files its page, in parts of the path of its own: `/2024/05/17/rain`, `/2024-05-17-rain`.
 * A day within other words, as in `/the-2001-09-11-attacks`, may be what the page is about.
 */
export function filedUnder(url: string | undefined): string | undefined {
  const isFiled = /^https?:\/\/[^/]+(?:\/[^?#]*)?\/(?:19|20)\d\d([/-])\d\d?\1\d\d?(?=[/-]|$)/.test(url ?? '');
  return isFiled ? fromAddress(url) : undefined;
}
