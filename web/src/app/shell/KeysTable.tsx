import { Switch, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKept } from '../../lib/kept';
import { singleKeys } from './keys';

const KEYS = [
  ['Ctrl K', 'keys.palette'],
  ['?', 'keys.help'],
  ['/', 'keys.search'],
  ['j', 'keys.down'],
  ['k', 'keys.up'],
  ['Enter', 'keys.open'],
  ['x', 'keys.select'],
  ['c', 'keys.claim'],
] as const;

/** Every key there is, and the switch that turns single keys off. */
export function KeysTable() {
  const { t } = useTranslation();
  const [on, setOn] = useKept(singleKeys);
  return (
    <>
      <Table>
        <Table.Tbody>
          {KEYS.map(([key, label]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w="6rem">
                <kbd>{key}</kbd>
              </Table.Th>
              <Table.Td>{t(label)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        checked={on}
        onChange={({ currentTarget }) => setOn(currentTarget.checked)}
        label={t('keys.single')}
        description={t('keys.singleWhat')}
      />
    </>
  );
}
