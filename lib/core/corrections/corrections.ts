import type { Analysis, Claim, Entity } from '../analysis';

/** A reader's correction of a reading. Ids are those of the analysis it is about; plain JSON. */
export type Correction =
  | { readonly kind: 'not-a-claim'; readonly claim: string }
  /** An empty name means: no source given. */
  | { readonly kind: 'set-speaker'; readonly claim: string; readonly name: string }
  | { readonly kind: 'merge'; readonly entity: string; readonly into: string }
  /** Takes the mentions under one of its names away from an entity, as an entity of their own. */
  | { readonly kind: 'split'; readonly entity: string; readonly alias: string }
  /** Takes an entity away with its mentions; what it said or is the source of keeps the printed words. */
  | { readonly kind: 'not-a-name'; readonly entity: string };

/**
 * The analysis as the reader has corrected it, in the order the corrections were made; the one given is not changed,
 * so that undoing is leaving a correction away. A correction about something that is not there does nothing.
 */
export function applyCorrections(analysis: Analysis, corrections: readonly Correction[]): Analysis {
  return corrections.reduce(applyOne, analysis);
}

function applyOne(analysis: Analysis, correction: Correction): Analysis {
  switch (correction.kind) {
    case 'not-a-claim':
      return { ...analysis, claims: analysis.claims.filter(({ id }) => id !== correction.claim) };
    case 'set-speaker':
      return {
        ...analysis,
        claims: analysis.claims.map((claim) =>
          claim.id === correction.claim ? credited(analysis, claim, correction.name) : claim,
        ),
      };
    case 'merge':
      return merged(analysis, correction.entity, correction.into);
    case 'split':
      return split(analysis, correction.entity, correction.alias);
    case 'not-a-name':
      return withoutEntity(analysis, correction.entity);
  }
}

/** The source's span is where the name is printed last before the claim's end, else first; none when it is not printed. */
function credited({ article, entities }: Analysis, claim: Claim, name: string): Claim {
  if (!name) return { ...claim, attribution: { kind: 'none' } };
  const entity = entities.find((known) => known.name === name || known.aliases.includes(name));
  const before = article.text.lastIndexOf(name, claim.end - name.length);
  const start = before >= 0 ? before : article.text.indexOf(name);
  if (start < 0) return { ...claim, attribution: { kind: 'named' } };
  const source = { start, end: start + name.length, text: name, ...(entity ? { entity: entity.id } : {}) };
  return { ...claim, attribution: { kind: 'named', source } };
}

function merged(analysis: Analysis, from: string, into: string): Analysis {
  const given = analysis.entities.find(({ id }) => id === from);
  const taking = analysis.entities.find(({ id }) => id === into);
  if (!given || !taking || given === taking) return analysis;
  const whole: Entity = {
    ...given,
    ...taking,
    aliases: [...new Set([...taking.aliases, given.name, ...given.aliases])].filter((name) => name !== taking.name),
    salience: Math.min(1, given.salience + taking.salience),
    mentions: [...taking.mentions, ...given.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
  };
  const renamed = pointingTo(analysis, from, into);
  return {
    ...renamed,
    entities: bySalience(renamed.entities.flatMap((one) => (one.id === into ? whole : one.id === from ? [] : one))),
    keyActors: [...new Set(renamed.keyActors.map((id) => (id === from ? into : id)))],
  };
}

function split(analysis: Analysis, from: string, alias: string): Analysis {
  const whole = analysis.entities.find(({ id }) => id === from);
  const id = `${from}/${alias}`;
  const going = whole?.mentions.filter(({ text }) => text === alias) ?? [];
  if (!whole?.aliases.includes(alias) || going.length === 0) return analysis;
  const share = going.length / whole.mentions.length;
  const rest: Entity = {
    ...whole,
    aliases: whole.aliases.filter((name) => name !== alias),
    salience: whole.salience * (1 - share),
    mentions: whole.mentions.filter(({ text }) => text !== alias),
  };
  const apart: Entity = {
    id,
    kind: whole.kind,
    name: alias,
    aliases: [],
    salience: whole.salience * share,
    mentions: going,
  };
  return {
    ...analysis,
    entities: bySalience(analysis.entities.flatMap((one) => (one.id === from ? [rest, apart] : one))),
  };
}

function withoutEntity(analysis: Analysis, id: string): Analysis {
  if (!analysis.entities.some((entity) => entity.id === id)) return analysis;
  const rest = pointingTo(analysis, id, undefined);
  return {
    ...rest,
    entities: rest.entities.filter((entity) => entity.id !== id),
    keyActors: rest.keyActors.filter((actor) => actor !== id),
  };
}

/** The findings with one entity's id put in place of another's, or of none. */
function pointingTo(analysis: Analysis, from: string, into: string | undefined): Analysis {
  const pointed = <Source extends { readonly entity?: string }>({ entity: _entity, ...source }: Source) =>
    into === undefined ? source : { ...source, entity: into };
  return {
    ...analysis,
    quotations: analysis.quotations.map((quotation) =>
      quotation.speaker?.entity === from ? { ...quotation, speaker: pointed(quotation.speaker) } : quotation,
    ),
    claims: analysis.claims.map((claim) =>
      claim.attribution.source?.entity === from
        ? {
            ...claim,
            attribution: { ...claim.attribution, source: pointed(claim.attribution.source) },
          }
        : claim,
    ),
  };
}

function bySalience(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) => b.salience - a.salience);
}
