import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/queries';
import { styleNonce } from './nonce';
import { router } from './router';
import { theme, variables } from './theme';

export function App() {
  const { t } = useTranslation();
  const close = t('act.close');
  const inWords = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
        },
      }),
    [close],
  );
  return (
    <MantineProvider
      theme={inWords}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce() ?? ''}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <aside aria-label={t('shell.notifications')}>
          <Notifications position="bottom-right" withinPortal={false} />
        </aside>
      </QueryClientProvider>
    </MantineProvider>
  );
}
