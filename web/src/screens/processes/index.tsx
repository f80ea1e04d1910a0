import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProcesses } from '../../api/queries';
import { useSay } from '../../i18n';
import { compare } from '../../lib/text';
import { Page } from '../../ui/Page';

export function Screen() {
  const { t } = useTranslation();
  const say = useSay();
  const processes = [...useProcesses()].sort((a, b) => compare(say(a.title), say(b.title)));
  return (
    <Page title={t('nav.processes')}>
      <ul>
        {processes.map(({ key, title, counts }) => (
          <li key={key}>
            <Link to="/processes/$key" params={{ key }}>
              {say(title)}
            </Link>{' '}
            · {t('tester.counts', counts)}
          </li>
        ))}
      </ul>
    </Page>
  );
}
