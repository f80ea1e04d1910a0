import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames, type Names } from '../../api/names';
import type { InboxItem } from '../../api/types';
import { useKeys } from '../../app/shell/keys';
import { useSay } from '../../i18n';
import { DueTag } from '../../ui/DueTag';
import { useClaim } from './claim';
import classes from './inbox.module.css';

/** The case page has them all, with the law behind each; a row stays low. */
const NEXT_SHOWN = 3;

interface Props {
  items: InboxItem[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  actor: string;
}

/** j and k go from case to case, Enter opens, x chooses, c takes it on. */
export function List({ items, chosen, onChoose, actor }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const claim = useClaim(actor);
  const names = useNames();
  const links = (): HTMLAnchorElement[] => [
    ...(table.current?.querySelectorAll<HTMLAnchorElement>('a[data-case]') ?? []),
  ];
  const current = (): number => {
    const row = document.activeElement?.closest('tr');
    return links().findIndex((link) => link.closest('tr') === row);
  };
  const go = (step: number): void => {
    const all = links();
    const at = current();
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1);
    all[next]?.focus();
  };
  const choose = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const withCurrent = (act: (item: InboxItem) => void) => () => {
    const item = items[current()];
    if (item) act(item);
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    x: withCurrent(({ id }) => choose(id)),
    c: withCurrent((item) => item.acts.includes('ASSIGN') && claim(item)),
  });
  if (items.length === 0) return null;
  const all = items.every(({ id }) => chosen.has(id));
  return (
    <table ref={table} className={classes.list} role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={classes.pick}>
            <Tick
              label={t('inbox.chooseAll')}
              checked={all}
              some={!all && items.some(({ id }) => chosen.has(id))}
              onChange={() => onChoose(new Set(all ? [] : items.map(({ id }) => id)))}
            />
          </th>
          {(['due', 'case', 'next', 'assignee', 'unit'] as const).map((column) => (
            <th role="columnheader" key={column} scope="col" className={classes[column]}>
              {t(`inbox.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <Row
            key={item.id}
            item={item}
            chosen={chosen.has(item.id)}
            mine={item.assignee === actor}
            names={names}
            onChoose={() => choose(item.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  item: InboxItem;
  chosen: boolean;
  mine: boolean;
  names: Names;
  onChoose: () => void;
}

function Row({ item, chosen, mine, names, onChoose }: RowProps) {
  const { t } = useTranslation();
  const say = useSay();
  const { id, code, title, due, actOn, nextDueOn, next, assignee, unit, process, status } = item;
  return (
    <tr role="row" className={classes.row} data-chosen={chosen || undefined}>
      <td role="cell" className={classes.pick}>
        <Tick label={t('inbox.choose', { code })} checked={chosen} onChange={onChoose} />
      </td>
      <td role="cell" className={classes.due}>
        {status === 'halted' ? (
          <strong>{t('status.halted')}</strong>
        ) : (
          <DueTag due={due} on={actOn ?? nextDueOn} />
        )}
      </td>
      <td role="cell" className={classes.case}>
        <Link to="/cases/$id" params={{ id }} data-case className={classes.title}>
          {say(title)}
        </Link>
        <span className={classes.under}>
          <span className="numbers">{code}</span> · {names.process(process)}
        </span>
      </td>
      <td role="cell" className={classes.next}>
        {next
          .slice(0, NEXT_SHOWN)
          .map((event) => say(event.title))
          .join(' · ')}
        {next.length > NEXT_SHOWN && ` ${t('inbox.moreNext', { count: next.length - NEXT_SHOWN })}`}
      </td>
      <td role="cell" className={classes.assignee}>
        {assignee === null ? (
          <span className={classes.nobody}>{t('inbox.nobody')}</span>
        ) : mine ? (
          t('inbox.me')
        ) : (
          names.person(assignee)
        )}
        {item.onBehalfOf && (
          <span className={classes.under}>
            {t('onBehalf.substitute', { name: names.person(item.onBehalfOf) })}
          </span>
        )}
      </td>
      <td role="cell" className={classes.unit}>
        {names.unit(unit)}
      </td>
    </tr>
  );
}

interface TickProps {
  label: string;
  checked: boolean;
  some?: boolean;
  onChange: () => void;
}

/** The browser's own: there is one in every row, and the library's took as long as all the rest of it. */
function Tick({ label, checked, some = false, onChange }: TickProps) {
  return (
    <input
      type="checkbox"
      className={classes.tick}
      aria-label={label}
      checked={checked}
      ref={(input) => {
        if (input) input.indeterminate = some;
      }}
      onChange={onChange}
    />
  );
}
