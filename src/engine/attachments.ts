import { FolderRefuses, type FileFolder, type Received } from '../files/folder.js';
import { isFileNamed } from '../storage/case-reads.js';
import type { AttachmentRow } from '../storage/entities.js';
import { UnknownOutcome } from '../storage/commit.js';
import type { Store } from '../storage/store.js';
import { conflict, Problem } from './problem.js';

/** What other nodes may be working on is left alone for so long. */
const IDLE_MS = 3_600_000;

/**
 * Files and the commits that name them: a file is in its place before the commit, and is taken away
 * after the one with which nobody names it any more. Both leave a trace that the next start follows up.
 */
export class Attachments {
  constructor(
    private readonly store: Store,
    readonly folder: FileFolder,
  ) {}

  private readonly isNamed = (hash: string): Promise<boolean> => isFileNamed(this.store.read, hash);

  /** Does the work whose commit names the file. Whatever becomes of it, no file is left that nobody names. */
  async keeping<T>(received: Received, work: () => Promise<T>): Promise<T> {
    try {
      await this.folder.place(received);
    } catch (error) {
      await this.folder.discard(received);
      throw refusedByFolder(error);
    }
    let unknown = false;
    try {
      return await work();
    } catch (error) {
      unknown = error instanceof UnknownOutcome;
      throw error;
    } finally {
      // Where nobody knows whether it was written, the next start does.
      if (!unknown) await this.folder.settle(received, this.isNamed).catch(() => undefined);
    }
  }

  /** Does the work whose commit erases what a case names; `leaving` is told each file before that commit. */
  async erasing<T>(
    work: (leaving: (rows: readonly AttachmentRow[]) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const marks: Received[] = [];
    try {
      return await work(async (rows) => {
        try {
          for (const { hash } of rows) marks.push(await this.folder.announce(hash));
        } catch (error) {
          throw refusedByFolder(error);
        }
      });
    } finally {
      for (const mark of marks) {
        await this.folder.withdraw(mark, this.isNamed).catch(() => undefined);
      }
    }
  }

  /** Finishes what a crash has left. */
  async sweep(): Promise<void> {
    await this.folder.sweep(this.isNamed, this.store.dialect.shared ? IDLE_MS : 0);
  }
}

/** The file as the row that names it; one file is named once a case. @throws Problem */
export function attachmentRow(
  known: readonly AttachmentRow[],
  caseId: string,
  seq: number,
  file: { hash: string; bytes: number; type: string },
): AttachmentRow {
  const already = known.find(({ hash }) => hash === file.hash);
  if (already) {
    throw conflict(
      'already-attached',
      `Tệp này đã được đính kèm vào vụ việc ở sự kiện số ${already.seq}; không đính kèm lần nữa.`,
      `This file was attached to the case by event ${already.seq}; it was not attached again.`,
      { hash: file.hash, seq: already.seq },
    );
  }
  return { caseId, seq, ...file };
}

export function refusedByFolder(error: unknown): unknown {
  if (!(error instanceof FolderRefuses)) return error;
  const problem = new Problem(
    503,
    'files-unavailable',
    {
      vi: 'Thư mục tệp đính kèm không ghi được; chưa có gì được ghi. Hãy báo người quản trị rồi gửi lại với cùng khóa.',
      en: 'The folder of the attached files cannot be written; nothing was written. Tell the administrator, then send it again with the same key.',
    },
    { retryAfterSeconds: 60 },
  );
  problem.cause = error.reason;
  return problem;
}
