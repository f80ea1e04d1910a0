import { Button, CopyButton, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  what: string;
  secret: string;
  onSeen: () => void;
}

/** A secret that is shown this once: to be copied and handed on. */
export function Once({ label, what, secret, onSeen }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {what}
      </Text>
      <TextInput
        label={label}
        readOnly
        value={secret}
        // Where the browser does not let a page copy, it is chosen already.
        onFocus={({ currentTarget }) => currentTarget.select()}
        data-autofocus
        autoFocus
      />
      <div>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} mr="sm">
              {t(copied ? 'tester.copied' : 'tester.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onSeen}>{t('admin.seen')}</Button>
      </div>
    </Stack>
  );
}
