import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Committer } from '../../src/engine/committer';
import { Problem } from '../../src/engine/problem';
import { openDatabase, type Database } from '../../src/storage/database';
import { CommitConflict, NOTHING } from '../../src/storage/commit';
import type { Store } from '../../src/storage/store';
import { testConfig } from '../support/config';
import { answer, caseRow, noticeRow, opening, stepAfter, timerRow } from './rows';

/** One suite for every backend: this file runs once for each project of jest.config.js. */
let folder: string;
let database: Database;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dung-han-store-'));
  database = await openDatabase({ ...(await testConfig()), dataPath: folder });
  store = database.store;
});
beforeEach(() => store.clear());
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

const unknown = (): never => {
  throw new Error('No COMMIT was expected to fail.');
};
/** PostgreSQL goes by how many rows there are, and reads a table as small as these whole. */
const embedded = process.env.DATABASE_URL ? it.skip : it;
const count = async (table: string): Promise<number> =>
  Number((await store.read.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);

describe('a batch', () => {
  it('is written whole, one row a member, and read back as it was', async () => {
    await store.commit([
      opening('a', {
        timers: [timerRow('a', 5_000)],
        notices: [noticeRow('a', 0, 2_000)],
        personal: [{ caseId: 'a', seq: 1, field: 'sender', value: '"Nguyễn Văn A"', salt: 's' }],
        revisions: [{ hash: 'r', kind: 'calendar', body: '{}' }],
        answer: answer('key-a'),
      }),
      opening('b'),
    ]);
    expect(await store.findCase('a')).toEqual(caseRow('a'));
    expect(await store.findTimers('a')).toEqual([timerRow('a', 5_000)]);
    expect(await store.findNotices({ caseId: 'a' })).toEqual([noticeRow('a', 0, 2_000)]);
    expect((await store.findPersonal('a'))[0]!.value).toBe('"Nguyễn Văn A"');
    expect(await store.findAnswer('key-a')).toEqual(answer('key-a'));
    expect((await store.findEvents('b')).map(({ hash }) => hash)).toEqual(['b']);
  });

  it('leaves nothing behind when one of its members is refused', async () => {
    await store.commit([opening('a')]);
    const again = { ...opening('a'), case: null };
    await expect(store.commit([opening('b', { answer: answer('k') }), again])).rejects.toThrow(
      CommitConflict,
    );
    expect(await store.findCase('b')).toBeNull();
    expect(await store.findAnswer('k')).toBeNull();
    expect(await count('events')).toBe(1);
  });

  it('refuses a second answer under the same key', async () => {
    await store.commit([{ ...NOTHING, answer: answer('k') }]);
    await expect(store.commit([{ ...NOTHING, answer: answer('k') }])).rejects.toThrow(
      CommitConflict,
    );
  });

  it('refuses a second child for the same key of a parent', async () => {
    const child = (id: string): ReturnType<typeof opening> => {
      const row = caseRow(id, { parentId: 'parent', parentKey: 'posting' });
      return { ...opening(id), case: row };
    };
    await store.commit([child('a')]);
    await expect(store.commit([child('b')])).rejects.toThrow(CommitConflict);
  });

  it('writes a revision once, however many members name it', async () => {
    const revisions = [{ hash: 'r', kind: 'calendar', body: '{}' }];
    await store.commit([opening('a', { revisions }), opening('b', { revisions })]);
    await store.commit([opening('c', { revisions })]);
    expect(await count('revisions')).toBe(1);
  });
});

describe('group commit', () => {
  it('lets sends that wait together share few transactions', async () => {
    const committer = new Committer(store, unknown);
    let transactions = 0;
    const write = store.commit.bind(store);
    const counted = jest.spyOn(store, 'commit').mockImplementation((batch) => {
      transactions += 1;
      return write(batch);
    });
    await Promise.all(
      Array.from({ length: 300 }, (_, i) => committer.commit(opening(`case-${i}`))),
    );
    counted.mockRestore();
    expect(await count('cases')).toBe(300);
    expect(transactions).toBeLessThanOrEqual(3);
  });

  it('never fails a member for its neighbour', async () => {
    await store.commit([opening('taken')]);
    const committer = new Committer(store, unknown);
    const outcomes = await Promise.allSettled([
      committer.commit(opening('a')),
      committer.commit({ ...opening('taken'), case: null }),
      committer.commit(opening('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await count('cases')).toBe(3);
  });

  it('refuses with 503 before its queue grows without end', async () => {
    const committer = new Committer(store, unknown);
    const sends: Promise<void>[] = [];
    const overflow = (): void => {
      for (let i = 0; i < 20_000; i++) sends.push(committer.commit(NOTHING));
    };
    expect(overflow).toThrow(Problem);
    await Promise.all(sends);
    expect(sends).toHaveLength(10_000);
  });
});

describe('a step of a case', () => {
  it('is taken once: of two from the same event one is refused', async () => {
    await store.commit([opening('a')]);
    const outcomes = await Promise.allSettled([
      store.commit([stepAfter('a', 1)]),
      store.commit([stepAfter('a', 1)]),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.seqOf('a')).toBe(2);
  });

  it('from memory that is behind is refused where nodes share the database', async () => {
    await store.commit([opening('a')]);
    await store.commit([stepAfter('a', 1)]);
    const refusalFromTheFirstEvent = {
      ...NOTHING,
      answer: answer('k'),
      expected: { caseId: 'a', seq: 1 },
    };
    const written = store.commit([refusalFromTheFirstEvent]);
    if (store.dialect.shared) await expect(written).rejects.toThrow(CommitConflict);
    else await written;
  });
});

describe('the log', () => {
  it.each([
    ['UPDATE', "UPDATE events SET body = '{}'"],
    ['DELETE', 'DELETE FROM events'],
  ])('refuses %s', async (_act, statement) => {
    await store.commit([opening('a')]);
    const writer = (store as any).writer as { query(sql: string): Promise<unknown> };
    await expect(writer.query(statement)).rejects.toThrow('the log is append-only');
    expect((await store.findEvents('a')).map(({ hash }) => hash)).toEqual(['a']);
  });

  // SQLite has no such statement.
  const truncated = process.env.DATABASE_URL
    ? ['events', 'procedure_changes', 'administration', 'personal_reads']
    : [];
  for (const table of truncated) {
    it(`is not emptied at once either: ${table}`, async () => {
      const writer = (store as any).writer as { query(sql: string): Promise<unknown> };
      await expect(writer.query(`TRUNCATE ${table}`)).rejects.toThrow('is append-only');
    });
  }

  it('is tailed from a cursor without missing or repeating an event', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `case-${i}`);
    const tailed: string[] = [];
    let cursor: [string, number] = ['0', 0];
    const tail = async (): Promise<void> => {
      const rows: { xid: string; position: string; hash: string }[] = await store.read.query(
        store.dialect.tailLog,
        [...cursor, 7],
      );
      for (const { xid, position, hash } of rows) {
        tailed.push(hash);
        cursor = [xid, Number(position)];
      }
    };
    for (const name of names) {
      await store.commit([opening(name)]);
      await tail();
    }
    // A transaction of a neighbouring test holds the end of the log back on PostgreSQL, for as long as it lasts.
    for (const end = Date.now() + 30_000; tailed.length < names.length && Date.now() < end;) {
      await tail();
    }
    await tail();
    expect(tailed.sort()).toEqual(names.sort());
  });
});

describe('what is due', () => {
  beforeEach(async () => {
    await store.commit([
      opening('late', { timers: [timerRow('late', 3_000)] }),
      opening('early', { timers: [timerRow('early', 2_000)] }),
      opening('future', { timers: [timerRow('future', 9_000)] }),
      opening('ended', { timers: [timerRow('ended', 1_000, { status: 'met' })] }),
      {
        ...opening('halted', { timers: [timerRow('halted', 1_000)] }),
        case: caseRow('halted', { status: 'halted' }),
      },
    ]);
  });

  it('is taken soonest first, of running timers of cases that are not halted', async () => {
    expect(await store.takeCasesFallenDue(5_000, 10)).toEqual(['early', 'late']);
  });

  embedded('is found by its instant, and not by going through every open case', async () => {
    const { takeTimers, takeParameters } = store.dialect;
    const plan = await store.read.query(
      `EXPLAIN QUERY PLAN ${takeTimers}`,
      takeParameters(5_000, 10, 6_000),
    );
    expect(JSON.stringify(plan)).toContain('timers_due');
    expect(JSON.stringify(plan)).not.toContain('cases_open');
  });

  it('is left alone by other nodes for a while, and given back when it is not worked off', async () => {
    const first = await store.takeCasesFallenDue(5_000, 10);
    const second = await store.takeCasesFallenDue(5_001, 10);
    expect(second).toEqual(store.dialect.shared ? [] : first);
    expect(await store.takeCasesFallenDue(60_000, 10)).toEqual(['early', 'late', 'future']);
  });

  it('tells the next instant of timers and notices', async () => {
    expect(await store.nextInstant()).toBe(2_000);
    await store.commit([{ ...NOTHING, notices: [noticeRow('early', 0, 1_500)] }]);
    expect(await store.nextInstant()).toBe(1_500);
  });

  it('gives a case its notices in their order', async () => {
    const notices = [2, 0, 1].map((ordinal) => noticeRow('late', ordinal, 1_000));
    await store.commit([{ ...NOTHING, notices }]);
    const taken = await store.takeNoticesDue(2_000, 10);
    expect(taken.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
  });
});

describe('numbers and settings', () => {
  it('gives everyone a number of their own', async () => {
    const firsts = await Promise.all(
      Array.from({ length: 20 }, () => store.reserve('PAKN-2026', 3)),
    );
    expect([...firsts].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i * 3 + 1),
    );
  });

  it('keeps the last value of a setting', async () => {
    await store.set('name', 'one');
    await store.set('name', 'two');
    expect(await store.setting('name')).toBe('two');
  });
});

describe('durability', () => {
  it('is as strong as the database offers', async () => {
    if (store.dialect.name === 'postgres') {
      // The tests' own server is thrown away; the benchmark and the race test assert the settings.
      const [row] = await store.read.query('SHOW server_version_num');
      expect(Number(row.server_version_num)).toBeGreaterThanOrEqual(140_000);
      return;
    }
    const writer = (store as any).writer as { query(sql: string): Promise<any[]> };
    for (const connection of [writer, store.read]) {
      expect(await connection.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      expect(await connection.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    }
  });

  it('lets a read go on while a batch is written', async () => {
    const writing = store.commit(Array.from({ length: 200 }, (_, i) => opening(`case-${i}`)));
    expect([0, 200]).toContain(await count('cases'));
    await writing;
    expect(await count('cases')).toBe(200);
  });
});
