import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Act } from '../api/act';
import { ProblemNotice } from '../ui/ProblemNotice';

interface Props {
  act: Pick<Act<never>, 'retries' | 'problem'>;
  onAgain?: () => void;
}

/** How a sending goes on: that it is tried again, or why it was refused. */
export function FormProblem({ act, onAgain }: Props) {
  const { t } = useTranslation();
  if (act.retries > 0) {
    return (
      <Text size="sm" role="status">
        {t('form.retrying', { count: act.retries })}
      </Text>
    );
  }
  if (!act.problem) return null;
  return (
    <ProblemNotice
      problem={act.problem}
      onAgain={act.problem.outcomeUnknown ? onAgain : undefined}
    />
  );
}
