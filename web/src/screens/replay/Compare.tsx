import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Replayed } from '../../api/audit';
import type { HistoryEntry, Json } from '../../api/types';
import type { Words } from '../../forms/words';
import { useSay } from '../../i18n';
import { day } from '../../lib/dates';
import { leaves } from '../../lib/states';
import { Card } from '../../ui/Card';
import { isEmpty, Value } from '../../ui/Facts';
import { useEntryTitle } from '../../ui/entry-title';
import classes from './replay.module.css';

interface Props {
  replays: Replayed[];
  history: HistoryEntry[];
  words: Words;
  at: number;
}

interface Difference {
  key: string;
  name: string;
  before: Json;
  after: Json;
}

/** Two moments beside each other: only what differs. */
export function Compare({ replays, history, words, at }: Props) {
  const { t } = useTranslation();
  const title = useEntryTitle(words);
  const [chosen, setChosen] = useState<number | null>(null);
  const other = chosen ?? Math.max(0, at - 1);
  const differences = useDifferences(replays[other]!, replays[at]!, words);
  const nameOf = (i: number): string => `${i + 1}. ${title(history[i]!)}`;
  return (
    <Card title={t('replay.compare')}>
      <Select
        size="xs"
        label={t('replay.compareWith')}
        data={replays.map((_, i) => ({ value: String(i), label: nameOf(i) }))}
        value={String(other)}
        onChange={(value) => setChosen(value === null ? null : Number(value))}
        clearable={chosen !== null}
        clearButtonProps={{ 'aria-label': t('act.clear') }}
      />
      {differences.length === 0 ? (
        <p>{t('replay.same')}</p>
      ) : (
        <div className={classes.scrolls} tabIndex={0} role="group" aria-label={t('replay.compare')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('replay.what')}</th>
                <th scope="col">{nameOf(other)}</th>
                <th scope="col">{nameOf(at)}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ key, name, before, after }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>
                    <Side value={before} words={words} />
                  </td>
                  <td>
                    <Side value={after} words={words} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Side({ value, words }: { value: Json; words: Words }) {
  return isEmpty(value) ? <>–</> : <Value value={value} words={words} />;
}

function useDifferences(before: Replayed, after: Replayed, words: Words): Difference[] {
  const { t } = useTranslation();
  const say = useSay();
  const stateOf = (one: Replayed): string => leaves(one.state).map(words.state).join(' · ');
  const runsOf = ({ deadlines }: Replayed): { [id: string]: string } =>
    Object.fromEntries(
      deadlines.map(({ id, dueOn, status }) => [
        id,
        `${dueOn ? day(dueOn) : '–'}, ${t(`run.${status}`)}`,
      ]),
    );
  const labels = new Map(
    [...before.deadlines, ...after.deadlines].map(({ id, label }) => [id, say(label)]),
  );
  return [
    ...between('state', { state: stateOf(before) }, { state: stateOf(after) }, () =>
      t('replay.state'),
    ),
    ...between('run', runsOf(before), runsOf(after), (id) => labels.get(id) ?? id),
    ...between('context', before.context, after.context, words.field),
  ];
}

function between(
  kind: string,
  before: { [name: string]: Json },
  after: { [name: string]: Json },
  name: (key: string) => string,
): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key) => ({
      key: `${kind} ${key}`,
      name: name(key),
      before: before[key] ?? null,
      after: after[key] ?? null,
    }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}
