import { useTranslation } from 'react-i18next';
import { useProcesses } from '../api/queries';
import { useSay } from '../i18n';
import { compare } from '../lib/text';
import { Choice } from './Choice';

interface Props {
  value: string | undefined;
  onChange: (process: string | undefined) => void;
  className?: string | undefined;
}

/** One of the processes, or all. */
export function ProcessSelect({ value, onChange, className }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const processes = useProcesses()
    .map(({ key, title }) => ({ value: key, label: say(title) }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <Choice
      label={t('inbox.process')}
      data={processes}
      value={value}
      onChange={onChange}
      className={className}
    />
  );
}
