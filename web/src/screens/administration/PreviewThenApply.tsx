import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import type { Recounted } from '../../api/office';
import type { JsonObject } from '../../api/types';
import { FormProblem } from '../../forms/FormProblem';
import { useSay } from '../../i18n';
import { day } from '../../lib/dates';
import { DataTable, type Column } from '../../ui/DataTable';
import { useDeadlineNames, type Counting, type Recounting } from './recounting';
import classes from './administration.module.css';

interface Props {
  recounting: Recounting;
  /** What would be entered; null where something is missing, which is then said beside its field. */
  complete: (forGood: boolean) => JsonObject | null;
  applyLabel: string;
}

/** Two steps: see what moves, then enter it. What was changed since is shown anew first. */
export function PreviewThenApply({ recounting, complete, applyLabel }: Props) {
  const { t } = useTranslation();
  const { preview, apply, seen } = recounting;
  const previewed = seen !== null && !seen.apply && seen.sum !== null;
  const look = (): void => {
    const body = complete(false);
    apply.forget();
    if (body) preview.run(body);
  };
  const enter = (): void => {
    const body = complete(true);
    if (!body || !seen) return;
    preview.forget();
    // What was typed since then has not been seen.
    if (!seen.apply && JSON.stringify(body) !== JSON.stringify(seen.body)) preview.run(body);
    else apply.run(body);
  };
  return (
    <Stack gap="sm">
      <FormProblem act={preview} onAgain={look} />
      <FormProblem act={apply} onAgain={enter} />
      <Group gap="sm">
        <Button variant={previewed ? 'default' : 'filled'} loading={preview.pending} onClick={look}>
          {t('admin.recount.preview')}
        </Button>
        {(previewed || apply.pending || apply.problem) && (
          <Button loading={apply.pending} disabled={preview.pending} onClick={enter}>
            {applyLabel}
          </Button>
        )}
      </Group>
      {seen && <Counted seen={seen} />}
    </Stack>
  );
}

/** More lines than these nobody reads; the sums are of all. */
const LINES_MAX = 200;

/** What was counted anew, or would be. */
export function Counted({ seen }: { seen: Counting }) {
  const { t } = useTranslation();
  const { sum, looked, cases, beforeToday } = seen;
  if (!sum) return <Text role="status">{t('admin.recount.looked', { count: looked })}</Text>;
  return (
    <Stack gap="sm">
      <Text role="status" fw={600}>
        {t(sum.apply ? 'admin.recount.done' : 'admin.recount.would', { ...sum })}
      </Text>
      {sum.fired > 0 && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
          {t('admin.recount.fired', { count: sum.fired })}
        </Alert>
      )}
      {beforeToday.length > 0 && (
        <Text size="sm">
          {t('admin.recount.beforeToday', { days: beforeToday.map((one) => day(one)).join(', ') })}
        </Text>
      )}
      {cases.length > 0 && <Cases cases={cases.slice(0, LINES_MAX)} />}
      {cases.length > LINES_MAX && (
        <Text size="sm">{t('admin.recount.more', { count: cases.length - LINES_MAX })}</Text>
      )}
    </Stack>
  );
}

function Cases({ cases }: { cases: readonly Recounted[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const names = useNames();
  const deadline = useDeadlineNames([...new Set(cases.map(({ process }) => process))]);
  const columns: Column<Recounted>[] = [
    {
      key: 'case',
      title: t('admin.stuck.case'),
      cell: ({ code, process }) => (
        <>
          <span className={classes.code}>{code}</span>
          <span className={classes.under}>{names.process(process)}</span>
        </>
      ),
    },
    {
      key: 'moved',
      title: t('admin.recount.moved'),
      cell: ({ process, moved }) => (
        <ul>
          {moved.map(({ deadline: id, name, from, to, past }) => (
            <li key={id}>
              {deadline(process, name)}:{' '}
              <span className="numbers">
                {from ? day(from) : '–'} → {to ? day(to) : '–'}
              </span>
              {past && <span className={classes.wrong}> {t('admin.recount.past')}</span>}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'fired',
      title: t('admin.recount.wrongly'),
      cell: ({ process, fired, left }) => (
        <ul>
          {fired.map(({ deadline: id, name, dueOn, wouldBe, why }) => (
            <li key={id} className={classes.wrong}>
              {deadline(process, name)}:{' '}
              {t(`admin.recount.why.${why}`, { dueOn: day(dueOn), wouldBe: day(wouldBe) })}
            </li>
          ))}
          {left && <li>{say(left)}</li>}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('admin.recount.moved')}
      columns={columns}
      rows={cases}
      keyOf={(one) => one.case}
    />
  );
}
