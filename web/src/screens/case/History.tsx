import {
  IconArrowRight,
  IconClockExclamation,
  IconMessage,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconRefresh,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames, type Names } from '../../api/names';
import type { Effect, EntryKind, HistoryEntry } from '../../api/types';
import type { Words } from '../../forms/words';
import { day, dayOfInstant, instant } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { useEntryFacts } from '../../ui/entry-facts';
import { useEntryTitle } from '../../ui/entry-title';
import { nameOf } from '../../ui/full-name';
import type { Shown } from './shown';
import classes from './case.module.css';

const ICONS: Record<EntryKind, Icon> = {
  opened: IconPlus,
  event: IconArrowRight,
  timer: IconClockExclamation,
  note: IconMessage,
  migrated: IconRefresh,
  halted: IconPlayerPause,
  resumed: IconPlayerPlay,
};

/** Everything that happened, the latest first. */
export function History({ one, history, words }: Shown) {
  const { t } = useTranslation();
  const names = useNames();
  const replay = (
    <Link to="/cases/$id/replay" params={{ id: one.id }}>
      {t('replay.open')}
    </Link>
  );
  return (
    <Card title={t('case.history')} actions={replay}>
      <ol className={classes.history} reversed>
        {[...history].reverse().map((entry) => (
          <Entry key={entry.seq} entry={entry} words={words} names={names} />
        ))}
      </ol>
    </Card>
  );
}

interface EntryProps {
  entry: HistoryEntry;
  words: Words;
  names: Names;
}

function Entry({ entry, words, names }: EntryProps) {
  const { t } = useTranslation();
  const title = useEntryTitle(words);
  const factsOf = useEntryFacts(words);
  const { kind, at, actor, role, unit, onBehalfOf, occurredOn, reason, erased } = entry;
  const EntryIcon = ICONS[kind];
  const bySystem = actor === 'system';
  return (
    <li className={classes.entry}>
      <EntryIcon
        size={18}
        stroke={1.7}
        aria-hidden
        className={kind === 'timer' ? classes.late : ''}
      />
      <div>
        <h3>{title(entry)}</h3>
        <p className={classes.meta} style={{ margin: 0 }}>
          <span className="numbers">{instant(at)}</span>
          {' · '}
          {bySystem
            ? t('entry.system')
            : `${nameOf(entry)} (${names.role(role)} · ${names.unit(unit)})`}
          {onBehalfOf && ` · ${t(`onBehalf.${onBehalfOf.kind}`, { name: nameOf(onBehalfOf) })}`}
          {kind !== 'timer' && occurredOn && occurredOn !== dayOfInstant(at) && (
            <> · {t('entry.occurredOn', { day: day(occurredOn) })}</>
          )}
        </p>
        {reason && <p className={classes.meta}>{t('entry.reason', { reason })}</p>}
        {/* The opening is shown as what is asked. */}
        {kind !== 'opened' && <Facts inline {...factsOf(entry)} />}
        {erased.length > 0 && <p className={classes.meta}>{t('case.erased')}</p>}
        <Effects effects={entry.effects} words={words} />
      </div>
    </li>
  );
}

function Effects({ effects, words }: { effects: Effect[]; words: Words }) {
  const { t } = useTranslation();
  const shown = effects.flatMap((effect) => {
    if (effect.kind !== 'deadline') return [];
    const name = words.deadline(effect.name);
    const on = effect.dueOn ? day(effect.dueOn) : '–';
    return [{ key: effect.deadline, text: t(`entry.deadline.${effect.status}`, { name, on }) }];
  });
  if (shown.length === 0) return null;
  return (
    <ul className={classes.effects}>
      {shown.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
