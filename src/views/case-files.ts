import type { JsonObject } from '../../machines/process.js';
import { findAttachments } from '../storage/case-reads.js';
import type { Store } from '../storage/store.js';

/** The files of a case in the order in which they were attached. */
export async function caseFiles(store: Store, caseId: string): Promise<JsonObject[]> {
  const rows = await findAttachments(store.read, caseId);
  if (rows.length === 0) return [];
  const names = new Map(
    (await store.findPersonal(caseId))
      .filter(({ field }) => field === 'name')
      .map(({ seq, value }) => [seq, JSON.parse(value) as string]),
  );
  return rows.map(({ hash, seq, bytes, type }) => ({
    hash,
    name: names.get(seq) ?? null,
    type,
    bytes,
    seq,
  }));
}
