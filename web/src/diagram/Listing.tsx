import { useTranslation } from 'react-i18next';
import type { Diagram, DiagramLabel } from '../api/audit';
import { useSay } from '../i18n';
import { toneOfState, toneOfTransition, type Paint, type Tone } from './paint';
import classes from './diagram.module.css';

/** The drawing in words: every state, and under it the transitions that leave it or stay in it. */
export function Listing({ drawing, paint }: { drawing: Diagram; paint: Paint }) {
  const { t } = useTranslation();
  const say = useSay();
  const titles = new Map(drawing.nodes.map(({ id, title }) => [id, say(title)]));
  return (
    <details className={classes.listing}>
      <summary>{t('diagram.asList')}</summary>
      <ul>
        {drawing.nodes.map((node) => (
          <li key={node.id}>
            <strong>{say(node.title)}</strong> · {t(`diagram.kinds.${node.kind}`)}
            {node.initial && ` · ${t('diagram.initial')}`}
            {node.parent && ` · ${t('diagram.within', { state: titles.get(node.parent) })}`}
            <ToneWord tone={toneOfState(node.id, paint)} />
            {paint.spent?.[node.id] && ` · ${paint.spent[node.id]}`}
            <ul>
              {node.inside.map((label) => (
                <Line key={label.id} label={label} paint={paint} to={t('diagram.stays')} />
              ))}
              {drawing.edges
                .filter(({ from }) => from === node.id)
                .flatMap(({ to, labels }) =>
                  labels.map((label) => (
                    <Line
                      key={`${label.id} ${to}`}
                      label={label}
                      paint={paint}
                      to={`→ ${titles.get(to)}`}
                    />
                  )),
                )}
            </ul>
          </li>
        ))}
        {drawing.anywhere.length > 0 && (
          <li>
            <strong>{t('diagram.anywhere')}</strong>
            <ul>
              {drawing.anywhere.map((label) => (
                <Line
                  key={label.id}
                  label={label}
                  paint={paint}
                  to={
                    label.to.length > 0
                      ? `→ ${label.to.map((id) => titles.get(id) ?? id).join(', ')}`
                      : t('diagram.stays')
                  }
                />
              ))}
            </ul>
          </li>
        )}
      </ul>
    </details>
  );
}

function Line({ label, paint, to }: { label: DiagramLabel; paint: Paint; to: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const { id, title, guardTitle } = label;
  const words = `${say(title)}${guardTitle ? ` (${t('diagram.guard', { guard: say(guardTitle) })})` : ''} ${to}`;
  return (
    <li>
      {paint.onSelect ? (
        <button
          type="button"
          className={classes.choose}
          aria-pressed={paint.selected === id}
          onClick={() => paint.onSelect?.(id)}
        >
          {words}
        </button>
      ) : (
        words
      )}
      <ToneWord tone={toneOfTransition(id, paint)} />
    </li>
  );
}

function ToneWord({ tone }: { tone: Tone }) {
  const { t } = useTranslation();
  return tone === 'plain' || tone === 'ahead' ? null : <> · {t(`diagram.tones.${tone}`)}</>;
}
