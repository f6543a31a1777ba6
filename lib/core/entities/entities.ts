import type { Analyser } from '../analyser';
import type { Entity } from '../analysis';
import { readsAsEnglish } from '../text/language';
import type { Span } from '../text/spans';
import type { Token } from '../text/tokens';
import { mergeAliases, type NameGroup } from './aliases';
import { evidenceFor } from './evidence';
import { findNames } from './names';
import { type Reference, resolveReferences } from './references';
import { type Role, rolesOf } from './roles';
import { actorsAmong, salienceOf } from './salience';

/** The people, organisations and places of the article with all their mentions, and those that carry the story. */
export interface Cast {
  /** By falling salience. */
  readonly entities: readonly Entity[];
  /** Ids, most central first, five at most. */
  readonly keyActors: readonly string[];
}

export const cast: Analyser<{ tokens: readonly Token[]; boundaries: readonly Span[] }, Cast> = {
  needs: ['tokens', 'boundaries'],
  empty: { entities: [], keyActors: [] },
  run: ({ text, title, lang }, { tokens, boundaries }, { models, report }) => {
    if (!readsAsEnglish(text, lang)) {
      report({
        code: 'unsupported-language',
        message: 'Names are found in English text only; this text reads as another language.',
      });
      return { entities: [], keyActors: [] };
    }
    const groups = mergeAliases(text, findNames(text, tokens, boundaries, models, report));
    const roles = rolesOf(text, tokens, boundaries, groups);
    const references = resolveReferences(text, tokens, boundaries, groups, roles);
    const evidence = evidenceFor(text, boundaries, groups, references, title, roles);
    const salience = salienceOf(evidence);
    const referring = byGroup(references);
    const entities = groups
      .map((group, index) =>
        entityOf(
          text,
          group,
          idOf(index),
          salience[index]!,
          roles[index] ?? referring.get(index)?.find((one) => one.role)?.role,
          referring.get(index),
        ),
      )
      .sort((a, b) => b.salience - a.salience);
    return { entities, keyActors: actorsAmong(evidence).map(idOf) };
  },
};

const idOf = (index: number): string => `e${index + 1}`;

function byGroup(references: readonly Reference[]): Map<number, Reference[]> {
  const found = new Map<number, Reference[]>();
  for (const reference of references) {
    const known = found.get(reference.group);
    if (known) known.push(reference);
    else found.set(reference.group, [reference]);
  }
  return found;
}

function entityOf(
  text: string,
  { kind, mentions }: NameGroup,
  id: string,
  salience: number,
  role: Role | undefined,
  references: readonly Reference[] = [],
): Entity {
  const printed = mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  const forms = [...new Set(printed)];
  const name = forms.reduce((fullest, form) => (form.length > fullest.length ? form : fullest));
  return {
    id,
    kind,
    name,
    aliases: forms.filter((form) => form !== name),
    ...(role && {
      role: text.slice(role.start, role.end).replace(/\s+/g, ' '),
      roleSpan: { start: role.start, end: role.end },
    }),
    salience,
    mentions: [...mentions.map(({ start, end }) => ({ start, end, form: 'name' as const })), ...references]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, form }) => ({ start, end, text: text.slice(start, end), form })),
  };
}
