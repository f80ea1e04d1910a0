/** One column of a batch, with the type that its value has in the JSON it comes from. */
export interface BatchColumn {
  name: string;
  type: 'text' | 'int' | 'bigint';
}

/**
 * What the databases do differently, each with its reason; everything else is one implementation.
 */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** SQLite has one writer: taking the lock at BEGIN avoids a deadlock of two readers that upgrade. */
  readonly begin: string;
  /** SQLite has no generated identity column in the standard form, PostgreSQL no AUTOINCREMENT. */
  readonly createLog: readonly string[];
  /** The log is append-only in the database too, each in its own trigger language. */
  readonly protectLog: readonly string[];
  readonly unprotectLog: readonly string[];
  /** Rows of a batch from one JSON parameter: one statement a table, however many rows. */
  rows(columns: readonly BatchColumn[], parameter: string): string;
  parameter(index: number): string;
  /** Whether an error says that a row of that key exists. */
  isConflict(error: unknown): boolean;
}

const LOG_COLUMNS =
  'case_id TEXT NOT NULL, seq INT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL';

const sqlite: Dialect = {
  name: 'sqlite',
  begin: 'BEGIN IMMEDIATE',
  createLog: [
    `CREATE TABLE events (position INTEGER PRIMARY KEY AUTOINCREMENT, ${LOG_COLUMNS})`,
    'CREATE UNIQUE INDEX events_case ON events (case_id, seq)',
  ],
  protectLog: ['UPDATE', 'DELETE'].map(
    (act) =>
      `CREATE TRIGGER events_no_${act.toLowerCase()} BEFORE ${act} ON events ` +
      `BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  ),
  unprotectLog: ['DROP TRIGGER events_no_update', 'DROP TRIGGER events_no_delete'],
  rows: (columns, parameter) =>
    `SELECT ${columns.map(({ name }) => `value->>'$.${name}'`).join(', ')} ` +
    `FROM json_each(${parameter}) WHERE true`,
  parameter: () => '?',
  isConflict: (error) => /SQLITE_CONSTRAINT.*(UNIQUE|PRIMARY)/.test(String(error)),
};

const postgres: Dialect = {
  name: 'postgres',
  begin: 'BEGIN',
  createLog: [
    `CREATE TABLE events (position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${LOG_COLUMNS})`,
    'CREATE UNIQUE INDEX events_case ON events (case_id, seq)',
  ],
  protectLog: [
    `CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$`,
    `CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
     FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only()`,
  ],
  unprotectLog: ['DROP TRIGGER events_append_only ON events', 'DROP FUNCTION log_is_append_only'],
  rows: (columns, parameter) =>
    `SELECT ${columns.map(({ name }) => name).join(', ')} FROM json_to_recordset(${parameter}::json) ` +
    `AS batch(${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`,
  parameter: (index) => `$${index}`,
  isConflict: (error) => (error as { code?: string }).code === '23505',
};

export function dialectOf(type: string): Dialect {
  if (type === 'sqlite') return sqlite;
  if (type === 'postgres') return postgres;
  throw new Error(`There is no dialect for '${type}'.`);
}
