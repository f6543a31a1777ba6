import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import { type MessageKey, useWords } from '../words';

export interface Toggle<Name extends string> {
  readonly name: Name;
  readonly words: string;
  readonly count: number;
  readonly symbol?: ComponentChildren;
}

/** Toggles and a search field over a list; says how many rows are left. */
export function Filters<Name extends string>({
  toggles,
  on,
  onToggle,
  search,
  onSearch,
  searchLabel,
  rows,
}: {
  toggles: readonly Toggle<Name>[];
  on: ReadonlySet<Name>;
  onToggle: (name: Name) => void;
  search: string;
  onSearch: (words: string) => void;
  searchLabel: MessageKey;
  rows: number;
}) {
  const { say, count } = useWords();
  return (
    <div class="filters">
      {toggles.map(({ name, words, count: of, symbol }) => (
        <button type="button" class="chip" key={name} aria-pressed={on.has(name)} onClick={() => onToggle(name)}>
          {symbol}
          <span class="word">{words}</span> {of}
        </button>
      ))}
      <label class="find">
        <Icon name="search" />
        <span class="vh">{say(searchLabel)}</span>
        <input
          type="search"
          value={search}
          placeholder={say(searchLabel)}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <p class="vh" role="status">
        {count('rows', rows)}
      </p>
    </div>
  );
}

/** Whether every word looked for stands in one of the texts, in any letter case. */
export function fits(search: string, ...texts: readonly (string | undefined)[]): boolean {
  const held = texts.join(' ').toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word));
}

/** A set with one member more or less. */
export function toggled<Name>(set: ReadonlySet<Name>, name: Name): ReadonlySet<Name> {
  const next = new Set(set);
  if (!next.delete(name)) next.add(name);
  return next;
}
