import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { useSay } from '../i18n';

interface Props {
  problem: Problem;
  /** Sends the same again. */
  onAgain?: (() => void) | undefined;
  children?: ReactNode;
}

/** What happened, what is still true, what to do: as the service says it, in the reader's language. */
export function ProblemNotice({ problem, onAgain, children }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={say(problem.title)}
    >
      <Text size="sm">{say(problem.detail)}</Text>
      {children}
      {onAgain && (
        <Button mt="sm" size="xs" variant="default" onClick={onAgain}>
          {t(problem.outcomeUnknown ? 'act.sendAgain' : 'act.again')}
        </Button>
      )}
    </Alert>
  );
}
