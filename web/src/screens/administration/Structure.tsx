import { Checkbox, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STRUCTURES, type Structured } from '../../api/people';
import { queries } from '../../api/queries';
import type { JsonObject } from '../../api/types';
import { ActForm } from '../../forms/ActForm';
import { choice, day, text, type Asked } from '../../forms/asked';
import { useOptions } from '../../forms/options';
import { useSay } from '../../i18n';
import { useKnown } from '../../i18n/known';
import { matches } from '../../lib/text';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded, Nothing } from '../../ui/Loaded';
import { OpensDialog } from '../../ui/OpensDialog';
import { Page } from '../../ui/Page';
import { SearchField } from '../../ui/SearchField';
import { useSpan } from './person-state';
import classes from './administration.module.css';

type Kind = keyof typeof STRUCTURES;

export function Units() {
  return <Structure kind="units" />;
}

export function Roles() {
  return <Structure kind="roles" />;
}

/** Units and roles: what there is, with its days. What has ended stays in the list; old cases name it. */
function Structure({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const say = useSay();
  const [words, setWords] = useState('');
  const [ended, setEnded] = useState(false);
  const query = useQuery(STRUCTURES[kind].query);
  const fits = ({ slug, name, inForce }: Structured): boolean =>
    (ended || inForce) && matches(`${slug} ${say(name)} ${name.vi}`, words);
  return (
    <Page title={t(`admin.subjects.${kind}`)} actions={<Make kind={kind} />}>
      <search className={classes.bar}>
        <SearchField
          label={t(`admin.${kind}.search`)}
          initial=""
          onSearch={(typed = '') => setWords(typed)}
        />
        <Checkbox
          size="xs"
          label={t('admin.endedToo')}
          checked={ended}
          onChange={({ currentTarget }) => setEnded(currentTarget.checked)}
        />
      </search>
      <Loaded query={query}>
        {(all) => {
          const rows = all.filter(fits);
          if (rows.length === 0) return <Nothing>{t(`admin.${kind}.nothing`)}</Nothing>;
          return <Rows kind={kind} all={all} rows={rows} />;
        }}
      </Loaded>
    </Page>
  );
}

interface RowsProps {
  kind: Kind;
  all: readonly Structured[];
  rows: readonly Structured[];
}

function Rows({ kind, all, rows }: RowsProps) {
  const { t } = useTranslation();
  const say = useSay();
  const span = useSpan();
  const nameOf = (slug: string): string => {
    const found = all.find((one) => one.slug === slug);
    return found ? say(found.name) : slug;
  };
  const levelOf = useLevel();
  const columns: Column<Structured>[] = [
    {
      key: 'name',
      title: t('admin.field.name'),
      cell: ({ slug, name }) => (
        <>
          <strong>{say(name)}</strong>
          <span className={classes.under}>{slug}</span>
        </>
      ),
    },
    { key: 'level', title: t('admin.field.level'), cell: ({ level }) => levelOf(level) },
    ...(kind === 'units'
      ? [
          {
            key: 'parent',
            title: t('admin.field.parent'),
            cell: ({ parent }: Structured) => (parent ? nameOf(parent) : '–'),
          },
        ]
      : []),
    {
      key: 'days',
      title: t('admin.days'),
      cell: ({ validFrom, validTo, successor }) => (
        <>
          {span(validFrom, validTo)}
          {successor && (
            <span className={classes.under}>
              {t('admin.units.followedBy', { name: nameOf(successor) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'act',
      title: '',
      cell: (one) =>
        one.validTo === null && (
          <Group gap="xs" wrap="nowrap">
            <Change kind={kind} one={one} />
            <End kind={kind} one={one} />
          </Group>
        ),
    },
  ];
  return (
    <DataTable
      caption={t(`admin.subjects.${kind}`)}
      columns={columns}
      rows={rows}
      keyOf={({ slug }) => slug}
      past={({ inForce }) => !inForce}
    />
  );
}

/** Levels are data; several are written with a bar between them. */
function useLevel(): (level: string | null) => string {
  const known = useKnown();
  return (level) =>
    level
      ? level
          .split(/[|+]/)
          .map((one) => known('admin.levels', one))
          .join(', ')
      : '–';
}

const readAgain = async (): Promise<void> => {
  await queries.invalidateQueries({ queryKey: ['/api/units'] });
  await queries.invalidateQueries({ queryKey: ['/api/roles'] });
};

/** The fields of a unit beside those of a role. */
function useUnitFields(kind: Kind, needed: boolean): Asked[] {
  const { t } = useTranslation();
  const { units } = useOptions();
  const all = useQuery(STRUCTURES.units.query).data ?? [];
  const levelOf = useLevel();
  if (kind === 'roles') return [];
  const levels = [...new Set(all.flatMap(({ level }) => level ?? []))].sort();
  return [
    choice(
      'level',
      t('admin.field.level'),
      levels.map((level) => ({ value: level, label: levelOf(level) })),
      { needed },
    ),
    choice('parent', t('admin.field.parent'), units, { what: t('admin.units.parentWhat') }),
  ];
}

function Make({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const more = useUnitFields(kind, true);
  return (
    <OpensDialog main label={t(`admin.${kind}.make`)} icon={<IconPlus size={15} aria-hidden />}>
      {(close) => (
        <ActForm
          intent={`${kind}:make`}
          fields={[
            text('slug', t('admin.field.slug'), { needed: true, what: t('admin.slugWhat') }),
            text('name', t('admin.field.name'), { needed: true }),
            text('nameEn', t('admin.field.nameEn'), { needed: true }),
            ...more,
            day('validFrom', t('admin.field.validFrom'), { what: t('admin.fromToday') }),
          ]}
          submit={t(`admin.${kind}.make`)}
          send={STRUCTURES[kind].make}
          onDone={async () => {
            await readAgain();
            close();
          }}
          onCancel={close}
        />
      )}
    </OpensDialog>
  );
}

interface OneProps {
  kind: Kind;
  one: Structured;
}

function Change({ kind, one }: OneProps) {
  const { t } = useTranslation();
  const say = useSay();
  const more = useUnitFields(kind, false);
  const { slug, name, level, parent = null } = one;
  const before: JsonObject = {
    ...{ name: name.vi, nameEn: name.en },
    ...(kind === 'units' ? { level, parent } : {}),
  };
  /** What is emptied is said to be none; what stays is not said again. */
  const changes = (body: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(before).flatMap(([field, was]) => {
        const now = body[field] ?? null;
        return now === was ? [] : [[field, now]];
      }),
    );
  return (
    <OpensDialog label={t('admin.change')} about={say(name)}>
      {(close) => (
        <ActForm
          intent={`${kind}:change:${slug}`}
          initial={before}
          fields={[
            text('name', t('admin.field.name'), { needed: true }),
            text('nameEn', t('admin.field.nameEn'), { needed: true }),
            ...more,
          ]}
          submit={t('act.remember')}
          send={(body) => STRUCTURES[kind].change(slug, changes(body))}
          onDone={async () => {
            await readAgain();
            close();
          }}
          onCancel={close}
        />
      )}
    </OpensDialog>
  );
}

function End({ kind, one: { slug, name } }: OneProps) {
  const { t } = useTranslation();
  const say = useSay();
  const { units } = useOptions();
  const others = units.filter(({ value }) => value !== slug);
  return (
    <OpensDialog label={t('admin.end')} about={say(name)} danger>
      {(close) => (
        <ActForm
          intent={`${kind}:end:${slug}`}
          fields={[
            day('validTo', t('admin.field.validTo'), { needed: true }),
            ...(kind === 'units' ? [choice('successor', t('admin.units.successor'), others)] : []),
          ]}
          submit={t('admin.end')}
          danger
          send={(body) => STRUCTURES[kind].end(slug, body)}
          onDone={async () => {
            await readAgain();
            close();
          }}
          onCancel={close}
        >
          {t(`admin.${kind}.endWhat`)}
        </ActForm>
      )}
    </OpensDialog>
  );
}
