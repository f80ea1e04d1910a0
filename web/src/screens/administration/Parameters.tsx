import { Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import { figuresQuery, setFigure, type Figure } from '../../api/office';
import { queries, useSession } from '../../api/queries';
import type { JsonObject } from '../../api/types';
import { day, flag, nested, number, schemaOf, text, type Asked } from '../../forms/asked';
import { AskedFields } from '../../forms/AskedFields';
import { draftOf } from '../../forms/drafts';
import { useForm } from '../../forms/useForm';
import { useSay } from '../../i18n';
import { useKnown } from '../../i18n/known';
import { day as written, instant } from '../../lib/dates';
import { wordsOf } from '../../lib/law';
import { compare, matches } from '../../lib/text';
import { Card } from '../../ui/Card';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded, Nothing } from '../../ui/Loaded';
import { OpensDialog } from '../../ui/OpensDialog';
import { Page } from '../../ui/Page';
import { SearchField } from '../../ui/SearchField';
import { PreviewThenApply } from './PreviewThenApply';
import { useRecounting } from './recounting';
import classes from './administration.module.css';

const EVERY_PROCESS = '*';

/** The figures of an authority: what the documents print, what is set, and what says so. */
export function Screen() {
  const { t } = useTranslation();
  return (
    <Page title={t('admin.subjects.parameters')}>
      <Loaded query={useQuery(figuresQuery)}>{(figures) => <Figures figures={figures} />}</Loaded>
    </Page>
  );
}

