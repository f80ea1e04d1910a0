import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Replayed } from '../../api/audit';
import type { HistoryEntry } from '../../api/types';
import type { Words } from '../../forms/words';
import { instant } from '../../lib/dates';
import { leaves } from '../../lib/states';
import { useEntryTitle } from '../../ui/entry-title';
import classes from './replay.module.css';

const STEP_MS = 1_200;

interface Props {
  replays: Replayed[];
  history: HistoryEntry[];
  words: Words;
  at: number;
  onMove: (at: number) => void;
}

/** Through the events by arrow keys, buttons, or by itself; where one is, is read aloud. */
export function Slider({ replays, history, words, at, onMove }: Props) {
  const { t } = useTranslation();
  const title = useEntryTitle(words);
  const [playing, setPlaying] = useState(false);
  const last = replays.length - 1;
  useEffect(() => {
    if (!playing) return;
    if (at >= last) return setPlaying(false);
    const timer = setTimeout(() => onMove(at + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, at, last, onMove]);
  const said = t('replay.position', {
    number: at + 1,
    all: replays.length,
    event: title(history[at]!),
    at: instant(replays[at]!.at),
    state: leaves(replays[at]!.state).map(words.state).join(', '),
  });
  return (
    <section className={classes.slider} aria-label={t('replay.slider')}>
      <Group gap="xs" wrap="wrap">
        <Button size="xs" variant="default" disabled={at === 0} onClick={() => onMove(at - 1)}>
          {t('replay.back')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={last === 0}
          onClick={() => {
            if (!playing && at >= last) onMove(0);
            setPlaying(!playing);
          }}
        >
          {t(playing ? 'replay.pause' : 'replay.play')}
        </Button>
        <Button size="xs" variant="default" disabled={at >= last} onClick={() => onMove(at + 1)}>
          {t('replay.forward')}
        </Button>
      </Group>
      <input
        type="range"
        className={classes.range}
        min={0}
        max={last}
        step={1}
        value={at}
        aria-label={t('replay.slider')}
        aria-valuetext={said}
        onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}
      />
      <p aria-live="polite" className={classes.position}>
        {said}
      </p>
    </section>
  );
}
