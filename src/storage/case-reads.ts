import type { DataSource } from 'typeorm';
import { AttachmentRow, CaseRow, PersonalRow } from './entities.js';

/** The files of a case, in the order in which they were attached. */
export function findAttachments(read: DataSource, caseId: string): Promise<AttachmentRow[]> {
  return read.getRepository(AttachmentRow).find({ where: { caseId }, order: { seq: 'ASC' } });
}

/** Whether any case names the file. */
export async function isFileNamed(read: DataSource, hash: string): Promise<boolean> {
  return (await read.getRepository(AttachmentRow).countBy({ hash })) > 0;
}

/** Whether a case has personal values; erased, it has none. */
export function holdsPersonal(read: DataSource, caseId: string): Promise<boolean> {
  return read.getRepository(PersonalRow).existsBy({ caseId });
}

/** Open cases of a process that run by another version, or by what that version once was; a page by id. */
export function findOfOtherVersions(
  read: DataSource,
  one: { process: string; version: number; behaviour: string },
  after: string,
  limit: number,
): Promise<CaseRow[]> {
  return read
    .getRepository(CaseRow)
    .createQueryBuilder('one')
    .where("one.process = :process AND one.status <> 'done' AND one.id > :after", { ...one, after })
    .andWhere('(one.version <> :version OR one.behaviour <> :behaviour)')
    .orderBy('one.id')
    .limit(limit)
    .getMany();
}
