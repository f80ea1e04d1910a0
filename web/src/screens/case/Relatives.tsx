import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import type { Case } from '../../api/types';
import { Card } from '../../ui/Card';
import classes from './case.module.css';

/** The case that opened this one, and those that it opened. */
export function Relatives({ one: { parent, children } }: { one: Case }) {
  const { t } = useTranslation();
  const names = useNames();
  if (!parent && children.length === 0) return null;
  return (
    <Card title={t('case.relatives')}>
      <ul className={classes.files}>
        {parent && (
          <li>
            <Link to="/cases/$id" params={{ id: parent.id }}>
              {parent.code ?? parent.id}
            </Link>
            <span className={classes.quote}>{t('case.parent')}</span>
          </li>
        )}
        {children.map((child) => (
          <li key={child.id}>
            <Link to="/cases/$id" params={{ id: child.id }}>
              {child.code}
            </Link>
            <span className={classes.quote}>
              {names.process(child.process)} · {t(`status.${child.status}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
