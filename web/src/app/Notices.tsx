import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';

const Notifications = lazy(async () => ({
  default: (await import('./notifications')).Notifications,
}));

/** Messages in a corner; their code comes with the first of them, which waits for it. */
export function Notices() {
  const { notifications } = useNotifications();
  const [asked, setAsked] = useState(false);
  if (notifications.length > 0 && !asked) setAsked(true);
  if (!asked) return null;
  return (
    <Suspense>
      <Notifications position="bottom-right" withinPortal={false} />
    </Suspense>
  );
}
