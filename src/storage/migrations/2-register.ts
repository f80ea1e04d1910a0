import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dialectOf } from '../dialects.js';

const text = (name: string, more: { isNullable?: true; isPrimary?: true } = {}) => ({
  name,
  type: 'text',
  ...more,
});

const CHANGES = new Table({
  name: 'procedure_changes',
  columns: [
    text('code', { isPrimary: true }),
    { name: 'revision', type: 'int', isPrimary: true },
    text('decision_no'),
    text('effective_on'),
    text('body'),
    text('source'),
    { name: 'item', type: 'int' },
    text('case_id', { isNullable: true }),
    text('actor'),
    text('role'),
    text('unit'),
    { name: 'at', type: 'bigint' },
  ],
  indices: [
    // A notice or an import that comes a second time changes nothing.
    new TableIndex({
      name: 'procedure_changes_source',
      columnNames: ['source', 'item'],
      isUnique: true,
    }),
  ],
});

const PROCEDURES = new Table({
  name: 'procedures',
  columns: [
    text('code', { isPrimary: true }),
    text('valid_from', { isPrimary: true }),
    text('valid_until'),
    { name: 'revision', type: 'int' },
    text('field'),
    text('level'),
    text('channel'),
    text('in_force_from', { isNullable: true }),
    text('in_force_to', { isNullable: true }),
    text('search'),
    text('body'),
  ],
  indices: [new TableIndex({ name: 'procedures_field', columnNames: ['field', 'code'] })],
});

/** The register of procedures: what was changed, and what it says of each day. */
export class Register1732161000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(CHANGES);
    await runner.createTable(PROCEDURES);
    const dialect = dialectOf(runner.connection.options.type);
    for (const statement of dialect.protect('register')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: the register is never undone.');
  }
}
