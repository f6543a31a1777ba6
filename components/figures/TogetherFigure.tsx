import type { Analysis, Entity } from '../../lib/core/analysis';
import { useWords } from '../words';
import { namedTogether } from './together';

const MOST_ACTORS = 7;
/** Pairs told in words. */
const MOST_TOLD = 8;
const WIDTH = 400;
const HEIGHT = 250;

/** Which actors stand in the same paragraphs, as a ring of nodes; the sentences under it say the same. */
export function TogetherFigure({ analysis }: { analysis: Analysis }) {
  const { say, list } = useWords();
  const pairs = namedTogether(analysis, MOST_ACTORS);
  const nodes = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const at = new Map(nodes.map((node, turn) => [node.id, placeOnRing(turn, nodes.length)]));
  return (
    <figure>
      <h2>{say('together_heading')}</h2>
      {pairs.length === 0 ? (
        <p class="meta">{say('together_none')}</p>
      ) : (
        <>
          <svg class="graph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
            {pairs.map(({ one, other, paragraphs }) => {
              const [from, to] = [at.get(one.id)!, at.get(other.id)!];
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
            {nodes.map((node) => (
              <Node key={node.id} node={node} place={at.get(node.id)!} />
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
                  list(paragraphs.map((number) => say('paragraph_sign', number))),
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

interface RingPlace {
  readonly x: number;
  readonly y: number;
  /** Above, below or beside the node, away from the middle. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

function placeOnRing(turn: number, of: number): RingPlace {
  const angle = (2 * Math.PI * turn) / of - Math.PI / 2;
  const x = WIDTH / 2 + 76 * Math.cos(angle);
  const y = HEIGHT / 2 + 88 * Math.sin(angle);
  const side = Math.cos(angle);
  const anchor = Math.abs(side) < 0.3 ? 'middle' : side > 0 ? 'start' : 'end';
  const label =
    anchor === 'middle'
      ? { x, y: y + (Math.sin(angle) > 0 ? 28 : -18), anchor }
      : { x: x + Math.sign(side) * 16, y: y + 5, anchor };
  return { x, y, label } as RingPlace;
}

/** As long as fits beside a node; the sentences carry the whole name. */
const LABEL_LENGTH = 14;

function Node({ node: { kind, name, mentions }, place: { x, y, label } }: { node: Entity; place: RingPlace }) {
  const size = Math.min(11, 6 + mentions.length);
  const shape =
    kind === 'person' ? (
      <circle class={kind} cx={x} cy={y} r={size} />
    ) : (
      <rect
        class={kind}
        x={x - size}
        y={y - size}
        width={2 * size}
        height={2 * size}
        transform={kind === 'place' ? `rotate(45 ${x} ${y})` : undefined}
      />
    );
  return (
    <>
      {shape}
      <text x={label.x} y={label.y} text-anchor={label.anchor}>
        {name.length > LABEL_LENGTH ? `${name.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : name}
      </text>
    </>
  );
}
