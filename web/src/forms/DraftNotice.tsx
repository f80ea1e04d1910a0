import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Form } from './useForm';

/** Says that what stands in the form was typed before, and lets it be dropped. */
export function DraftNotice({ form }: { form: Form }) {
  const { t } = useTranslation();
  if (!form.fromDraft) return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {t('form.fromDraft')}
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={form.drop}>
        {t('form.dropDraft')}
      </Button>
    </Group>
  );
}
