import { randomBytes } from 'node:crypto';
import assert from 'node:assert/strict';
import { openService } from './built.mjs';
import { assertDurable } from './durable.mjs';
import { openPetitions, sendAll, TEXT } from './petitions.mjs';

/**
 * The ceiling: the bare driver writes the rows of real steps, byte for byte as the engine wrote them,
 * into the same tables with their indexes and triggers, by prepared statements with bound values, one
 * statement a table. Nothing is validated, computed, hashed or turned into JSON.
 */

/** The tables that a step adds rows to, and the columns that make a further step's rows new. */
const TABLES = {
  answers: { renew: { scope: () => randomBytes(32).toString('hex') } },
  events: { without: ['position', 'xid'], renew: { seq: (seq) => seq } },
  cases: { updated: true, renew: { seq: (seq) => seq } },
  personal: { renew: { seq: (seq) => seq } },
};

export class RawWriter {
  at = 0;

  /**
   * Makes a database with cases by the service itself, lets the engine do two steps on each, and
   * keeps the rows of the second.
   */
  static async make(name, place, cases) {
    const service = await openService(place.config);
    const ids = await openPetitions(service, cases);
    await sendAll(service, ids, 'STATUS_UPDATE', { text: TEXT });
    const connection = await place.connect();
    const before = await all(connection, ids);
    await sendAll(service, ids, 'STATUS_UPDATE', { text: TEXT });
    const after = await all(connection, ids);
    await service.close();
    assertNothingForgotten(before.counts, after.counts);
    await assertDurable(name, (sql) => connection.all(sql));
    return new RawWriter(connection, ids, before, after);
  }

  constructor(connection, ids, before, after) {
    this.connection = connection;
    this.sets = ids.map((id) => ({
      seq: Number(after.cases.get(id).seq),
      rows: Object.fromEntries(
        Object.keys(TABLES).map((table) => [table, [after[table].get(id)].flat()]),
      ),
    }));
    this.tables = Object.entries(TABLES).map(([table, { without = [], updated }]) => {
      const [first] = this.sets[0].rows[table];
      const columns = Object.keys(first).filter((column) => !without.includes(column));
      return { table, columns, update: updated ? changed(before.cases, after.cases) : null };
    });
    this.bytes = bytesOf(this.sets[0].rows);
  }

  /** One transaction that does `steps` steps. */
  async transaction(steps) {
    const sets = Array.from({ length: steps }, () => this.next());
    await this.connection.run(this.connection.begin);
    for (const { table, columns, update } of this.tables) {
      const values = [];
      let rows = 0;
      for (const { seq, rows: of } of sets) {
        for (const row of of[table]) {
          rows += 1;
          for (const column of columns) {
            const renew = TABLES[table].renew[column];
            values.push(renew ? renew(seq) : row[column]);
          }
        }
      }
      await this.connection.run(this.statement(table, columns, update, rows), values);
    }
    await this.connection.run('COMMIT');
    return steps;
  }

  next() {
    const set = this.sets[this.at];
    this.at = (this.at + 1) % this.sets.length;
    set.seq += 1;
    return { seq: set.seq, rows: set.rows };
  }

  statements = new Map();

  statement(table, columns, update, rows) {
    const key = `${table} ${rows}`;
    let sql = this.statements.get(key);
    if (!sql) {
      let index = 0;
      const one = () => `(${columns.map(() => this.connection.parameter(++index)).join(', ')})`;
      sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, one).join(', ')}`;
      if (update) {
        const sets = update.map((column) => `${column} = excluded.${column}`);
        sql += ` ON CONFLICT (id) DO UPDATE SET ${sets.join(', ')}`;
      }
      this.statements.set(key, sql);
    }
    return sql;
  }

  close() {
    return this.connection.close();
  }
}

/** Of each case: its row, and the rows of its latest step in the other tables. */
async function all(connection, ids) {
  const wanted = new Set(ids);
  const cases = new Map();
  for (const row of await connection.all('SELECT * FROM cases')) {
    if (wanted.has(row.id)) cases.set(row.id, row);
  }
  const ofLastStep = async (table) => {
    const found = new Map();
    for (const row of await connection.all(`SELECT * FROM ${table}`)) {
      if (Number(row.seq) !== Number(cases.get(row.case_id)?.seq)) continue;
      found.set(row.case_id, [...(found.get(row.case_id) ?? []), row]);
    }
    return found;
  };
  const answers = new Map();
  for (const row of await connection.all('SELECT * FROM answers ORDER BY at')) {
    answers.set(row.case_id, row);
  }
  const counts = {};
  for (const { name } of await connection.all(connection.tables)) {
    const [{ n }] = await connection.all(`SELECT COUNT(*) AS n FROM ${name}`);
    counts[name] = Number(n);
  }
  const events = await ofLastStep('events');
  const personal = await ofLastStep('personal');
  return { cases, events, personal, answers, counts };
}

/** A table that a step writes to and this file does not know would make the ceiling too high. */
function assertNothingForgotten(before, after) {
  const grown = Object.keys(after).filter((table) => after[table] > before[table]);
  const known = Object.keys(TABLES).filter((table) => !TABLES[table].updated);
  assert.deepEqual(grown.sort(), known.sort(), 'A step adds rows to other tables than it did.');
}

/** The columns of a case that a step changes. */
function changed(before, after) {
  const columns = new Set();
  for (const [id, row] of after) {
    for (const column of Object.keys(row)) {
      if (String(row[column]) !== String(before.get(id)[column])) columns.add(column);
    }
  }
  return [...columns];
}

function bytesOf(rows) {
  const sizes = Object.entries(rows).map(([table, some]) => [
    table,
    some.reduce((sum, row) => sum + Buffer.byteLength(Object.values(row).join('')), 0),
  ]);
  return Object.fromEntries(sizes);
}
