import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownPaths } from '../../api/audit';
import { asProblem } from '../../api/problem';
import { Card } from '../../ui/Card';
import { ProblemNotice } from '../../ui/ProblemNotice';

/** The paths by the names that the tests give their steps. Some hundreds: drawn when they are asked for. */
export function Paths({ paths, error }: { paths: KnownPaths | undefined; error: Error | null }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('tester.paths')}>
      {error && <ProblemNotice problem={asProblem(error)} />}
      {!paths && !error && <Text role="status">{t('tester.exploring')}</Text>}
      {paths && paths.missing.length > 0 && (
        <Text>
          {t('tester.missing')}: {paths.missing.join(', ')}
        </Text>
      )}
      {paths && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('tester.pathCount', { count: paths.paths.length })}</summary>
          {open && (
            <ol>
              {paths.paths.map(({ steps }, i) => (
                <li key={i} style={{ overflowWrap: 'anywhere' }}>
                  {steps.join(' → ')}
                </li>
              ))}
            </ol>
          )}
        </details>
      )}
    </Card>
  );
}
