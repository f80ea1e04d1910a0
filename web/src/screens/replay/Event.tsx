import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import type { HistoryEntry } from '../../api/types';
import type { Words } from '../../forms/words';
import { instant } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { useEntryFacts } from '../../ui/entry-facts';
import { useEntryTitle } from '../../ui/entry-title';
import { nameAndAccount } from '../../ui/full-name';
import classes from './replay.module.css';

interface Props {
  entry: HistoryEntry;
  words: Words;
  equal: boolean;
}

/** One event as the log has it. */
export function Event({ entry, words, equal }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const title = useEntryTitle(words);
  const factsOf = useEntryFacts(words);
  const { seq, at, recordedAt, actor, role, unit, onBehalfOf, hash, previousHash } = entry;
  return (
    <Card title={`${seq}. ${title(entry)}`}>
      <p className={classes.line}>
        {instant(at)}
        {recordedAt !== at && ` · ${t('replay.recorded', { at: instant(recordedAt) })}`}
        <br />
        {actor === 'system'
          ? t('entry.system')
          : `${nameAndAccount(entry)} · ${names.role(role)} · ${names.unit(unit)}`}
        {onBehalfOf &&
          ` · ${t(`onBehalf.${onBehalfOf.kind}`, { name: nameAndAccount(onBehalfOf) })}`}
      </p>
      <Facts {...factsOf(entry)} />
      <dl className={classes.hashes}>
        <dt>{t('replay.hash')}</dt>
        <dd>{hash}</dd>
        <dt>{t('replay.previousHash')}</dt>
        <dd>{previousHash}</dd>
      </dl>
      <p className={equal ? classes.good : classes.bad}>
        {t(equal ? 'replay.equal' : 'replay.notEqual')}
      </p>
    </Card>
  );
}
