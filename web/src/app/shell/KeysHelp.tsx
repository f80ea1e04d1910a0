import { Modal, Switch, Table } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from '../../lib/kept';
import { helpOpen, singleKeys, useKeys } from './keys';

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

/** `?`: every key there is, and the switch that turns single keys off. */
export function KeysHelp() {
  const { t } = useTranslation();
  const open = useSyncExternalStore(helpOpen.subscribe, helpOpen.get);
  const [on, setOn] = useKept(singleKeys);
  useKeys({ '?': () => helpOpen.set(true) });
  return (
    <Modal
      opened={open}
      onClose={() => helpOpen.set(false)}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
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
    </Modal>
  );
}
