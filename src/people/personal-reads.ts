import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../../machines/process.js';
import { toOffsetIso } from '../calendar/day.js';
import { canonical, sha256 } from '../engine/canonical.js';
import type { Engine } from '../engine/engine.js';
import { unprocessable } from '../engine/problem.js';
import { NOTHING } from '../storage/commit.js';
import { PersonalReadRow } from '../storage/people-entities.js';
import type { Asker } from './rights.js';

const MINUTE_MS = 60_000;
/** Reads of the present minute, so that a page that is loaded again costs nothing. */
const REMEMBERED_MAX = 10_000;
const PAGE = 200;

/**
 * Who has read personal data of which case. Written before the answer goes out: what could not be recorded
 * is not shown. It shares the transaction of the acts that wait, so a read costs no fsync of its own.
 */
export class PersonalReads {
  private readonly written = new LRUCache<string, true>({ max: REMEMBERED_MAX });

  constructor(private readonly engine: Engine) {}

  /**
   * Once for each person, case, address and minute, also where several nodes share the database. Testers of
   * a sandbox read nobody's data. @param what the pattern of the address. @throws as the committer does
   */
  async record({ actor, bounds }: Asker, caseId: string, what: string): Promise<void> {
    if (bounds !== 'held') return;
    const at = this.engine.clock.now();
    const id = sha256(canonical([actor, caseId, what, Math.floor(at / MINUTE_MS)]));
    if (this.written.has(id)) return;
    await this.engine.committer.commit({ ...NOTHING, reads: [{ id, at, actor, caseId, what }] });
    this.written.set(id, true);
  }

  /** Who has read a case, latest first, a page at a time. @throws Problem 422 */
  async list(caseId: string, before?: string): Promise<JsonObject> {
    const query = this.engine.store.read
      .getRepository(PersonalReadRow)
      .createQueryBuilder('one')
      .where('one.caseId = :caseId', { caseId })
      .orderBy({ 'one.at': 'DESC', 'one.id': 'DESC' })
      .limit(PAGE);
    if (before !== undefined) {
      const [, at, id] = /^(\d{1,15})~([0-9a-f]{64})$/.exec(before) ?? [];
      if (at === undefined) throw invalidCursor(before);
      query.andWhere('(one.at, one.id) < (:at, :id)', { at: Number(at), id });
    }
    const rows = await query.getMany();
    const last = rows.length === PAGE ? rows.at(-1)! : null;
    return {
      items: rows.map(({ at, actor, what }) => ({ at: toOffsetIso(at), actor, what })),
      next: last && `${last.at}~${last.id}`,
    };
  }
}

const invalidCursor = (given: string): Error =>
  unprocessable(
    'invalid-cursor',
    `Con trỏ '${given}' không đúng; dùng giá trị next của trang trước.`,
    `The cursor '${given}' is not valid; use the next of the page before.`,
  );
