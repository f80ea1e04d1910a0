import { In } from 'typeorm';
import type { JsonObject } from '../../machines/process.js';
import { toOffsetIso } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import { CaseRow, NoticeRow } from '../storage/entities.js';

const LIST_MAX = 1_000;

/** So many cases of a version are named; of more than that, how many there are says enough. */
const NAMED_MAX = 20;

/** Open cases whose machine is no longer installed as it was, by version. */
async function unhosted(engine: Engine): Promise<JsonObject[]> {
  const rows: { process: string; version: number; behaviour: string; n: number }[] =
    await engine.store.read.query(
      "SELECT process, version, behaviour, COUNT(*) AS n FROM cases WHERE status <> 'done' " +
        'GROUP BY process, version, behaviour',
    );
  return rows
    .filter((row) => !engine.catalogue.findVersion(row.process, row.version, row.behaviour))
    .map(({ process, version, behaviour, n }) => ({
      process,
      version,
      behaviour,
      cases: Number(n),
    }));
}

async function withNames(engine: Engine, one: JsonObject): Promise<JsonObject> {
  const rows = await engine.store.read
    .getRepository(CaseRow)
    .createQueryBuilder('one')
    .select('one.code', 'code')
    .where('one.process = :process AND one.version = :version AND one.behaviour = :behaviour', one)
    .andWhere("one.status <> 'done'")
    .orderBy('one.code')
    .limit(NAMED_MAX)
    .getRawMany<{ code: string }>();
  return { ...one, codes: rows.map(({ code }) => code) };
}

export async function officeHealth(engine: Engine): Promise<JsonObject> {
  const { read } = engine.store;
  const [halted, parked, missing] = await Promise.all([
    read.getRepository(CaseRow).countBy({ status: 'halted' }),
    read.getRepository(NoticeRow).countBy({ status: 'parked' }),
    unhosted(engine),
  ]);
  return {
    status: halted + parked + missing.length === 0 ? 'ok' : 'attention',
    now: toOffsetIso(engine.clock.now()),
    database: engine.store.dialect.name,
    haltedCases: halted,
    parkedNotices: parked,
    unhostedCases: missing.reduce((sum, row) => sum + Number(row.cases), 0),
  };
}

/** A notice is known by the code of its case, as people call it. */
async function codesOf(engine: Engine, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.store.read
    .getRepository(CaseRow)
    .find({ select: { id: true, code: true }, where: { id: In(ids) } });
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** Everything that waits for a person, with its cause. */
export async function stuck(engine: Engine): Promise<JsonObject> {
  const { read } = engine.store;
  const halted = await read
    .getRepository(CaseRow)
    .find({ where: { status: 'halted' }, order: { code: 'ASC' }, take: LIST_MAX });
  const parked = await read
    .getRepository(NoticeRow)
    .find({ where: { status: 'parked' }, order: { id: 'ASC' }, take: LIST_MAX });
  const codes = await codesOf(engine, [...new Set(parked.map(({ caseId }) => caseId))]);
  return {
    haltedCases: halted.map((row) => ({
      id: row.id,
      code: row.code,
      process: row.process,
      cause: row.halt,
    })),
    parkedNotices: parked.map((row) => ({
      id: row.id,
      case: row.caseId,
      code: codes.get(row.caseId) ?? null,
      kind: row.kind,
      body: JSON.parse(row.body),
      attempts: row.attempts,
      cause: row.error,
    })),
    unhosted: await Promise.all((await unhosted(engine)).map((one) => withNames(engine, one))),
  };
}
