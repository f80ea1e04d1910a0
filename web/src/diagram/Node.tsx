import type { DiagramNode } from '../api/audit';
import { useSay } from '../i18n';
import { SIGNS, cut, toneOfState, toneOfTransition, type Paint } from './paint';
import classes from './diagram.module.css';

const LINE_PX = 16;
const HEADER_PX = 34;

export function Node({ node, paint }: { node: DiagramNode; paint: Paint }) {
  const say = useSay();
  const { id, x, y, width, height, kind, initial, title, inside } = node;
  const tone = toneOfState(id, paint);
  const spent = paint.spent?.[id];
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={`${classes.node} ${classes[tone]}`}
      data-state={id}
    >
      <title>{say(title)}</title>
      <rect
        width={width}
        height={height}
        rx={8}
        className={`${classes.frame} ${kind === 'compound' || kind === 'parallel' ? classes.outer : ''}`}
      />
      {kind === 'final' && (
        <rect x={3} y={3} width={width - 6} height={height - 6} rx={6} className={classes.inner} />
      )}
      {initial && <circle cx={0} cy={0} r={5} className={classes.start} />}
      <text x={10} y={spent ? 15 : 21} className={classes.name}>
        {SIGNS[tone]}
        {kind === 'parallel' && '∥ '}
        {cut(say(title))}
      </text>
      {spent && (
        <text x={10} y={28} className={classes.spent}>
          {spent}
        </text>
      )}
      {inside.map((label, i) => {
        const own = toneOfTransition(label.id, paint);
        return (
          <text
            key={label.id}
            x={10}
            y={HEADER_PX + 11 + i * LINE_PX}
            className={`${classes.label} ${classes[own]} ${paint.selected === label.id ? classes.selected : ''}`}
            onClick={() => paint.onSelect?.(label.id)}
          >
            {SIGNS[own]}
            {cut(say(label.title))}
            {label.guard && ' ◇'}
          </text>
        );
      })}
    </g>
  );
}
