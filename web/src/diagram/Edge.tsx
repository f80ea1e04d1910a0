import type { DiagramEdge } from '../api/audit';
import { useSay } from '../i18n';
import { SIGNS, cut, toneOfTransition, type Paint, type Tone } from './paint';
import classes from './diagram.module.css';

export function Edge({ edge, paint }: { edge: DiagramEdge; paint: Paint }) {
  const say = useSay();
  const tones = edge.labels.map(({ id }) => toneOfTransition(id, paint));
  const chosen = edge.labels.some(({ id }) => id === paint.selected);
  return (
    <g className={`${classes.edge} ${classes[best(tones)]} ${chosen ? classes.selected : ''}`}>
      <polyline
        points={edge.points.map(({ x, y }) => `${x},${y}`).join(' ')}
        className={classes.line}
        markerEnd="url(#arrow)"
      />
      {edge.labels.map((label, i) => (
        <g
          key={label.id}
          className={`${classes.label} ${classes[tones[i]!]} ${paint.selected === label.id ? classes.selected : ''}`}
          onClick={() => paint.onSelect?.(label.id)}
        >
          <title>
            {say(label.title)}
            {label.guardTitle && ` ◇ ${say(label.guardTitle)}`}
          </title>
          <rect {...sizeOf(label)} className={classes.ground} />
          <text x={label.x + 3} y={label.y + 12}>
            {SIGNS[tones[i]!]}
            {cut(say(label.title))}
            {label.guard && ' ◇'}
          </text>
        </g>
      ))}
    </g>
  );
}

const sizeOf = ({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}) => ({
  x,
  y,
  width,
  height,
});

/** A line shows the best that any of its transitions came to. */
function best(tones: readonly Tone[]): Tone {
  const order: Tone[] = ['past', 'covered', 'plain', 'ahead', 'bare'];
  return order.find((tone) => tones.includes(tone)) ?? 'plain';
}
