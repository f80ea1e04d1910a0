import { useQuery } from '@tanstack/react-query';
import { useSay } from '../i18n';
import { colleaguesQuery, processesQuery, rolesQuery, unitsQuery } from './queries';
import type { Named } from './types';

/** What codes are called; a code that nobody names stands for itself. */
export interface Names {
  unit: (slug: string) => string;
  role: (slug: string) => string;
  process: (key: string) => string;
  /** A person's full name, by the name of the account. */
  person: (name: string) => string;
}

export function useNames(): Names {
  const say = useSay();
  const units = useQuery(unitsQuery).data ?? [];
  const roles = useQuery(rolesQuery).data ?? [];
  const processes = useQuery(processesQuery).data ?? [];
  const people = useQuery(colleaguesQuery).data ?? [];
  const nameIn = (list: readonly Named[]) => (slug: string) => {
    const found = list.find((one) => one.slug === slug);
    return found ? say(found.name) : slug;
  };
  return {
    unit: nameIn(units),
    role: nameIn(roles),
    person: (name) => people.find((one) => one.name === name)?.fullName || name,
    process: nameIn(processes.map(({ key, title }) => ({ slug: key, name: title }))),
  };
}
