import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** The files that cases name; the files themselves lie in a folder, under the hash of their content. */
export class Attachments1732236400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'attachments',
        columns: [
          { name: 'case_id', type: 'text', isPrimary: true },
          { name: 'hash', type: 'text', isPrimary: true },
          { name: 'seq', type: 'int' },
          { name: 'bytes', type: 'int' },
          { name: 'type', type: 'text' },
        ],
        // Whether another case names a file is asked before it is deleted.
        indices: [{ name: 'attachments_hash', columnNames: ['hash'] }],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: the log is never undone.');
  }
}
