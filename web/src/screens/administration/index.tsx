import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export function Screen() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.administration')}>
      <Text c="dimmed">{t('shell.notYet')}</Text>
    </Page>
  );
}
