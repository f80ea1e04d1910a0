import { Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseQuery, historyQuery, processQuery } from '../../api/queries';
import { useNames } from '../../api/names';
import { asProblem } from '../../api/problem';
import type { Case } from '../../api/types';
import { Waiting } from '../../app/states';
import { useWords } from '../../forms/words';
import { useSay } from '../../i18n';
import { instant } from '../../lib/dates';
import { leaves } from '../../lib/states';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Asked } from './Asked';
import { Deadlines } from './Deadlines';
import { Doings } from './Doings';
import { Files } from './Files';
import { History } from './History';
import { Holder } from './Holder';
import { Relatives } from './Relatives';
import type { Shown } from './shown';
import classes from './case.module.css';

export function Screen() {
  const { id } = useParams({ from: '/staff/cases/$id' });
  const one = useQuery(caseQuery(id));
  if (one.error && !one.data) {
    return (
      <Stack p="md" maw="44rem">
        <ProblemNotice problem={asProblem(one.error)} onAgain={() => void one.refetch()} />
      </Stack>
    );
  }
  return one.data ? <OneCase key={id} one={one.data} /> : <Waiting />;
}

function OneCase({ one }: { one: Case }) {
  const say = useSay();
  const process = useQuery(processQuery(one.process, one.version));
  const history = useSuspenseQuery(historyQuery(one.id)).data;
  const words = useWords(process.data);
  const shown: Shown = { one, process: process.data, history, words };
  return (
    <Page title={say(one.title)} above={<Way one={one} />}>
      <Standing {...shown} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Doings {...shown} />
          <Asked {...shown} />
          <Deadlines {...shown} />
        </div>
        <div className={classes.side}>
          <Holder one={one} />
          <Files {...shown} />
          <Relatives one={one} />
        </div>
        <div className={classes.main}>
          <History {...shown} />
        </div>
      </div>
    </Page>
  );
}

function Way({ one }: { one: Case }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <p className={classes.way}>
      <Link to="/inbox">{t('nav.inbox')}</Link>
      <span aria-hidden> / </span>
      <span className="numbers">{one.code}</span> · {names.process(one.process)}
    </p>
  );
}

/** Where the case stands. */
function Standing({ one, words }: Shown) {
  const { t } = useTranslation();
  const states = leaves(one.state).map(words.state);
  return (
    <div className={classes.standing}>
      <Text span fw={600}>
        {states.join(' · ')}
      </Text>
      <Text span size="sm" c="dimmed">
        {one.closedAt
          ? t('case.ended', { at: instant(one.closedAt) })
          : t('case.opened', { at: instant(one.openedAt) })}
      </Text>
      {one.halted && (
        <Text role="alert" size="sm" className={classes.halted}>
          {t('case.halted')} {one.halted}
        </Text>
      )}
    </div>
  );
}
