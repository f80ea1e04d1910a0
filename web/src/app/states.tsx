import { Anchor, Button, Loader, Stack, Text } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { ProblemNotice } from '../ui/ProblemNotice';

/** What stands in place of a screen: it comes, it failed, it is not there. */

export function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack align="center" p="xl" role="status">
      <Loader size="sm" aria-hidden />
      <Text size="sm" c="dimmed">
        {t('shell.loading')}
      </Text>
    </Stack>
  );
}

export function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Stack p="md" maw="44rem">
      <ProblemNotice problem={asProblem(error)} />
      <div>
        <Button variant="default" onClick={() => void router.invalidate()}>
          {t('act.again')}
        </Button>
      </div>
    </Stack>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Stack p="xl" maw="44rem">
      <h1>{t('shell.notFound')}</h1>
      <Text>{t('shell.notFoundWhat')}</Text>
      <Anchor component={Link} to="/inbox">
        {t('nav.inbox')}
      </Anchor>
    </Stack>
  );
}
