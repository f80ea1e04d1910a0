import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../dialects.js';

/**
 * Who opened a case, which decides what people of outside see: the actor of its first event, and for what a
 * case has opened by itself, whoever opened that one. With lanes of their own, as units and persons have.
 */
const openers = (actor: string): string[] => [
  "ALTER TABLE cases ADD COLUMN opener TEXT NOT NULL DEFAULT ''",
  'WITH RECURSIVE openers(id, opener) AS (' +
    `SELECT c.id, ${actor} FROM cases c JOIN events e ON e.case_id = c.id AND e.seq = 1 ` +
    'WHERE c.parent_id IS NULL UNION ALL ' +
    'SELECT c.id, openers.opener FROM openers JOIN cases c ON c.parent_id = openers.id) ' +
    'UPDATE cases SET opener = openers.opener FROM openers WHERE openers.id = cases.id',
  'CREATE INDEX cases_opener_open ON cases (opener, unit, process, lane, act_by, id) ' +
    "WHERE status <> 'done'",
  'CREATE INDEX cases_opener_done ON cases (opener, unit, process, lane, closed_at, id) ' +
    "WHERE status = 'done'",
];

export class Openers1732700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { textAt } = dialectOf(runner.connection.options.type);
    for (const statement of openers(textAt('e.body', 'actor'))) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: what was administered is never undone.');
  }
}
