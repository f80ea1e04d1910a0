import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNames } from '../api/names';
import { useSession } from '../api/queries';
import type { Holding } from '../api/types';
import { useSay } from '../i18n';

/** The role and the unit that an act is done in; left out, the service takes the first that may. */
export interface InName {
  role?: string;
  unit?: string;
}

/** What was chosen, as long as it is still held: a draft may be older than that. */
export function useHeld(inName: InName): InName {
  const session = useSession();
  const held =
    session.signedIn &&
    session.holdings.some(({ role, unit }) => role === inName.role && unit === inName.unit);
  return held ? inName : {};
}

interface Props {
  roles: readonly string[];
  value: InName;
  onChange: (value: InName) => void;
}

/** Asked only of who holds several roles that may do it. */
export function InNameOf({ roles, value, onChange }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const names = useNames();
  const session = useSession();
  const fit = session.signedIn ? session.holdings.filter(({ role }) => roles.includes(role)) : [];
  if (fit.length < 2) return null;
  const keyOf = ({ role, unit }: InName): string => `${role} ${unit}`;
  const label = ({ roleName, unitName, onBehalfOf }: Holding): string =>
    `${say(roleName)} · ${say(unitName)}` +
    (onBehalfOf
      ? ` (${t(`onBehalf.${onBehalfOf.kind}`, { name: names.person(onBehalfOf.actor) })})`
      : '');
  // The same role may be held and lent for one unit; the service then takes one's own.
  const options = new Map(fit.map((holding) => [keyOf(holding), holding]));
  return (
    <Select
      label={t('form.inName')}
      maw="36rem"
      data={[...options].map(([key, holding]) => ({ value: key, label: label(holding) }))}
      value={value.role ? keyOf(value) : keyOf(fit[0]!)}
      onChange={(key) => {
        const holding = key === null ? undefined : options.get(key);
        if (holding) onChange({ role: holding.role, unit: holding.unit });
      }}
      allowDeselect={false}
    />
  );
}
