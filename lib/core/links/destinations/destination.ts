import type { HostKind, Listed } from '../hosts/hosts';
import type { Target } from '../target';

/** Who is behind an address: one kind, and how it is known. */
export interface Destination {
  readonly label: string;
  /** One plain sentence when the target is of this kind, from facts: lists, suffixes, the form of the address. */
  evidence(target: Target): string | undefined;
  /** The same from signs of host, path and words beside the link; asked only when no kind has facts. */
  signs?(target: Target): string | undefined;
}

/** The evidence that a host stands in the list of a kind. */
export function listedAs(kind: HostKind, describe: (listed: Listed) => string) {
  return ({ listed }: Target): string | undefined =>
    listed?.kind === kind ? `${listed.entry} ${describe(listed)}` : undefined;
}

/** A named rule with an example; `matches` sees host name and path together (`example.org/path?query`). */
export interface AddressRule {
  readonly name: string;
  readonly example: string;
  readonly matches: RegExp;
}

/** The first rule that an address fits. */
export function ruleFor(rules: readonly AddressRule[], { place }: Target): AddressRule | undefined {
  return place === '' ? undefined : rules.find(({ matches }) => matches.test(place));
}
