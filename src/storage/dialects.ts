import type { Client } from 'pg';
import type { Database } from 'sqlite3';
import { PostgresConnection, SqliteConnection, type Connection } from './connection.js';

export type ColumnType = 'text' | 'int' | 'bigint';

/**
 * What the databases do differently, each with its reason; everything else is one implementation.
 */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** SQLite has one writer: taking the lock at BEGIN avoids a deadlock of two readers that upgrade. */
  readonly begin: string;
  /** SQLite has no generated identity column in the standard form, PostgreSQL no AUTOINCREMENT. */
  readonly createLog: readonly string[];
  /** Nodes that start at the same moment migrate one after another; an SQLite file has one owner. */
  readonly takeTurn: string | null;
  /** Makes what is only ever added to append-only in the database too, each in its own trigger language. */
  protect(what: AppendOnly): readonly string[];
  /** PostgreSQL can empty a table past what protects its rows; SQLite has no such statement. */
  protectFromTruncate(what: AppendOnly): readonly string[];
  /** Empties such a table all the same; only the sandbox, whose database is thrown away, does. */
  empty(table: string): readonly string[];
  /** What TypeORM's query runner holds, as the writing connection. */
  connection(held: unknown): Connection;
  parameter(index: number): string;
  /** The texts of a list, which is one JSON parameter however long it is. */
  textsIn(parameter: string): string;
  /** A text that a JSON text has under a name. */
  textAt(json: string, name: string): string;
  /** The rows of a list of objects with these texts, which is one JSON parameter. */
  rowsIn(parameter: string, fields: readonly string[]): string;
  /**
   * Joins each row before it with some columns of those of a table that fit it, found by an index and no
   * more than `limit` of them read. SQLite has no LATERAL, and joins in the written order; PostgreSQL
   * would rather read the whole table, and fills in every column that is named.
   */
  joinEach(
    table: string,
    alias: string,
    columns: readonly string[],
    fits: string,
    limit: number,
  ): string;
  /**
   * Each row of a table, its columns `kept`, with the rows that a select about it gives, their columns
   * `given`. Where there is no LATERAL they go through JSON: a function that gives rows may look at the
   * row before it. So only the index is read, which a join by key would leave for the table.
   */
  selectEach(
    table: string,
    kept: readonly string[],
    select: string,
    given: readonly string[],
  ): string;
  /** A value in a list of rows, where PostgreSQL cannot tell its type from the column. */
  typedParameter(index: number, type: ColumnType): string;
  /**
   * Whether the statements of a transaction may be sent without waiting for one another. PostgreSQL
   * refuses what comes after one that failed. SQLite may end the transaction by itself then (a full
   * disk), and would take the next for a transaction of its own.
   */
  readonly pipelined: boolean;
  /** Several nodes may share PostgreSQL; an SQLite file has one owner, whose memory is always right. */
  readonly shared: boolean;
  /**
   * Locks those cases of a batch that nobody else holds and gives their sequence numbers; needed only
   * where it is shared.
   */
  readonly lockCases: string | null;
  /** Takes what was erased out of the write-ahead log too; PostgreSQL's is its administrator's. */
  readonly afterErasure: string | null;
  /** Tells the other nodes that there are notices; SQLite has no other nodes. */
  readonly wakeOthers: string | null;
  /** Reads the clock that all nodes share, in whole milliseconds. */
  readonly clock: string | null;
  /**
   * A page of the log after a cursor. PostgreSQL gives numbers before it commits, so `position > last`
   * misses rows that commit late (7,139 of 31,545 in a trial): rows are read in the order of their
   * transactions, and only those of which none older is still open.
   */
  readonly tailLog: string;
  /** The last transaction of which nothing older is open, to tail the log from; null where no one else writes. */
  readonly logEnd: string | null;
  /** Ids of cases with a timer fallen due; where it is shared they are taken with SKIP LOCKED. */
  readonly takeTimers: string;
  /** Ids of notices that are due, likewise; one that waits keeps the later ones of its case waiting. */
  readonly takeNotices: string;
  takeParameters(now: number, limit: number, until: number): unknown[];
  /** Whether an error says that a row of that key exists. */
  isConflict(error: unknown): boolean;
  /** Whether an error says that what somebody else holds was not let go in time. */
  isTimeout(error: unknown): boolean;
}

/** What is only ever added to, with its tables. */
const APPEND_ONLY = {
  log: ['events'],
  register: ['procedure_changes'],
  administration: ['administration', 'personal_reads'],
} as const;
export type AppendOnly = keyof typeof APPEND_ONLY;

