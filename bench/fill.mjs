import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { built, openService } from './built.mjs';
import { openPetitions, sendAll } from './petitions.mjs';

/** Real cases, done by the engine, that the others are copies of. */
const TEMPLATES = 200;
/** Rows in one statement, and cases in one transaction. */
const ROWS = 200;
const CASES = 2_000;
const COPIED = ['cases', 'events', 'timers', 'answers', 'personal'];

/**
 * Fills a new place with petitions that were accepted today: each has three events and one running
 * timer, the 15 working days. All but the first are copies under ids, codes and hashes of their own,
 * written past the engine: their logs replay like those of the others.
 */
export async function fill(place, count, clock) {
  const service = await openService(place.config, clock);
  const ids = await openPetitions(service, Math.min(TEMPLATES, count));
  await sendAll(service, ids, 'CLASSIFY_START');
  await sendAll(service, ids, 'ACCEPT_OWN', {
    category: 'regulation',
    handlingUnit: 'ct-dost-standards',
  });
  await service.close();
  const connection = await place.connect();
  if (count > ids.length) await copy(connection, count);
  await connection.close();
  await assertSound(place, count, clock);
}

async function copy(connection, count) {
  const templates = await templatesOf(connection);
  await connection.exec(connection.filling);
  for (let number = templates.length; number < count;) {
    const batch = Object.fromEntries(COPIED.map((table) => [table, []]));
    for (const end = Math.min(count, number + CASES); number < end; number++) {
      const made = copyOf(templates[number % templates.length], number + 1);
      for (const table of COPIED) batch[table].push(...made[table]);
    }
    await connection.run(connection.begin);
    for (const table of COPIED) await insert(connection, table, batch[table]);
    await connection.run('COMMIT');
  }
  const first = connection.parameter(1);
  await connection.run(`UPDATE counters SET value = ${first} WHERE name LIKE 'PAKN-%'`, [count]);
  await connection.exec(connection.filled);
}

async function templatesOf(connection) {
  const rows = {};
  for (const table of COPIED) rows[table] = await connection.all(`SELECT * FROM ${table}`);
  rows.events.sort((a, b) => Number(a.seq) - Number(b.seq));
  return rows.cases.map((row) => ({
    cases: [row],
    ...Object.fromEntries(
      COPIED.slice(1).map((table) => [table, rows[table].filter((one) => one.case_id === row.id)]),
    ),
  }));
}

/** A case's rows with another id and code; the hashes of its events are computed again, in a chain. */
function copyOf(template, number) {
  const [original] = template.cases;
  const id = randomUUID();
  const code = original.code.replace(/\d+$/, String(number).padStart(6, '0'));
  const renamed = (text) => text.replaceAll(original.id, id).replaceAll(original.code, code);
  const hashes = new Map();
  const events = template.events.map(({ position: _, xid: __, ...event }) => {
    let body = renamed(event.body);
    for (const [old, hash] of hashes) body = body.replace(old, hash);
    const hash = createHash('sha256').update(body).digest('hex');
    hashes.set(event.hash, hash);
    return { ...event, case_id: id, body, hash };
  });
  const search = original.search.replace(original.code.toLowerCase(), code.toLowerCase());
  return {
    cases: [{ ...original, id, code, search, hash: events.at(-1).hash }],
    events,
    timers: template.timers.map((timer) => ({ ...timer, case_id: id })),
    answers: template.answers.map((answer) => ({
      ...answer,
      scope: randomBytes(32).toString('hex'),
      case_id: id,
      answer: renamed(answer.answer),
    })),
    personal: template.personal.map((one) => ({ ...one, case_id: id })),
  };
}

async function insert(connection, table, rows) {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]);
  const atOnce = Math.min(ROWS, Math.floor(connection.parametersMax / columns.length));
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    let index = 0;
    const one = () => `(${columns.map(() => connection.parameter(++index)).join(', ')})`;
    await connection.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(one).join(', ')}`,
      some.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}

/** The audit finds nothing wrong with some of the copies, and there are as many timers as cases. */
async function assertSound(place, count, clock) {
  const { engine, audit, close } = await opened(place, clock);
  const { read } = engine.store;
  const [{ n }] = await read.query("SELECT COUNT(*) AS n FROM timers WHERE status = 'running'");
  assert.equal(Number(n), count);
  const { CaseRow } = built('storage/entities');
  const rows = await read.getRepository(CaseRow).find({ order: { code: 'DESC' }, take: 20 });
  for (const row of rows) {
    const { finding } = await audit.verifyCase(row);
    assert.equal(finding, null, finding?.what);
  }
  await close();
}

async function opened(place, clock) {
  const service = await openService(place.config, clock);
  const { engine, audit } = service;
  return { engine, audit, close: () => service.close() };
}
