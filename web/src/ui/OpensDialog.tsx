import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** On the button. */
  label: string;
  /** What it is about, where several buttons say the same. */
  about?: string;
  icon?: ReactNode;
  danger?: boolean;
  main?: boolean;
  size?: string;
  children: (close: () => void) => ReactNode;
}

/** A button with the dialog that it opens. */
export function OpensDialog({ label, about, icon, danger, main, size = 'lg', children }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  const title = about ? `${label}: ${about}` : label;
  return (
    <>
      <Button
        size="xs"
        variant={main ? 'filled' : 'default'}
        leftSection={icon}
        aria-label={title}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
        {...(danger ? { c: 'var(--late)' } : {})}
      >
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        size={size}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {opened && children(close)}
      </Modal>
    </>
  );
}
