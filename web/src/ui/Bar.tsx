import classes from './Bar.module.css';

export type Tone = 'late' | 'soon' | 'well' | 'even' | 'still';

interface Props {
  parts: { tone: Tone; n: number }[];
  /** What a full bar stands for; left out, the parts fill it. */
  of?: number;
}

/** Shares as lengths, for the eye alone: the numbers stand beside it as text. */
export function Bar({ parts, of }: Props) {
  const sum = parts.reduce((all, { n }) => all + n, 0);
  const rest = Math.max(0, (of ?? sum) - sum);
  return (
    <span className={classes.bar} aria-hidden>
      {parts.map(
        ({ tone, n }) =>
          n > 0 && <span key={tone} className={classes[tone]} style={{ flexGrow: n }} />,
      )}
      {rest > 0 && <span style={{ flexGrow: rest }} />}
    </span>
  );
}

/** What a tone of a bar stands for. */
export function Swatch({ tone }: { tone: Tone }) {
  return <span className={`${classes.swatch} ${classes[tone]}`} aria-hidden />;
}
