import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/queries';
import { Notices } from './Notices';
import { styleNonce } from './nonce';
import { router } from './router';
import { theme, variables } from './theme';

export function App() {
  const { t } = useTranslation();
  // What a reader is told of the cross at a message, in their language.
  const closable = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('act.close') } } },
        },
      }),
    [t],
  );
  return (
    <MantineProvider
      theme={closable}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce() ?? ''}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <aside aria-label={t('shell.notifications')}>
          <Notices />
        </aside>
      </QueryClientProvider>
    </MantineProvider>
  );
}
