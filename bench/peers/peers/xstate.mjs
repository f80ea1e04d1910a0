import { join } from 'node:path';
import { assign, createActor, createMachine } from 'xstate';
import { EVENTS_PER_INSTANCE, measureAll } from '../load.mjs';
import { openSqlite } from '../sqlite.mjs';

/** Five events, then done. What an event leaves in the context is given by `keep`. */
function machineThat(keep) {
  const states = { done: { type: 'final' } };
  for (let n = 1; n <= EVENTS_PER_INSTANCE; n += 1) {
    const target = n === EVENTS_PER_INSTANCE ? 'done' : `waiting${n + 1}`;
    states[`waiting${n}`] = { on: { STEP: { target, actions: keep } } };
  }
  return createMachine({
    id: 'job',
    initial: 'waiting1',
    context: { received: 0, events: [] },
    states,
  });
}

export async function run(context) {
  await oneTransactionAStep(context);
  await naive(context);
}

/** The actor stays in memory; its event and its snapshot are written in one transaction. */
async function oneTransactionAStep({ folder, plan, report, version }) {
  const machine = machineThat(assign({ received: ({ context }) => context.received + 1 }));
  const db = await openSqlite(join(folder, 'transaction.db'), 'WAL');
  await db.exec(`
    CREATE TABLE instances (id TEXT PRIMARY KEY, snapshot TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE events (instance TEXT, n INTEGER, event TEXT NOT NULL, PRIMARY KEY (instance, n)) WITHOUT ROWID`);
  const insert = db.prepare('INSERT INTO instances (id, snapshot) VALUES (?, ?)');
  const log = db.prepare('INSERT INTO events (instance, n, event) VALUES (?, ?, ?)');
  const update = db.prepare('UPDATE instances SET snapshot = ? WHERE id = ?');
  const saved = (actor) => JSON.stringify(actor.getPersistedSnapshot());
  let total = 0;
  const job = {
    peer: 'xstate-sqlite',
    version: version('xstate'),
    database: db.name,
    note: 'actor in memory, event and snapshot in one transaction a step',
    open: async (id) => {
      const actor = createActor(machine).start();
      await db.inTurn(() => insert.run(id, saved(actor)));
      return { id, actor };
    },
    send: async ({ id, actor }, event, n) => {
      actor.send(event);
      const snapshot = saved(actor);
      await db.inTurn(async () => {
        await db.exec('BEGIN IMMEDIATE');
        try {
          await log.run(id, n, JSON.stringify(event));
          await update.run(snapshot, id);
          await db.exec('COMMIT');
        } catch (error) {
          await db.exec('ROLLBACK');
          throw error;
        }
      });
    },
    end: ({ actor }) => {
      if (actor.getSnapshot().status !== 'done') throw new Error('an instance is not done');
    },
    check: async ({ events }) => {
      total += events;
      const { rows } = await db.get('SELECT count(*) AS rows FROM events');
      if (rows !== total) throw new Error(`${total} events acknowledged, ${rows} found`);
    },
  };
  await measureAll(job, report, plan);
  await db.close();
}

/** What is written first: load, restore, send, save; SQLite as it comes, but synchronous=FULL. */
async function naive({ folder, plan, report, version }) {
  const machine = machineThat(
    assign({
      received: ({ context }) => context.received + 1,
      events: ({ context, event }) => [...context.events, event],
    }),
  );
  const db = await openSqlite(join(folder, 'naive.db'), 'DELETE');
  await db.exec('CREATE TABLE instances (id TEXT PRIMARY KEY, snapshot TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO instances (id, snapshot) VALUES (?, ?)');
  const load = db.prepare('SELECT snapshot FROM instances WHERE id = ?');
  const update = db.prepare('UPDATE instances SET snapshot = ? WHERE id = ?');
  let total = 0;
  const job = {
    peer: 'xstate-sqlite-naive',
    version: version('xstate'),
    database: db.name,
    note: 'snapshot loaded, actor restored, event sent, snapshot with all events saved',
    open: async (id) => {
      await insert.run(id, JSON.stringify(createActor(machine).start().getPersistedSnapshot()));
      return id;
    },
    send: async (id, event) => {
      const row = await load.get(id);
      const actor = createActor(machine, { snapshot: JSON.parse(row.snapshot) }).start();
      actor.send(event);
      await update.run(JSON.stringify(actor.getPersistedSnapshot()), id);
      actor.stop();
    },
    check: async ({ events }) => {
      total += events;
      const { rows } = await db.get(
        "SELECT sum(json_array_length(snapshot, '$.context.events')) AS rows FROM instances",
      );
      if (rows !== total) throw new Error(`${total} events acknowledged, ${rows} found`);
    },
  };
  await measureAll(job, report, plan);
  await db.close();
}
