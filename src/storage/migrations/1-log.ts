import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dialectOf } from '../dialects.js';

type Column = {
  name: string;
  type: 'text' | 'int' | 'bigint';
  null?: true;
  primary?: true;
  default?: string;
};

const TABLES: { [table: string]: Column[] } = {
  cases: [
    { name: 'id', type: 'text', primary: true },
    { name: 'code', type: 'text' },
    { name: 'process', type: 'text' },
    { name: 'version', type: 'int' },
    { name: 'behaviour', type: 'text' },
    { name: 'title_vi', type: 'text' },
    { name: 'title_en', type: 'text' },
    { name: 'authority', type: 'text' },
    { name: 'unit', type: 'text' },
    { name: 'assignee', type: 'text', null: true },
    { name: 'parent_id', type: 'text', null: true },
    { name: 'parent_key', type: 'text', null: true },
    { name: 'parent_code', type: 'text', null: true },
    { name: 'status', type: 'text' },
    { name: 'seq', type: 'int' },
    { name: 'hash', type: 'text' },
    { name: 'opened_at', type: 'bigint' },
    { name: 'closed_at', type: 'bigint', null: true },
    { name: 'started_on', type: 'text' },
    { name: 'taken_on', type: 'text' },
    { name: 'last_at', type: 'bigint' },
    { name: 'state', type: 'text' },
    { name: 'snapshot', type: 'text' },
    { name: 'next_due_at', type: 'bigint' },
    { name: 'missed', type: 'int' },
    { name: 'opens_children', type: 'int' },
    { name: 'search', type: 'text' },
    { name: 'halt', type: 'text', null: true },
  ],
  timers: [
    { name: 'case_id', type: 'text', primary: true },
    { name: 'id', type: 'text', primary: true },
    { name: 'ordinal', type: 'int' },
    { name: 'name', type: 'text' },
    { name: 'timer', type: 'text' },
    { name: 'status', type: 'text' },
    { name: 'due_on', type: 'text', null: true },
    { name: 'due_at', type: 'bigint', null: true },
    { name: 'period', type: 'text' },
    { name: 'pauses', type: 'text' },
    { name: 'armed_seq', type: 'int' },
    { name: 'armed_at', type: 'bigint' },
    { name: 'ended_seq', type: 'int', null: true },
    { name: 'calendar', type: 'text' },
    { name: 'parameters', type: 'text' },
    { name: 'taken_until', type: 'bigint', default: '0' },
  ],
  outbox: [
    { name: 'id', type: 'text', primary: true },
    { name: 'case_id', type: 'text' },
    { name: 'seq', type: 'int' },
    { name: 'ordinal', type: 'int' },
    { name: 'kind', type: 'text' },
    { name: 'body', type: 'text' },
    { name: 'status', type: 'text' },
    { name: 'attempts', type: 'int' },
    { name: 'due_at', type: 'bigint' },
    { name: 'error', type: 'text', null: true },
    { name: 'ended_at', type: 'bigint', null: true },
    { name: 'taken_until', type: 'bigint', default: '0' },
  ],
  answers: [
    { name: 'scope', type: 'text', primary: true },
    { name: 'body_hash', type: 'text' },
    { name: 'status', type: 'int' },
    { name: 'answer', type: 'text' },
    { name: 'case_id', type: 'text', null: true },
    { name: 'at', type: 'bigint' },
  ],
  personal: [
    { name: 'case_id', type: 'text', primary: true },
    { name: 'seq', type: 'int', primary: true },
    { name: 'field', type: 'text', primary: true },
    { name: 'value', type: 'text' },
    { name: 'salt', type: 'text' },
  ],
  revisions: [
    { name: 'hash', type: 'text', primary: true },
    { name: 'kind', type: 'text' },
    { name: 'body', type: 'text' },
  ],
  settings: [
    { name: 'name', type: 'text', primary: true },
    { name: 'value', type: 'text' },
  ],
  counters: [
    { name: 'name', type: 'text', primary: true },
    { name: 'value', type: 'int' },
  ],
};

const INDEXES: { [table: string]: ConstructorParameters<typeof TableIndex>[0][] } = {
  cases: [
    { name: 'cases_code', columnNames: ['code'], isUnique: true },
    // One child for each key of a parent: a notice delivered twice opens one case.
    {
      name: 'cases_parent',
      columnNames: ['parent_id', 'parent_key'],
      isUnique: true,
      where: 'parent_id IS NOT NULL',
    },
    // The work list: open cases, soonest due first.
    { name: 'cases_due', columnNames: ['next_due_at', 'id'] },
    { name: 'cases_open', columnNames: ['status', 'next_due_at', 'id'] },
    { name: 'cases_open_unit', columnNames: ['unit', 'status', 'next_due_at', 'id'] },
    { name: 'cases_process', columnNames: ['process', 'status', 'next_due_at', 'id'] },
  ],
  timers: [{ name: 'timers_due', columnNames: ['due_at'], where: "status = 'running'" }],
  outbox: [
    { name: 'outbox_due', columnNames: ['due_at'], where: "status = 'pending'" },
    { name: 'outbox_parked', columnNames: ['case_id'], where: "status = 'parked'" },
    { name: 'outbox_case', columnNames: ['case_id', 'seq', 'ordinal'] },
  ],
};

/** The log, what is now, what will happen and what must be told. */
export class Log1732150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) {
      await runner.createTable(
        new Table({
          name,
          columns: columns.map((column) => ({
            name: column.name,
            type: column.type,
            isNullable: column.null ?? false,
            isPrimary: column.primary ?? false,
            ...(column.default === undefined ? {} : { default: column.default }),
          })),
          indices: INDEXES[name],
        }),
      );
    }
    const dialect = dialectOf(runner.connection.options.type);
    for (const statement of dialect.createLog) await runner.query(statement);
    for (const statement of dialect.protect('log')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: the log is never undone.');
  }
}
