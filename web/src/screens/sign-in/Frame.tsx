import { Anchor, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { speak, useLanguage } from '../../i18n';
import { Page } from '../../ui/Page';
import classes from './sign-in.module.css';

/** The page of somebody who is not signed in. */
export function Frame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <main className={classes.main}>
      <Paper className={classes.box} withBorder>
        <Text fw={700} size="lg">
          {t('shell.product')}
        </Text>
        <Page title={title}>
          <Stack gap="md">
            {children}
            <Anchor
              component="button"
              type="button"
              size="sm"
              lang={other}
              onClick={() => void speak(other)}
            >
              {t('shell.speakOther')}
            </Anchor>
          </Stack>
        </Page>
      </Paper>
    </main>
  );
}
