import { Anchor, Button, FileButton, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyHeader, useAct } from '../../api/act';
import { answer, client } from '../../api/client';
import { queries } from '../../api/queries';
import { inSandbox } from '../../api/sandbox';
import type { Case, CaseFile, HistoryEntry } from '../../api/types';
import { FormProblem } from '../../forms/FormProblem';
import { Card } from '../../ui/Card';
import { nameOf } from '../../ui/full-name';
import type { Shown } from './shown';
import classes from './case.module.css';

/** A file as an intent: another file of the same name is another intent. */
interface Chosen {
  name: string;
  bytes: number;
  changed: number;
}

const MEGABYTE = 1024 * 1024;

export function Files({ one, history }: Shown) {
  const { t } = useTranslation();
  const act = useAct<Chosen & { toJSON?: never }, Case>({
    intent: `file:${one.id}`,
    send: ({ name }, key) => attach(one.id, name, key),
    onDone: () => queries.invalidateQueries({ queryKey: ['case', one.id] }),
  });
  const choose = (file: File | null): void => {
    if (!file) return;
    chosen = file;
    act.run({ name: file.name, bytes: file.size, changed: file.lastModified });
  };
  return (
    <Card title={t('case.files')}>
      <FormProblem act={act} />
      <ul className={classes.files}>
        {one.files.map((file) => (
          <li key={file.seq}>
            <OneFile caseId={one.id} file={file} by={history.find(({ seq }) => seq === file.seq)} />
          </li>
        ))}
      </ul>
      {one.files.length === 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('case.noFiles')}
        </Text>
      )}
      {one.acts.includes('ATTACH') && (
        <FileButton onChange={choose}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              loading={act.pending}
              leftSection={<IconPaperclip size={15} aria-hidden />}
            >
              {t('case.attach')}
            </Button>
          )}
        </FileButton>
      )}
    </Card>
  );
}

/** The bytes are not part of what is remembered of an intent. */
let chosen: File | null = null;

function attach(id: string, name: string, key: string): Promise<Case> {
  return answer<Case>(
    client.POST('/api/cases/{id}/files', {
      params: {
        path: { id },
        header: { ...keyHeader(key), 'File-Name': encodeURIComponent(name) },
      },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: chosen as never,
      bodySerializer: (file: unknown) => file as File,
    }),
  );
}

interface OneFileProps {
  caseId: string;
  file: CaseFile;
  by: HistoryEntry | undefined;
}

function OneFile({ caseId, file, by }: OneFileProps) {
  const { t } = useTranslation();
  const { hash, name, bytes } = file;
  const address = `/api/cases/${caseId}/files/${hash}`;
  const shown = name ?? t('case.erasedName');
  return (
    <>
      <Anchor
        href={address}
        download={shown}
        onClick={inSandbox() ? save(address, shown) : undefined}
      >
        {shown}
      </Anchor>
      <span className={classes.quote}>
        {size(bytes)}
        {by && ` · ${nameOf(by)}`}
      </span>
    </>
  );
}

/** In the sandbox a link alone would not say who asks. */
const save =
  (address: string, name: string) =>
  (event: React.MouseEvent): void => {
    event.preventDefault();
    void answer<Blob>(client.GET(address as '/api/cases', { parseAs: 'blob' })).then((bytes) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(bytes);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  };

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / MEGABYTE).toFixed(1).replace('.', ',')} MB`;
}
