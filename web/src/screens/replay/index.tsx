import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramQuery, exportCase, replaysQuery, type Replays } from '../../api/audit';
import { asProblem } from '../../api/problem';
import { caseQuery, historyQuery, processQuery } from '../../api/queries';
import type { Case, HistoryEntry } from '../../api/types';
import { Waiting } from '../../app/states';
import { Diagram } from '../../diagram/Diagram';
import { waysOf } from '../../diagram/way';
import { useWords } from '../../forms/words';
import { useSay } from '../../i18n';
import { Card } from '../../ui/Card';
import { Downloads } from '../../ui/Downloads';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Compare } from './Compare';
import { Event } from './Event';
import { Knowledge } from './Knowledge';
import { Moment } from './Moment';
import { Slider } from './Slider';
import { useDuration } from './duration';
import { Verify } from './Verify';
import classes from './replay.module.css';

export function Screen() {
  const { id } = useParams({ from: '/staff/cases/$id/replay' });
  const { seq } = useSearch({ from: '/staff/cases/$id/replay' });
  const one = useQuery(caseQuery(id));
  const replays = useQuery(replaysQuery(id));
  const history = useQuery(historyQuery(id));
  const error = one.error ?? replays.error ?? history.error;
  if (error) {
    return (
      <Stack p="md" maw="44rem">
        <ProblemNotice problem={asProblem(error)} />
      </Stack>
    );
  }
  if (!one.data || !replays.data || !history.data) return <Waiting />;
  // Another link into the same case begins anew where it leads.
  return (
    <Replay
      key={`${id} ${seq}`}
      one={one.data}
      given={replays.data}
      history={history.data}
      from={seq}
    />
  );
}

interface Props {
  one: Case;
  given: Replays;
  history: HistoryEntry[];
  /** The event to begin at; left out, or where there is none such, the last. */
  from: number | undefined;
}

/** A case as it was after each of its events. Everything is here before the slider moves. */
function Replay({ one, given, history, from }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const { replays, breaks } = given;
  const words = useWords(useQuery(processQuery(one.process, one.version)).data);
  const drawing = useQuery(diagramQuery(one.process, one.version)).data;
  const [at, setAt] = useState(() => {
    const asked = replays.findIndex((replayed) => replayed.seq === from);
    return asked < 0 ? replays.length - 1 : asked;
  });
  const duration = useDuration();
  const ways = useMemo(
    () => (drawing ? waysOf(drawing, replays, history) : []),
    [drawing, replays, history],
  );
  const way = ways[at];
  const replay = replays[at];
  const entry = history[at];
  return (
    <Page title={t('replay.title', { title: say(one.title) })} above={<Way one={one} />}>
      {breaks && (
        <Text role="alert" className={classes.bad}>
          {t('replay.breaks', { seq: breaks.seq })} {breaks.what}
        </Text>
      )}
      {replay && entry && (
        <>
          <Slider replays={replays} history={history} words={words} at={at} onMove={setAt} />
          <div className={classes.columns}>
            <Stack gap="md" className={classes.wide}>
              <Card title={t('diagram.title')}>
                {drawing && way ? (
                  <Diagram
                    drawing={drawing}
                    paint={{
                      active: way.active,
                      visited: way.visited,
                      taken: way.taken,
                      spent: Object.fromEntries(
                        [...way.spentMs].map(([state, ms]) => [state, duration(ms)]),
                      ),
                    }}
                  />
                ) : (
                  <Waiting />
                )}
              </Card>
              <Compare replays={replays} history={history} words={words} at={at} />
              <Verify caseId={one.id} replays={replays} />
              <Card title={t('replay.export')}>
                <Text size="sm" mb="sm">
                  {t('replay.exportWhat')}
                </Text>
                <Downloads name={one.code} read={(format) => exportCase(one.id, format)} />
              </Card>
            </Stack>
            <Stack gap="md">
              <Event entry={entry} words={words} equal={replay.equal} />
              <Moment replay={replay} words={words} />
              <Knowledge history={history.slice(0, at + 1)} words={words} />
            </Stack>
          </div>
        </>
      )}
    </Page>
  );
}

function Way({ one }: { one: Case }) {
  return (
    <p className={classes.way}>
      <Link to="/cases/$id" params={{ id: one.id }} className="numbers">
        {one.code}
      </Link>
    </p>
  );
}
