import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { dialectOf } from '../dialects.js';

type Kind = 'text' | 'int' | 'bigint';

/** 'name:type' with '!' for the key and '?' where it may be null. */
function columns(...given: string[]): ConstructorParameters<typeof Table>[0] & object {
  return {
    name: '',
    columns: given.map((column) => {
      const [name, type] = column.split(':') as [string, string];
      return {
        name,
        type: type.replace(/[!?]/, '') as Kind,
        isPrimary: type.endsWith('!'),
        isNullable: type.endsWith('?'),
      };
    }),
  };
}

const table = (name: string, given: string[], indices: TableIndex[] = []): Table =>
  new Table({ ...columns(...given), name, indices });

const unique = (name: string, columnNames: string[], where?: string): TableIndex =>
  new TableIndex({ name, columnNames, isUnique: true, ...(where ? { where } : {}) });
const index = (name: string, ...columnNames: string[]): TableIndex =>
  new TableIndex({ name, columnNames });

const TABLES = [
  table(
    'people',
    [
      'id:text!',
      'name:text',
      'full_name:text',
      'email:text?',
      'kind:text',
      'password:text?',
      'totp:text?',
      'totp_step:bigint',
      'oidc:text?',
      'made_at:bigint',
      'removed_at:bigint?',
    ],
    [unique('people_name', ['name']), unique('people_oidc', ['oidc'], 'oidc IS NOT NULL')],
  ),
  table(
    'holdings',
    [
      'id:text!',
      'person_id:text',
      'role:text',
      'unit:text',
      'valid_from:text',
      'valid_to:text?',
      'decision:text?',
      'ended_at:bigint?',
    ],
    [index('holdings_person', 'person_id'), index('holdings_unit', 'unit', 'role')],
  ),
  table(
    'mandates',
    [
      'id:text!',
      'kind:text',
      'from_person:text',
      'to_person:text',
      'role:text?',
      'unit:text?',
      'processes:text?',
      'starts_at:bigint',
      'ends_at:bigint',
      'decision_no:text?',
      'revoked_at:bigint?',
      'made_by:text',
      'made_at:bigint',
    ],
    [index('mandates_to', 'to_person'), index('mandates_from', 'from_person')],
  ),
  table(
    'sessions',
    [
      'hash:text!',
      'person_id:text',
      'made_at:bigint',
      'seen_at:bigint',
      'ends_at:bigint',
      'strong:int',
      'roles:text',
    ],
    [index('sessions_person', 'person_id')],
  ),
  table(
    'tokens',
    [
      'id:text!',
      'hash:text',
      'person_id:text',
      'label:text',
      'scope:text',
      'made_at:bigint',
      'ends_at:bigint',
      'revoked_at:bigint?',
    ],
    [unique('tokens_hash', ['hash']), index('tokens_person', 'person_id')],
  ),
  table('tries', ['key:text!', 'count:int', 'last_at:bigint']),
  table(
    'administration',
    [
      'id:text!',
      'ordinal:int',
      'at:bigint',
      'actor:text',
      'type:text',
      'subject:text',
      'body:text',
    ],
    [
      unique('administration_ordinal', ['ordinal']),
      index('administration_subject', 'subject', 'ordinal'),
    ],
  ),
  table(
    'personal_reads',
    ['id:text!', 'at:bigint', 'actor:text', 'case_id:text', 'what:text'],
    [index('personal_reads_case', 'case_id', 'at')],
  ),
];

/** People with what they hold and lend, how they sign in, and what was administered. */
export class People1732320000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const one of TABLES) await runner.createTable(one);
    // The inbox: what a person has, and a unit's, soonest due first.
    await runner.createIndex(
      'cases',
      index('cases_assignee', 'assignee', 'status', 'next_due_at', 'id'),
    );
    const dialect = dialectOf(runner.connection.options.type);
    for (const statement of dialect.protect('administration')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: what was administered is never undone.');
  }
}