function Figures({ figures }: { figures: Figure[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const names = useNames();
  const [words, setWords] = useState('');
  const search = useSearch({ from: '/staff/administration/parameters' });
  const navigate = useNavigate({ from: '/administration/parameters' });
  const authorities = new Map(figures.map((one) => [one.authority, one.authorityName]));
  const authority = search.authority ?? figures[0]?.authority;
  const nameOf = (process: string): string =>
    process === EVERY_PROCESS ? t('admin.parameters.officeHours') : names.process(process);
  const labelOf = useLabel();
  const shown = figures.filter(
    (one) =>
      one.authority === authority && matches(`${nameOf(one.process)} ${labelOf(one)}`, words),
  );
  const processes = [...new Set(shown.map(({ process }) => process))].sort((a, b) =>
    a === EVERY_PROCESS ? -1 : b === EVERY_PROCESS ? 1 : compare(nameOf(a), nameOf(b)),
  );
  return (
    <>
      <search className={classes.bar}>
        <Select
          size="xs"
          w="18rem"
          maw="100%"
          aria-label={t('admin.parameters.authority')}
          data={[...authorities].map(([value, name]) => ({ value, label: say(name) }))}
          value={authority ?? null}
          onChange={(value) => value && void navigate({ search: { authority: value } })}
          allowDeselect={false}
        />
        <SearchField
          label={t('admin.parameters.search')}
          initial=""
          onSearch={(typed = '') => setWords(typed)}
        />
      </search>
      {processes.length === 0 && <Nothing>{t('admin.parameters.nothing')}</Nothing>}
      <Stack gap="md">
        {processes.map((process) => (
          <Card key={process} title={nameOf(process)}>
            <OfProcess
              title={nameOf(process)}
              figures={shown.filter((one) => one.process === process)}
            />
          </Card>
        ))}
      </Stack>
    </>
  );
}

/** What a figure is called; the office hours are no process's. */
function useLabel(): (figure: Figure) => string {
  const say = useSay();
  const known = useKnown();
  return ({ label, parameter }) =>
    label ? say(label) : known('admin.parameters.hours', parameter);
}

/** 450 minutes of a day are half past seven. */
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function useValue(): (value: number | null, unit: Figure['unit']) => string {
  const { t } = useTranslation();
  return (value, unit) => {
    if (value === null) return '–';
    if (unit === 'minute-of-day') return clock(value);
    const number = value.toLocaleString('vi-VN');
    return unit ? t(`admin.parameters.units.${unit}`, { count: value, number }) : number;
  };
}

function OfProcess({ title, figures }: { title: string; figures: Figure[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const session = useSession();
  const labelOf = useLabel();
  const valueOf = useValue();
  const administers = session.signedIn && session.administers;
  const columns: Column<Figure>[] = [
    {
      key: 'name',
      title: t('admin.parameters.figure'),
      cell: (one) => (
        <>
          <strong>{labelOf(one)}</strong>
          {one.law && <span className={classes.under}>{one.law.source}</span>}
        </>
      ),
    },
    {
      key: 'standard',
      title: t('admin.parameters.standard'),
      cell: ({ standard, unit }) =>
        standard === null ? t('admin.parameters.byCase') : valueOf(standard, unit),
    },
    {
      key: 'set',
      title: t('admin.parameters.set'),
      cell: ({ set, unit, source, from, entered, later }) => (
        <>
          {set === null ? t('admin.parameters.notSet') : <b>{valueOf(set, unit)}</b>}
          {source && <span className={classes.under}>{source.document}</span>}
          {from && (
            <span className={classes.under}>{t('admin.since', { day: written(from) })}</span>
          )}
          {entered && (
            <span className={classes.under}>
              {names.person(entered.actor)}, {instant(entered.at)}
            </span>
          )}
          {later.map((one) => (
            <span key={one.from} className={classes.under}>
              {t('admin.since', { day: written(one.from) })}: {valueOf(one.value, unit)} (
              {one.source.document})
            </span>
          ))}
        </>
      ),
    },
    ...(administers
      ? [{ key: 'act', title: '', cell: (one: Figure) => <SetFigure figure={one} /> }]
      : []),
  ];
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={figures}
      keyOf={({ parameter }) => parameter}
    />
  );
}

function SetFigure({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const labelOf = useLabel();
  return (
    <OpensDialog label={t('admin.parameters.change')} about={labelOf(figure)} size="xl">
      {(close) => <SetForm figure={figure} onClose={close} />}
    </OpensDialog>
  );
}

function useFields({ unit, min, max }: Figure): Asked[] {
  const { t } = useTranslation();
  const value =
    unit === 'minute-of-day'
      ? text('value', t('admin.parameters.value'), {
          needed: true,
          what: t('admin.parameters.clockWhat'),
        })
      : number('value', t('admin.parameters.value'), {
          needed: true,
          what: t('admin.parameters.between', { min, max }),
        });
  return [
    value,
    text('source.document', t('admin.parameters.document'), { needed: true }),
    text('source.quote', t('admin.parameters.quote')),
    day('from', t('admin.field.validFrom'), { what: t('admin.fromToday') }),
    flag('openCases', t('admin.parameters.openCases'), {
      what: t('admin.parameters.openCasesWhat'),
    }),
  ];
}

/** '7:30' → 450; anything else stays as it is, for the service to refuse. */
function valueTyped(value: JsonObject[string]): JsonObject[string] {
  const [, hour, minute] =
    (typeof value === 'string' && /^(\d{1,2})[:hg](\d{2})$/.exec(value)) || [];
  return hour === undefined ? (value ?? null) : Number(hour) * 60 + Number(minute);
}

function SetForm({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const session = useSession();
  const fields = useFields(figure);
  const { authority, process, parameter, law, unit, set, standard } = figure;
  const intent = `figure:${authority}:${process}:${parameter}`;
  const now = set ?? standard;
  const initial: JsonObject =
    now === null ? {} : { value: unit === 'minute-of-day' ? clock(now) : now };
  const draft = draftOf(session.signedIn ? session.actor : '', 'admin', intent);
  const form = useForm(draft, schemaOf(fields), '', initial);
  const recounting = useRecounting({
    intent,
    run: (body, apply, key, onLine) => setFigure({ ...body, apply }, key, onLine),
    onApplied: async () => {
      form.done();
      notifications.show({ message: t('admin.parameters.done') });
      await queries.invalidateQueries({ queryKey: ['figures'] });
      onClose();
    },
    onRefused: form.refused,
  });
  const complete = (): JsonObject | null => {
    const values = form.complete();
    if (!values) return null;
    const value = valueTyped(values.value ?? null);
    return { authority, process, parameter, ...nested({ ...values, value }) };
  };
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Stack gap="sm">
        {law && (
          <Text size="sm">
            {law.source}
            <span className={classes.under}>{say(wordsOf(law))}</span>
          </Text>
        )}
        <AskedFields fields={fields} form={form} />
        <PreviewThenApply
          recounting={recounting}
          complete={complete}
          applyLabel={t('admin.parameters.apply')}
        />
      </Stack>
    </form>
  );
}
