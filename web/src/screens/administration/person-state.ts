import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/people';
import { queries } from '../../api/queries';
import { day, instant } from '../../lib/dates';

/** Whether somebody can come in, and if not, why. */
export function usePersonState(): (person: Person) => string {
  const { t } = useTranslation();
  return ({ kind, removedAt, hasPassword, invitedUntil }) => {
    if (removedAt) return t('admin.people.states.removed', { on: day(removedAt) });
    if (kind === 'machine') return t('admin.people.states.machine');
    if (hasPassword) return t('admin.people.states.signsIn');
    if (invitedUntil) return t('admin.people.states.invited', { until: instant(invitedUntil) });
    return t('admin.people.states.none');
  };
}

export const readPeopleAgain = (): Promise<void> =>
  queries.invalidateQueries({ queryKey: ['people'] });

/** From when to when, as people write it. */
export function useSpan(): (from: string | null, to: string | null) => string {
  const { t } = useTranslation();
  return (from, to) => {
    if (from && to) return `${day(from)} – ${day(to)}`;
    if (from) return t('admin.since', { day: day(from) });
    return to ? t('admin.until', { day: day(to) }) : t('admin.always');
  };
}
