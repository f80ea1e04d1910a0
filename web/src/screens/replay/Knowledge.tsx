import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import type { HistoryEntry } from '../../api/types';
import type { Words } from '../../forms/words';
import { Card } from '../../ui/Card';
import { useEntryFacts } from '../../ui/entry-facts';
import { nameAndAccount } from '../../ui/full-name';
import classes from './replay.module.css';

/** Who had acted by then, in which role, for whom, and what each had told the case. */
export function Knowledge({ history, words }: { history: HistoryEntry[]; words: Words }) {
  const { t } = useTranslation();
  const names = useNames();
  const factsOf = useEntryFacts(words);
  return (
    <Card title={t('replay.knowledge')}>
      <div className={classes.scrolls} tabIndex={0} role="group" aria-label={t('replay.knowledge')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('replay.number')}</th>
              <th scope="col">{t('replay.who')}</th>
              <th scope="col">{t('replay.told')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((entry) => {
              const { seq, role, unit, onBehalfOf, erased } = entry;
              const { facts, words: own } = factsOf(entry);
              return (
                <tr key={seq}>
                  <td className="numbers">{seq}</td>
                  <td>
                    {entry.actor === 'system'
                      ? t('entry.system')
                      : `${nameAndAccount(entry)} · ${names.role(role)} · ${names.unit(unit)}`}
                    {onBehalfOf &&
                      ` · ${t(`onBehalf.${onBehalfOf.kind}`, { name: nameAndAccount(onBehalfOf) })}`}
                  </td>
                  <td>
                    {Object.keys(facts).map(own.field).join(', ') || '–'}
                    {erased.length > 0 &&
                      ` · ${t('replay.erased', { fields: erased.map(own.field).join(', ') })}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