/** What a table that is only added to is a part of; null for any other. */
function appendOnly(table: string): AppendOnly | null {
  const all = Object.entries(APPEND_ONLY) as [AppendOnly, readonly string[]][];
  return all.find(([, tables]) => tables.includes(table))?.[0] ?? null;
}

const ACTS = ['update', 'delete'] as const;

/** SQLite's trigger language has one trigger an act, and names what it refuses. */
function sqliteTriggers(table: string, what: AppendOnly): string[] {
  return ACTS.map(
    (act) =>
      `CREATE TRIGGER ${table}_no_${act} BEFORE ${act.toUpperCase()} ON ${table} ` +
      `BEGIN SELECT RAISE(ABORT, 'the ${what} is append-only'); END`,
  );
}

const LOG_COLUMNS =
  'case_id TEXT NOT NULL, seq INT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL';

/** No earlier notice of the same case is still to be delivered (and for this reason not now). */
export function noneBefore(notNow = 'true'): string {
  return (
    'NOT EXISTS (SELECT 1 FROM outbox earlier WHERE earlier.case_id = outbox.case_id ' +
    "AND earlier.status = 'pending' AND (earlier.seq, earlier.ordinal) < (outbox.seq, outbox.ordinal) " +
    `AND ${notNow})`
  );
}

const sqlite: Dialect = {
  name: 'sqlite',
  begin: 'BEGIN IMMEDIATE',
  createLog: [
    `CREATE TABLE events (position INTEGER PRIMARY KEY AUTOINCREMENT, ${LOG_COLUMNS})`,
    'CREATE UNIQUE INDEX events_case ON events (case_id, seq)',
  ],
  takeTurn: null,
  protect: (what) => APPEND_ONLY[what].flatMap((table) => sqliteTriggers(table, what)),
  protectFromTruncate: () => [],
  empty: (table) => {
    const what = appendOnly(table);
    return [
      ...(what ? ACTS.map((act) => `DROP TRIGGER ${table}_no_${act}`) : []),
      `DELETE FROM ${table}`,
      ...(what ? sqliteTriggers(table, what) : []),
    ];
  },
  connection: (held) => new SqliteConnection(held as Database),
  parameter: () => '?',
  textsIn: (parameter) => `SELECT value FROM json_each(${parameter})`,
  textAt: (json, name) => `json_extract(${json}, '$.${name}')`,
  rowsIn: (parameter, fields) =>
    `SELECT ${fields.map((name) => `json_extract(value, '$.${name}') AS ${name}`).join(', ')} ` +
    `FROM json_each(${parameter})`,
  joinEach: (table, alias, _columns, fits) => `CROSS JOIN ${table} ${alias} WHERE ${fits}`,
  selectEach: (table, kept, select, given) => {
    const values = given.map((name, i) => `each_one.value ->> ${i} AS ${name}`);
    const rows = `SELECT json_group_array(json_array(${given.join(', ')})) FROM (${select})`;
    return (
      `SELECT ${[...kept.map((name) => `${table}.${name}`), ...values].join(', ')} ` +
      `FROM ${table} CROSS JOIN json_each((${rows})) each_one`
    );
  },
  typedParameter: () => '?',
  pipelined: false,
  shared: false,
  lockCases: null,
  afterErasure: 'PRAGMA wal_checkpoint(TRUNCATE)',
  wakeOthers: null,
  clock: null,
  tailLog:
    "SELECT '0' AS xid, position, body, hash FROM events WHERE ? = '0' AND position > ? " +
    'ORDER BY position LIMIT ?',
  logEnd: null,
  // A CROSS JOIN is done in the written order: asked to choose, SQLite goes through every open case.
  takeTimers:
    'SELECT timer.case_id AS id FROM timers timer CROSS JOIN cases one ' +
    "WHERE timer.status = 'running' AND timer.due_at <= ? " +
    "AND one.id = timer.case_id AND one.status = 'active' ORDER BY timer.due_at LIMIT ?",
  takeNotices:
    `SELECT id FROM outbox WHERE status = 'pending' AND due_at <= ?1 AND ${noneBefore('earlier.due_at > ?1')} ` +
    'ORDER BY case_id, seq, ordinal LIMIT ?2',
  takeParameters: (now, limit) => [now, limit],
  isConflict: (error) => /SQLITE_CONSTRAINT.*(UNIQUE|PRIMARY)/.test(String(error)),
  // Its one writer holds the lock from BEGIN on.
  isTimeout: () => false,
};

