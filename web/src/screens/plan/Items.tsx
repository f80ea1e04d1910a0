import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconEyeOff,
  IconPaperclip,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import type { ItemState, PlanItem } from '../../api/overview';
import { day } from '../../lib/dates';
import classes from './plan.module.css';

const COLUMNS = ['ref', 'content', 'unit', 'due', 'state', 'products'] as const;

const SIGNS: Record<ItemState, { icon: Icon; tone: string | undefined }> = {
  done: { icon: IconCheck, tone: classes.well },
  open: { icon: IconClock, tone: undefined },
  late: { icon: IconAlertTriangle, tone: classes.late },
  untracked: { icon: IconEyeOff, tone: classes.still },
};

/** The table of a plan as the document prints it, with what has become of each row. */
export function Items({ items }: { items: PlanItem[] }) {
  const { t } = useTranslation();
  return (
    <table className={classes.items} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th role="columnheader" key={column} scope="col" className={classes[column]}>
              {t(`plans.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item, i) => (
          <Fragment key={item.case}>
            {item.section !== items[i - 1]?.section && (
              <tr role="row" className={classes.section}>
                <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length}>
                  {item.section}
                </th>
              </tr>
            )}
            <Row item={item} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ item }: { item: PlanItem }) {
  const { t } = useTranslation();
  const names = useNames();
  const { icon: Sign, tone } = SIGNS[item.state];
  return (
    <tr role="row">
      <td role="cell" className="numbers">
        {item.ref}
      </td>
      <td role="cell">
        <Link to="/cases/$id" params={{ id: item.case }} className={classes.content}>
          {item.content}
        </Link>
        <span className={`${classes.under} numbers`}>{item.code}</span>
      </td>
      <td role="cell" data-label={t('plans.columns.unit')}>
        {item.leadUnits.join('; ') || names.unit(item.unit)}
      </td>
      <td role="cell" data-label={t('plans.columns.due')}>
        {item.printedTiming || '–'}
        {item.nextDueOn && (
          <span className={`${classes.under} numbers`}>
            {t('plans.nextDue', { day: day(item.nextDueOn) })}
          </span>
        )}
      </td>
      <td role="cell">
        <span className={`${classes.state} ${tone ?? ''}`}>
          <Sign size={16} stroke={1.9} aria-hidden />
          {t(`plans.states.${item.state}`)}
        </span>
      </td>
      <td role="cell" data-label={t('plans.columns.products')}>
        <Products item={item} />
      </td>
    </tr>
  );
}

/** Each product with what was handed in of it; evidence is seen at the case. */
function Products({ item }: { item: PlanItem }) {
  const { t } = useTranslation();
  return (
    <>
      {item.products.length === 0 && <span className={classes.under}>{t('plans.noProduct')}</span>}
      <ul className={classes.list}>
        {item.products.map(({ name, evidence }) => (
          <li key={name}>
            {name}
            {evidence === null ? (
              <span className={classes.under}>{t('plans.noEvidence')}</span>
            ) : (
              <Evidence item={item} evidence={evidence} />
            )}
          </li>
        ))}
      </ul>
      {item.files > 0 && (
        <Link to="/cases/$id" params={{ id: item.case }} className={classes.files}>
          <IconPaperclip size={15} aria-hidden /> {t('plans.files', { count: item.files })}
          <span className="visually-hidden">, {item.code}</span>
        </Link>
      )}
    </>
  );
}

function Evidence({ item, evidence }: { item: PlanItem; evidence: string }) {
  const { t } = useTranslation();
  const what = t('plans.evidence', { evidence });
  return (
    <Link
      to="/cases/$id"
      params={{ id: item.case }}
      className={classes.evidence}
      aria-label={t('plans.evidenceAt', { what, code: item.code })}
    >
      {what}
    </Link>
  );
}
