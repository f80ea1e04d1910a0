import { Autocomplete, Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import { useNames } from '../../api/names';
import { asProblem, type Problem } from '../../api/problem';
import { queries, rolesQuery, todayQuery, unitsQuery } from '../../api/queries';
import { sandboxActor } from '../../api/sandbox';
import { useLanguage } from '../../i18n';
import { addDays, dayInFull, instant, parseDay } from '../../lib/dates';
import { useKept } from '../../lib/kept';
import { compare } from '../../lib/text';
import { ProblemNotice } from '../../ui/ProblemNotice';
import classes from './SandboxBar.module.css';

/** The testers' tool: who am I, and what time is it. */
export function SandboxBar() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [{ actor, roles, unit }] = useKept(sandboxActor);
  const names = useNames();
  const now = useQuery(todayQuery).data;
  return (
    <section className={classes.bar} aria-label={t('sandbox.title')}>
      <Group gap="xs" wrap="wrap">
        <strong>{t('sandbox.title')}</strong>
        <span>
          {actor} · {roles.map(names.role).join(', ')} · {names.unit(unit)}
        </span>
        <span className="numbers">
          {now && `${instant(now).slice(0, 5)} ${dayInFull(now, language)}`}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('sandbox.change')}
        </Button>
      </Group>
      {open && (
        <div className={classes.forms}>
          <Actor />
          {now && <Clock now={now} />}
        </div>
      )}
    </section>
  );
}

function Actor() {
  const { t } = useTranslation();
  const [known, setKnown] = useKept(sandboxActor);
  const [typed, setTyped] = useState(known);
  const names = useNames();
  const units = (useQuery(unitsQuery).data ?? []).map(({ slug }) => slug);
  const roles = (useQuery(rolesQuery).data ?? [])
    .map(({ slug }) => slug)
    .filter((slug) => slug !== 'system');
  const named = (slug: string, name: (slug: string) => string) => ({
    value: slug,
    label: name(slug) === slug ? slug : `${name(slug)} (${slug})`,
  });
  const change = () => {
    setKnown({ ...typed, actor: typed.actor.trim() });
    void queries.invalidateQueries();
  };
  const complete = typed.actor.trim() && typed.roles.length > 0 && typed.unit.trim();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) change();
      }}
    >
      <TextInput
        size="xs"
        label={t('sandbox.actor')}
        value={typed.actor}
        onChange={({ currentTarget }) => setTyped({ ...typed, actor: currentTarget.value })}
      />
      <MultiSelect
        size="xs"
        label={t('sandbox.roles')}
        searchable
        data={roles
          .map((slug) => named(slug, names.role))
          .sort((a, b) => compare(a.label, b.label))}
        value={typed.roles}
        onChange={(chosen) => setTyped({ ...typed, roles: chosen })}
      />
      <Autocomplete
        size="xs"
        label={t('sandbox.unit')}
        data={units}
        value={typed.unit}
        onChange={(chosen) => setTyped({ ...typed, unit: chosen })}
      />
      <Button size="xs" type="submit" disabled={!complete}>
        {t('sandbox.be')}
      </Button>
    </form>
  );
}

const STEPS = [1, 5, 15] as const;

function Clock({ now }: { now: string }) {
  const { t } = useTranslation();
  const today = now.slice(0, 10);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const to = parseDay(typed);
  const move = async (day: string) => {
    try {
      setProblem(null);
      await answer(client.PUT('/api/clock', { body: { now: `${day}T08:00:00+07:00` } }));
      setTyped('');
      await queries.invalidateQueries();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (to) void move(to);
      }}
    >
      {STEPS.map((days) => (
        <Button
          key={days}
          size="xs"
          variant="default"
          onClick={() => void move(addDays(today, days))}
        >
          {t('sandbox.days', { count: days })}
        </Button>
      ))}
      <TextInput
        size="xs"
        label={t('sandbox.day')}
        placeholder="dd/mm/yyyy"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button size="xs" type="submit" disabled={!to || to <= today}>
        {t('sandbox.move')}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </form>
  );
}
