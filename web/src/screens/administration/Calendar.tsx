import { Button, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { calendarQuery, type CalendarDay, type CalendarYear, type DayKind } from '../../api/office';
import { useNames } from '../../api/names';
import { useSession } from '../../api/queries';
import { useLanguage, useSay } from '../../i18n';
import { realToday } from '../../lib/clock';
import { day, dayInFull, instant, weekday, withDays } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded, Nothing } from '../../ui/Loaded';
import { MonthTable } from '../../ui/MonthTable';
import { Page } from '../../ui/Page';
import { EnterNotice } from './EnterNotice';
import classes from './administration.module.css';

/** A year of working days: what is off, what is worked for it, by which notice. */
export function Screen() {
  const { t } = useTranslation();
  const session = useSession();
  const { year = Number(realToday().slice(0, 4)) } = useSearch({
    from: '/staff/administration/calendar',
  });
  const administers = session.signedIn && session.administers;
  return (
    <Page title={t('admin.calendar.title', { year })} actions={<Years year={year} />}>
      <Loaded query={useQuery(calendarQuery(year))}>
        {(calendar) => (
          <Stack gap="md">
            <Confirmed calendar={calendar} />
            <Months calendar={calendar} />
            {administers && <EnterNotice year={year} key={year} />}
            <Days calendar={calendar} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Years({ year }: { year: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/administration/calendar' });
  const to = (next: number) => void navigate({ search: { year: next } });
  return (
    <Group gap="xs" className="not-printed">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconChevronLeft size={15} aria-hidden />}
        aria-label={t('admin.calendar.year', { year: year - 1 })}
        onClick={() => to(year - 1)}
      >
        {year - 1}
      </Button>
      <Button
        size="xs"
        variant="default"
        rightSection={<IconChevronRight size={15} aria-hidden />}
        aria-label={t('admin.calendar.year', { year: year + 1 })}
        onClick={() => to(year + 1)}
      >
        {year + 1}
      </Button>
    </Group>
  );
}

function Confirmed({ calendar: { confirmed, notice } }: { calendar: CalendarYear }) {
  const { t } = useTranslation();
  return (
    <Text className={confirmed ? undefined : classes.wrong}>
      {confirmed ? t('admin.calendar.confirmed') : t('admin.calendar.unconfirmed')}
      {notice && <span className={classes.under}>{notice}</span>}
    </Text>
  );
}

const KINDS: readonly DayKind[] = ['holiday', 'compensatory', 'swap-off', 'makeup-workday'];

function Months({ calendar: { year, days } }: { calendar: CalendarYear }) {
  const { t } = useTranslation();
  const say = useSay();
  const known = new Map(days.map((one) => [one.on, one]));
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
  return (
    <Card title={t('admin.calendar.months')}>
      <ul className={classes.legend}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className={`${classes.swatch} ${classes[kind]}`} aria-hidden />
            {t(`admin.calendar.kinds.${kind}`)}
          </li>
        ))}
        <li>
          <span className={`${classes.swatch} ${classes.weekend}`} aria-hidden />
          {t('admin.calendar.weekend')}
        </li>
      </ul>
      <div className={classes.months}>
        {months.map((month) => (
          <MonthTable
            key={month}
            month={month}
            of={(on) => {
              const one = known.get(on);
              if (one) {
                const name = say({ vi: one.name, en: one.nameEn });
                const words = `${t(`admin.calendar.kinds.${one.kind}`)}: ${name}`;
                return { tone: classes[one.kind], words };
              }
              if (weekday(on) % 6 !== 0) return null;
              return { tone: classes.weekend, words: t('admin.calendar.weekend') };
            }}
          />
        ))}
      </div>
    </Card>
  );
}

function Days({ calendar: { days, year } }: { calendar: CalendarYear }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const names = useNames();
  if (days.length === 0) return <Nothing>{t('admin.calendar.nothing', { year })}</Nothing>;
  const columns: Column<CalendarDay>[] = [
    {
      key: 'day',
      title: t('admin.calendar.day'),
      cell: ({ on }) => <b className="numbers">{dayInFull(on, language)}</b>,
    },
    {
      key: 'what',
      title: t('admin.calendar.what'),
      cell: ({ kind, name, nameEn, pair }) => (
        <>
          {say({ vi: name, en: nameEn })}
          <span className={classes.under}>
            {t(`admin.calendar.kinds.${kind}`)}
            {pair && ` ↔ ${day(pair)}`}
          </span>
        </>
      ),
    },
    {
      key: 'notice',
      title: t('admin.calendar.notice'),
      cell: ({ notice }) => withDays(notice),
    },
    {
      key: 'entered',
      title: t('admin.entered'),
      cell: ({ entered }) =>
        entered ? `${names.person(entered.actor)}, ${instant(entered.at)}` : t('admin.shipped'),
    },
  ];
  return (
    <Card title={t('admin.calendar.days')}>
      <DataTable
        caption={t('admin.calendar.days')}
        columns={columns}
        rows={days}
        keyOf={({ on, kind }) => `${on} ${kind}`}
      />
    </Card>
  );
}
