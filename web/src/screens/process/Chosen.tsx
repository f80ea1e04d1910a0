import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Diagram, DiagramLabel } from '../../api/audit';
import { useNames } from '../../api/names';
import type { ProcessDetail } from '../../api/types';
import { useWords } from '../../forms/words';
import { useSay } from '../../i18n';
import { wordsOf, type Provision } from '../../lib/law';
import { Card } from '../../ui/Card';

interface Props {
  drawing: Diagram;
  process: ProcessDetail;
  selected: string | null;
}

/** What stands behind one transition: who may send it, under which condition, law and form. */
export function Chosen({ drawing, process, selected }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const label = everyLabel(drawing).find(({ id }) => id === selected);
  return (
    <Card title={t('tester.chosen')}>
      <div aria-live="polite">
        {label ? (
          <>
            <h3>{say(label.title)}</h3>
            <Behind label={label} process={process} />
          </>
        ) : (
          <Text size="sm">{t('tester.chooseOne')}</Text>
        )}
      </div>
    </Card>
  );
}

const everyLabel = ({ nodes, edges, anywhere }: Diagram): DiagramLabel[] => [
  ...nodes.flatMap(({ inside }) => inside),
  ...edges.flatMap(({ labels }) => labels),
  ...anywhere,
];

function Behind({ label, process }: { label: DiagramLabel; process: ProcessDetail }) {
  const { t } = useTranslation();
  const say = useSay();
  const names = useNames();
  const words = useWords(process);
  const event = process.events.find(({ type }) => type === label.event);
  const deadlines = process.deadlines.filter(({ name, metBy }) =>
    label.deadline ? name === label.deadline : metBy.includes(label.event),
  );
  const provision = (law: Provision): string =>
    `${say(wordsOf(law))} (${law.source}; ${t(`law.${law.sureness}`)})`;
  const fields = Object.keys(event?.schema.properties ?? {});
  return (
    <dl>
      <dt>{t('tester.who')}</dt>
      <dd>{event ? event.roles.map(names.role).join(', ') : t('tester.automatic')}</dd>
      {label.guardTitle && (
        <>
          <dt>{t('tester.guard')}</dt>
          <dd>{say(label.guardTitle)}</dd>
        </>
      )}
      {deadlines.map(({ name, title, law: key }) => {
        const law = process.law[key];
        return (
          <div key={name}>
            <dt>
              {t('tester.deadline')}: {say(title)}
            </dt>
            <dd>{law && provision(law)}</dd>
          </div>
        );
      })}
      {event && event.law.length > 0 && (
        <>
          <dt>{t('tester.law')}</dt>
          {event.law.map((law) => (
            <dd key={law.law}>{provision(law)}</dd>
          ))}
        </>
      )}
      {event && (
        <>
          <dt>{t('tester.fields')}</dt>
          <dd>
            {fields
              .map(
                (field) =>
                  `${words.field(field)}${event.schema.required?.includes(field) ? ` (${t('tester.needed')})` : ''}`,
              )
              .join(', ') || t('tester.noFields')}
          </dd>
        </>
      )}
    </dl>
  );
}
