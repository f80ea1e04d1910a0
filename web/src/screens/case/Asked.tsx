import { useTranslation } from 'react-i18next';
import type { JsonObject } from '../../api/types';
import { Card } from '../../ui/Card';
import { Facts, isEmpty } from '../../ui/Facts';
import type { Shown } from './shown';

/** What is asked: what the case was opened with, and what has become known since. */
export function Asked({ one, history, words }: Shown) {
  const { t } = useTranslation();
  const opening = history.find(({ kind }) => kind === 'opened');
  const known: JsonObject = { ...opening?.payload };
  const inner: JsonObject = {};
  for (const [name, value] of Object.entries(one.context)) {
    if (isEmpty(value)) continue;
    (words.known(name) ? known : inner)[name] = value;
  }
  return (
    <Card title={t('case.asked')}>
      <Facts facts={known} words={words} />
      {opening && opening.erased.length > 0 && <p>{t('case.erased')}</p>}
      {Object.keys(inner).length > 0 && (
        <details>
          <summary>{t('case.inner')}</summary>
          <Facts facts={inner} words={words} />
        </details>
      )}
    </Card>
  );
}
