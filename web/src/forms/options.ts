import { useQuery } from '@tanstack/react-query';
import { STRUCTURES } from '../api/people';
import { colleaguesQuery, useProcesses } from '../api/queries';
import { useSay } from '../i18n';
import { compare } from '../lib/text';
import type { Option } from './asked';

/** What may be chosen in the office: what is in force, by the names that people know. */
export function useOptions(): Record<'units' | 'roles' | 'people' | 'processes', Option[]> {
  const say = useSay();
  const units = useQuery(STRUCTURES.units.query).data ?? [];
  const roles = useQuery(STRUCTURES.roles.query).data ?? [];
  const people = useQuery(colleaguesQuery).data ?? [];
  const processes = useProcesses();
  const named = (list: typeof units): Option[] =>
    list
      .filter(({ inForce }) => inForce)
      .map(({ slug, name }) => ({ value: slug, label: say(name) }));
  return {
    units: sorted(named(units)),
    roles: sorted(named(roles).filter(({ value }) => value !== 'system')),
    people: sorted(
      people.map(({ name, fullName }) => ({ value: name, label: `${fullName} (${name})` })),
    ),
    processes: sorted(processes.map(({ key, title }) => ({ value: key, label: say(title) }))),
  };
}

const sorted = (options: Option[]): Option[] => options.sort((a, b) => compare(a.label, b.label));
