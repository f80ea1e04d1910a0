import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dialectOf } from '../dialects.js';

/** A person's first password is set by whoever holds the link; one link a person. */
const INVITATIONS = new Table({
  name: 'invitations',
  columns: [
    { name: 'person_id', type: 'text', isPrimary: true },
    { name: 'hash', type: 'text' },
    { name: 'ends_at', type: 'bigint' },
  ],
  indices: [new TableIndex({ name: 'invitations_hash', columnNames: ['hash'], isUnique: true })],
});

/** A second factor, its codes for recovery, and what is swept when it is over. */
const SIGNING_IN = [
  'ALTER TABLE people ADD COLUMN recovery TEXT',
  'ALTER TABLE sessions ADD COLUMN enrolling TEXT',
  'ALTER TABLE sessions ADD COLUMN replaced_at BIGINT',
  'CREATE INDEX sessions_end ON sessions (ends_at)',
  'CREATE INDEX tries_last ON tries (last_at)',
];

/**
 * Work lists: what is open of a unit or a person, lane by lane, soonest first; and what is done, latest
 * first. The columns of a case that is open are filled in at the start that follows: only its machine
 * knows them. Plain SQL, because TypeORM would copy the whole table for a column on SQLite.
 */
const WORK_LISTS = [
  'DROP INDEX cases_assignee',
  'ALTER TABLE cases ADD COLUMN act_by BIGINT NOT NULL DEFAULT 9007199254740991',
  "ALTER TABLE cases ADD COLUMN lane TEXT NOT NULL DEFAULT ''",
  "UPDATE cases SET lane = CASE WHEN assignee IS NULL THEN 'free:' ELSE 'held:' END WHERE status = 'done'",
  "CREATE INDEX cases_unplaced ON cases (id) WHERE lane = ''",
  'CREATE INDEX cases_unit_open ON cases (unit, process, lane, act_by, id, assignee) ' +
    "WHERE status <> 'done'",
  'CREATE INDEX cases_person_open ON cases (assignee, unit, process, lane, act_by, id) ' +
    "WHERE status <> 'done' AND assignee IS NOT NULL",
  'CREATE INDEX cases_unit_done ON cases (unit, process, lane, closed_at, id) ' +
    "WHERE status = 'done'",
  'CREATE INDEX cases_person_done ON cases (assignee, unit, process, lane, closed_at, id) ' +
    "WHERE status = 'done' AND assignee IS NOT NULL",
  'ALTER TABLE timers ADD COLUMN ended_on TEXT',
  'CREATE INDEX timers_ended ON timers (due_on, case_id, name, status, ended_on) ' +
    "WHERE status IN ('met', 'missed')",
];

/** Work lists, ways to sign in, and no emptying of what is only ever added to. */
export class WorkLists1732400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // For a while the migration before did all this itself: such a database has it already.
    if (await runner.hasColumn('cases', 'lane')) return;
    await runner.createTable(INVITATIONS);
    for (const statement of [...SIGNING_IN, ...WORK_LISTS]) await runner.query(statement);
    const dialect = dialectOf(runner.connection.options.type);
    for (const what of ['log', 'register', 'administration'] as const) {
      for (const statement of dialect.protectFromTruncate(what)) await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: what was administered is never undone.');
  }
}
