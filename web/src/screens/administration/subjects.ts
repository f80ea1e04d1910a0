import type { SignedIn } from '../../api/types';

/** What is administered, each at an address of its own; some of it is everybody's. */
export const SUBJECTS = [
  { key: 'people', to: '/administration/people', everyone: false },
  { key: 'units', to: '/administration/units', everyone: false },
  { key: 'roles', to: '/administration/roles', everyone: false },
  { key: 'mandates', to: '/administration/mandates', everyone: true },
  { key: 'calendar', to: '/administration/calendar', everyone: true },
  { key: 'parameters', to: '/administration/parameters', everyone: true },
  { key: 'tokens', to: '/administration/tokens', everyone: true },
  { key: 'procedures', to: '/procedures', everyone: true },
  { key: 'stuck', to: '/administration/stuck', everyone: false },
] as const;

export const subjectsOf = ({ administers }: SignedIn) =>
  SUBJECTS.filter(({ everyone }) => everyone || administers);
