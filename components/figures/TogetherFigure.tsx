import type { Analysis, Entity } from '../../lib/core/analysis';
import { useWords } from '../words';
import { forceLayout } from './force-layout';
import { namedParagraphs } from './named-paragraphs';
import { namedTogether } from './together';

const MOST_ACTORS = 9;
/** Pairs told in words. */
const MOST_TOLD = 8;
/** Of one pair. */
const MOST_PARAGRAPHS = 6;
const SIZE = { width: 400, height: 290 };
/** Letters on a line of a label, and lines; the sentences under the picture carry the whole name. */
const LINE = 15;
const LINES = 2;
/** Of the widest of the systems' typefaces. */
const LETTER = 8.6;
const LINE_HEIGHT = 17;

/** Which actors stand in the same paragraphs, as a graph; the sentences under it say the same. */
export function TogetherFigure({ analysis }: { analysis: Analysis }) {
  const words = useWords();
  const { say } = words;
  const pairs = namedTogether(analysis, MOST_ACTORS);
  const nodes = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))].map((entity) => ({
    entity,
    radius: Math.min(11, 6 + entity.mentions.length / 2),
    label: labelLines(entity.name),
  }));
  const indexOf = (entity: Entity) => nodes.findIndex((node) => node.entity === entity);
  const places = forceLayout(
    nodes.map(({ radius, label }) => ({
      width: Math.max(2 * radius, ...label.map(({ length }) => length * LETTER)) + 6,
      // The label hangs below: as much is left free above, so that the node is the middle.
      height: 2 * (radius + 8 + label.length * LINE_HEIGHT),
    })),
    pairs.map(({ one, other, paragraphs }) => ({ from: indexOf(one), to: indexOf(other), weight: paragraphs.length })),
    SIZE,
  );
  // Few actors need less of the picture's height.
  const top = Math.min(...places.map(({ y }, turn) => y - nodes[turn]!.radius)) - 6;
  const foot = Math.max(
    ...places.map(({ y }, turn) => y + nodes[turn]!.radius + 10 + nodes[turn]!.label.length * LINE_HEIGHT),
  );
  return (
    <figure>
      <h2>{say('together_heading')}</h2>
      {pairs.length === 0 ? (
        <p class="meta">{say('together_none')}</p>
      ) : (
        <>
          <svg class="graph" viewBox={`0 ${top} ${SIZE.width} ${foot - top}`} aria-hidden="true">
            {pairs.map(({ one, other, paragraphs }) => {
              const [from, to] = [places[indexOf(one)]!, places[indexOf(other)]!];
              return (
                <line
                  key={`${one.id} ${other.id}`}
                  x1={from.x}
                  y1={from.y}
                  x2={to.x}
                  y2={to.y}
                  stroke-width={Math.min(4, paragraphs.length)}
                />
              );
            })}
            {nodes.map(({ entity, radius, label }, turn) => (
              <Node key={entity.id} kind={entity.kind} radius={radius} label={label} {...places[turn]!} />
            ))}
          </svg>
          <figcaption>
            {say('together_key')}{' '}
            {pairs
              .slice(0, MOST_TOLD)
              .map(({ one, other, paragraphs }) =>
                say(
                  'together_pair',
                  one.name,
                  other.name,
                  namedParagraphs(words, paragraphs.slice(0, MOST_PARAGRAPHS)) +
                    (paragraphs.length > MOST_PARAGRAPHS ? ' …' : ''),
                ),
              )
              .join('; ')}
            .
          </figcaption>
        </>
      )}
    </figure>
  );
}

/** A name broken between words, cut where it is too long for a picture. */
function labelLines(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < LINE) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, LINES).map((line) => (line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line));
  return lines.length > LINES ? [...shown.slice(0, -1), `${shown.at(-1)!.replace(/…$/, '')}…`] : shown;
}

function Node({
  kind,
  radius,
  label,
  x,
  y,
}: {
  kind: Entity['kind'];
  radius: number;
  label: readonly string[];
  x: number;
  y: number;
}) {
  return (
    <>
      {kind === 'person' ? (
        <circle class={kind} cx={x} cy={y} r={radius} />
      ) : (
        <rect
          class={kind}
          x={x - radius}
          y={y - radius}
          width={2 * radius}
          height={2 * radius}
          transform={kind === 'place' ? `rotate(45 ${x} ${y})` : undefined}
        />
      )}
      {label.map((line, turn) => (
        <text key={line} x={x} y={y + radius + 19 + turn * LINE_HEIGHT} text-anchor="middle">
          {line}
        </text>
      ))}
    </>
  );
}
