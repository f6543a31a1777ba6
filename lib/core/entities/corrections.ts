import type { Entity, EntityKind, Mention } from '../analysis';

/** One thing a reader put right. Corrections are applied in the order they were made; taking the last away undoes it. */
export type Correction =
  | { readonly kind: 'not-a-name'; readonly entity: string }
  /** `other` becomes part of `entity`. */
  | { readonly kind: 'merge'; readonly entity: string; readonly other: string }
  /** The places named `form` become an entity of their own, with the id `entity` and the form. */
  | { readonly kind: 'split'; readonly entity: string; readonly form: string }
  | { readonly kind: 'is-a'; readonly entity: string; readonly what: EntityKind };

/**
 * The entities as a reader corrected them, by falling salience; the given ones stay as they were. A correction of an
 * entity or form that is not there changes nothing.
 */
export function corrected(entities: readonly Entity[], corrections: readonly Correction[]): readonly Entity[] {
  return corrections.reduce<readonly Entity[]>((before, correction) => apply(before, correction), entities);
}

/** Key actors after the same corrections: those removed are gone, those merged are named once. */
export function correctedActors(actors: readonly string[], corrections: readonly Correction[]): string[] {
  let kept = [...actors];
  for (const correction of corrections)
    if (correction.kind === 'not-a-name') kept = kept.filter((id) => id !== correction.entity);
    else if (correction.kind === 'merge' && correction.entity !== correction.other)
      kept = [...new Set(kept.map((id) => (id === correction.other ? correction.entity : id)))];
  return kept;
}

function apply(entities: readonly Entity[], correction: Correction): readonly Entity[] {
  const target = entities.find(({ id }) => id === correction.entity);
  if (target === undefined) return entities;
  switch (correction.kind) {
    case 'not-a-name':
      return entities.filter((entity) => entity !== target);
    case 'is-a':
      return entities.map((entity) => (entity === target ? { ...entity, kind: correction.what } : entity));
    case 'merge': {
      const other = entities.find(({ id }) => id === correction.other);
      if (other === undefined || other === target) return entities;
      return ordered([...entities.filter((entity) => entity !== target && entity !== other), merged(target, other)]);
    }
    case 'split': {
      const parts = split(target, correction.form);
      return parts === undefined ? entities : ordered([...entities.filter((entity) => entity !== target), ...parts]);
    }
  }
}

function merged(entity: Entity, other: Entity): Entity {
  const mentions = [...entity.mentions, ...other.mentions].sort((a, b) => a.start - b.start);
  const role = entity.role === undefined ? other : entity;
  return {
    ...entity,
    ...namesOf(mentions, entity.name),
    ...(role.role !== undefined && { role: role.role }),
    ...(role.roleSpan !== undefined && { roleSpan: role.roleSpan }),
    salience: Math.max(entity.salience, other.salience),
    mentions,
  };
}

/** Two entities, the first with what is left; undefined when the form is all or nothing of the entity's names. */
function split(entity: Entity, form: string): [Entity, Entity] | undefined {
  const isForm = ({ form: how, text }: Mention) => how === 'name' && folded(text) === form;
  const out = entity.mentions.filter(isForm);
  const left = entity.mentions.filter((mention) => !isForm(mention));
  if (out.length === 0 || !left.some(({ form: how }) => how === 'name')) return undefined;
  const share = out.length / entity.mentions.length;
  return [
    { ...entity, ...namesOf(left), mentions: left, salience: entity.salience * (1 - share / 2) },
    {
      id: `${entity.id}/${form}`,
      kind: entity.kind,
      name: form,
      aliases: [],
      salience: entity.salience * Math.max(0.5, share),
      mentions: out,
    },
  ];
}

function namesOf(mentions: readonly Mention[], preferred?: string): { name: string; aliases: string[] } {
  const forms = [...new Set(mentions.filter(({ form }) => form === 'name').map(({ text }) => folded(text)))];
  const fullest = forms.reduce((best, form) => (form.length > best.length ? form : best), '');
  const name = preferred !== undefined && preferred.length >= fullest.length ? preferred : fullest;
  return { name, aliases: forms.filter((form) => form !== name) };
}

const folded = (text: string): string => text.replace(/\s+/g, ' ');

const ordered = (entities: readonly Entity[]): Entity[] => [...entities].sort((a, b) => b.salience - a.salience);
