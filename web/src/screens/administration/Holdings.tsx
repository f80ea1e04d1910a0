import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { endHolding, giveHolding, type HoldingGiven, type Person } from '../../api/people';
import { ActForm } from '../../forms/ActForm';
import { choice, day, text } from '../../forms/asked';
import { useOptions } from '../../forms/options';
import { useSay } from '../../i18n';
import { instant } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { Nothing } from '../../ui/Loaded';
import { OpensDialog } from '../../ui/OpensDialog';
import { readPeopleAgain, useSpan } from './person-state';

/** What somebody holds, has held or is to hold, with its days and the decision behind it. */
export function Holdings({ person }: { person: Person }) {
  const { t } = useTranslation();
  const say = useSay();
  const span = useSpan();
  const there = person.removedAt === null;
  const statusOf = ({ endedAt, counts }: HoldingGiven): string => {
    if (endedAt) return t('admin.holding.ended', { at: instant(endedAt) });
    return t(counts ? 'admin.holding.counts' : 'admin.holding.countsNot');
  };
  return (
    <Card title={t('admin.people.holds')} actions={there && <Give person={person} />}>
      {person.holdings.length === 0 ? (
        <Nothing>{t('admin.holding.nothing')}</Nothing>
      ) : (
        <DataTable
          caption={t('admin.people.holds')}
          columns={[
            {
              key: 'role',
              title: t('admin.field.role'),
              cell: ({ roleName, unitName }) => (
                <>
                  <strong>{say(roleName)}</strong> · {say(unitName)}
                </>
              ),
            },
            {
              key: 'days',
              title: t('admin.days'),
              cell: ({ validFrom, validTo }) => span(validFrom, validTo),
            },
            {
              key: 'decision',
              title: t('admin.field.decision'),
              cell: ({ decision }) => decision ?? '–',
            },
            { key: 'state', title: t('admin.state'), cell: statusOf },
            {
              key: 'act',
              title: '',
              cell: (holding) =>
                there && holding.endedAt === null && <End person={person} holding={holding} />,
            },
          ]}
          rows={person.holdings}
          keyOf={({ id }) => id}
          past={({ counts }) => !counts}
        />
      )}
    </Card>
  );
}

function Give({ person: { id, fullName } }: { person: Person }) {
  const { t } = useTranslation();
  const { roles, units } = useOptions();
  return (
    <OpensDialog
      label={t('admin.holding.give')}
      about={fullName}
      icon={<IconPlus size={15} aria-hidden />}
    >
      {(close) => (
        <ActForm
          intent={`people:give:${id}`}
          fields={[
            choice('role', t('admin.field.role'), roles, { needed: true }),
            choice('unit', t('admin.field.unit'), units, { needed: true }),
            day('validFrom', t('admin.field.validFrom'), { what: t('admin.fromToday') }),
            day('validTo', t('admin.field.validTo'), { what: t('admin.openEnded') }),
            text('decision', t('admin.field.decision')),
          ]}
          submit={t('admin.holding.give')}
          send={(body) => giveHolding(id, body)}
          onDone={async () => {
            await readPeopleAgain();
            close();
          }}
          onCancel={close}
        />
      )}
    </OpensDialog>
  );
}

function End({ person, holding }: { person: Person; holding: HoldingGiven }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <OpensDialog label={t('admin.end')} about={say(holding.roleName)} danger>
      {(close) => (
        <ActForm
          intent={`people:end:${holding.id}`}
          fields={[day('validTo', t('admin.field.validTo'), { what: t('admin.holding.atOnce') })]}
          submit={t('admin.end')}
          danger
          send={(body) => endHolding(person.id, holding.id, body)}
          onDone={async () => {
            await readPeopleAgain();
            close();
          }}
          onCancel={close}
        >
          {t('admin.holding.endWhat', { role: say(holding.roleName), unit: say(holding.unitName) })}
        </ActForm>
      )}
    </OpensDialog>
  );
}
