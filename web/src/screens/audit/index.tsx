import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { AsOf } from './AsOf';
import { Exports } from './Exports';
import { Search } from './Search';
import { VerifyAll } from './VerifyAll';

export function Screen() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.audit')}>
      <Stack gap="md">
        <Search />
        <AsOf />
        <Exports />
        <VerifyAll />
      </Stack>
    </Page>
  );
}