const postgres: Dialect = {
  name: 'postgres',
  begin: 'BEGIN',
  createLog: [
    `CREATE TABLE events (position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${LOG_COLUMNS}, ` +
      'xid XID8 NOT NULL DEFAULT pg_current_xact_id())',
    'CREATE UNIQUE INDEX events_case ON events (case_id, seq)',
    'CREATE INDEX events_tail ON events (xid, position)',
  ],
  takeTurn: "SELECT pg_advisory_lock(hashtext('dung_han'))",
  protect: (what) => [
    `CREATE FUNCTION ${what}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'the ${what} is append-only'; END $$`,
    ...APPEND_ONLY[what].map(
      (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ${what}_is_append_only()`,
    ),
  ],
  protectFromTruncate: (what) =>
    APPEND_ONLY[what].map(
      (table) => `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ${what}_is_append_only()`,
    ),
  empty: (table) => {
    const trigger = `TRIGGER ${table}_append_only`;
    return appendOnly(table)
      ? [
          `ALTER TABLE ${table} DISABLE ${trigger}`,
          `DELETE FROM ${table}`,
          `ALTER TABLE ${table} ENABLE ${trigger}`,
        ]
      : [`DELETE FROM ${table}`];
  },
  connection: (held) => new PostgresConnection(held as Client),
  parameter: (index) => `$${index}`,
  textsIn: (parameter) => `SELECT json_array_elements_text(${parameter}::json)`,
  textAt: (json, name) => `(${json}::json ->> '${name}')`,
  rowsIn: (parameter, fields) =>
    `SELECT * FROM json_to_recordset(${parameter}::json) ` +
    `AS given(${fields.map((name) => `${name} text`).join(', ')})`,
  joinEach: (table, alias, columns, fits, limit) =>
    `CROSS JOIN LATERAL (SELECT ${columns.join(', ')} FROM ${table} ${alias} ` +
    `WHERE ${fits} LIMIT ${limit}) ${alias}`,
  selectEach: (table, kept, select, given) => {
    const columns = [
      ...kept.map((name) => `${table}.${name}`),
      ...given.map((name) => `each_one.${name}`),
    ];
    return `SELECT ${columns.join(', ')} FROM ${table} CROSS JOIN LATERAL (${select}) each_one`;
  },
  typedParameter: (index, type) => `$${index}::${type}`,
  pipelined: true,
  shared: true,
  lockCases: 'SELECT id, seq FROM cases WHERE id = ANY($1) ORDER BY id FOR UPDATE SKIP LOCKED',
  afterErasure: null,
  wakeOthers: "SELECT pg_notify('dung_han', 'notices')",
  tailLog:
    'SELECT xid::text AS xid, position, body, hash FROM events ' +
    'WHERE (xid, position) > ($1::text::xid8, $2::bigint) ' +
    // A bare xid would be the text that is selected, by which 1000 comes before 999.
    'AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY events.xid, position LIMIT $3',
  logEnd: 'SELECT (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text AS xid',
  clock: 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
  takeTimers:
    'WITH taken AS (UPDATE timers SET taken_until = $3 WHERE (case_id, id) IN (' +
    'SELECT timer.case_id, timer.id FROM timers timer ' +
    "JOIN cases one ON one.id = timer.case_id AND one.status = 'active' " +
    "WHERE timer.status = 'running' AND timer.due_at <= $1 AND timer.taken_until <= $1 " +
    'ORDER BY timer.due_at LIMIT $2 FOR UPDATE OF timer SKIP LOCKED) ' +
    'RETURNING case_id AS id, due_at) SELECT id FROM taken ORDER BY due_at',
  takeNotices:
    'WITH taken AS (UPDATE outbox SET taken_until = $3 WHERE id IN (' +
    "SELECT id FROM outbox WHERE status = 'pending' AND due_at <= $1 AND taken_until <= $1 " +
    `AND ${noneBefore('(earlier.due_at > $1 OR earlier.taken_until > $1)')} ` +
    'ORDER BY case_id, seq, ordinal LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id) ' +
    'SELECT id FROM taken',
  takeParameters: (now, limit, until) => [now, limit, until],
  isConflict: (error) => (error as { code?: string }).code === '23505',
  isTimeout: (error) => (error as { code?: string }).code === '55P03',
};

export function dialectOf(type: string): Dialect {
  if (type === 'sqlite') return sqlite;
  if (type === 'postgres') return postgres;
  throw new Error(`There is no dialect for '${type}'.`);
}
