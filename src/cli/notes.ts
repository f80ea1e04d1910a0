import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CaseBody, FileBody } from './answers.js';
import { fileLines } from './case-view.js';
import { caseIdOf, printCase } from './cases.js';
import { EXIT, Failure, usageFailure, type ExitCode } from './failure.js';
import { newKey, type Session } from './session.js';
import { HOST_ENTRIES } from './words.js';

/** What a file is, the service finds out from its content. */
const FILE_TYPE = 'application/octet-stream';

interface Note {
  type: 'COMMENT' | 'ASSIGN' | 'HAND_OVER' | 'REMIND';
  text?: string;
  assignee?: string;
  toUnit?: string;
}

export async function noteOn(
  session: Session,
  named: string,
  note: Note,
  key: string | undefined,
): Promise<ExitCode> {
  const id = await caseIdOf(session, named);
  const body = { ...note, ...session.inName };
  const one: CaseBody = await session.http.post(`/cases/${id}/notes`, body, key ?? newKey());
  return printCase(session, one, HOST_ENTRIES[note.type]!);
}

/** One act a file: what was attached before one is refused stays attached. */
export async function attachFiles(
  session: Session,
  named: string,
  paths: readonly string[],
  key: string | undefined,
): Promise<ExitCode> {
  if (key !== undefined && paths.length > 1) {
    throw usageFailure(
      'Mỗi tệp là một việc; --key chỉ dùng với một tệp.',
      'Each file is an act of its own; --key goes with one file.',
    );
  }
  const files = paths.map((path) => ({ name: basename(path), bytes: bytesOf(path) }));
  const id = await caseIdOf(session, named);
  const query = new URLSearchParams(session.inName).toString();
  for (const { name, bytes } of files) {
    const path = `/cases/${id}/files${query ? `?${query}` : ''}`;
    const { attached } = await session.http.upload(
      path,
      { name, bytes, type: FILE_TYPE },
      key ?? newKey(),
    );
    session.print({ ...attached, name }, (one) => [
      session.paint('good', `Đã đính kèm / attached: ${one.name}`),
      `  SHA-256 ${one.hash}`,
    ]);
  }
  return EXIT.ok;
}

function bytesOf(path: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageFailure(
      `Không đọc được tệp '${path}' (${code}).`,
      `The file '${path}' cannot be read (${code}).`,
    );
  }
}

export async function showFiles(
  session: Session,
  named: string,
  hash: string | undefined,
  save: string | undefined,
): Promise<ExitCode> {
  if ((hash === undefined) !== (save === undefined)) {
    throw usageFailure(
      'Lưu một tệp: files <vụ việc> <mã băm> --save <đường dẫn>.',
      'A file is saved by: files <case> <hash> --save <path>.',
    );
  }
  const id = await caseIdOf(session, named);
  const files: FileBody[] = await session.http.get(`/cases/${id}/files`);
  if (hash === undefined) {
    session.print(files, (all) =>
      all.length > 0 ? fileLines(all, session.paint) : ['— không có tệp / no files —'],
    );
    return EXIT.ok;
  }
  const found = files.filter((file) => file.hash.startsWith(hash.toLowerCase()));
  if (found.length !== 1) {
    const title = { vi: 'Không tìm thấy', en: 'Not found' };
    throw Failure.local(EXIT.refused, 'not-found', title, {
      vi: `Có ${found.length} tệp có mã băm bắt đầu bằng '${hash}'.`,
      en: `${found.length} files have a hash that begins with '${hash}'.`,
    });
  }
  writeNew(save!, await session.http.download(`/cases/${id}/files/${found[0]!.hash}`));
  session.say({ vi: `Đã lưu ${save}`, en: 'saved' });
  return EXIT.ok;
}

/** What is there already is not written over. */
function writeNew(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageFailure(
      `Không ghi được '${path}' (${code}).`,
      `'${path}' cannot be written (${code}).`,
    );
  }
}
