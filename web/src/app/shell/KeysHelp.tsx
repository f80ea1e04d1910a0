import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LateModal } from '../../ui/late-dialogs';
import { helpOpen, useKeys } from './keys';

const KeysTable = lazy(() => import('./KeysTable').then((it) => ({ default: it.KeysTable })));

/** `?`: what the keys do. */
export function KeysHelp() {
  const { t } = useTranslation();
  const open = useSyncExternalStore(helpOpen.subscribe, helpOpen.get);
  useKeys({ '?': () => helpOpen.set(true) });
  return (
    <LateModal
      opened={open}
      onClose={() => helpOpen.set(false)}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      <Suspense>{open && <KeysTable />}</Suspense>
    </LateModal>
  );
}
