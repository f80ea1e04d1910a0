import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { EVENTS_PER_INSTANCE, measureAll } from '../load.mjs';

/** DBOS's own is 10; on two cores no difference showed between 10, 20 and 40. */
const POOL = 20;

/** Woken when the workflow of that id has received one more message. */
const waiting = new Map();
let receivedByAll = 0;

const receiver = DBOS.registerWorkflow(
  async () => {
    let received = 0;
    while (received < EVENTS_PER_INSTANCE) {
      const event = await DBOS.recv('event', { timeoutSeconds: 600 });
      if (event?.n !== received + 1) throw new Error(`event ${event?.n} after ${received} events`);
      received += 1;
      receivedByAll += 1;
      waiting.get(DBOS.workflowID)?.();
    }
    return received;
  },
  { name: 'receiver' },
);

const stepper = DBOS.registerWorkflow(
  async (event) => DBOS.runStep(async () => event.n, { name: 'apply' }),
  { name: 'stepper' },
);

export async function run({ plan, report, version, database, onStop }) {
  DBOS.setConfig({
    name: 'bench',
    systemDatabaseUrl: database.url,
    systemDatabasePoolSize: POOL,
    logLevel: 'error',
    tracingEnabled: false,
  });
  onStop(() => DBOS.shutdown());
  await DBOS.launch();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const rows = async (sql) => Number((await client.query(sql)).rows[0].count);
  const common = { version: version('@dbos-inc/dbos-sdk'), database: database.version };
  const start = (id) => DBOS.startWorkflow(receiver, { workflowID: id })();
  const ended = async (handle) => {
    const received = await handle.getResult();
    if (received !== EVENTS_PER_INSTANCE)
      throw new Error(`a workflow ended after ${received} events`);
  };
  const consumed = 'SELECT count(*) FROM dbos.notifications WHERE consumed';
  const jobs = [
    {
      peer: 'dbos',
      note: 'DBOS.send to a workflow with five DBOS.recv: p50 and p99 until the message is stored, steps when the workflow has received it',
      steps: () => receivedByAll,
      open: start,
      send: (handle, event) => DBOS.send(handle.workflowID, event, 'event'),
      end: ended,
      stored: () => rows(consumed),
    },
    {
      peer: 'dbos-received',
      note: 'as dbos, acknowledged when the workflow has received the message and that is stored',
      open: start,
      send: async (handle, event) => {
        const received = new Promise((resolve) => waiting.set(handle.workflowID, resolve));
        await DBOS.send(handle.workflowID, event, 'event');
        await received;
      },
      end: async (handle) => {
        waiting.delete(handle.workflowID);
        await ended(handle);
      },
      stored: () => rows(consumed),
    },
    {
      peer: 'dbos-workflow-an-event',
      note: 'each event is a workflow of one step under the key of instance and number, acknowledged when it has ended',
      open: async (id) => id,
      send: async (id, event, n) => {
        const handle = await DBOS.startWorkflow(stepper, { workflowID: `${id}/${n}` })(event);
        if ((await handle.getResult()) !== n) throw new Error('a step answered another number');
      },
      stored: () =>
        rows(
          "SELECT count(*) FROM dbos.workflow_status WHERE name = 'stepper' AND status = 'SUCCESS'",
        ),
    },
  ];
  for (const { stored, ...job } of jobs) {
    let total = await stored();
    const check = async ({ events }) => {
      total += events;
      const found = await stored();
      if (found !== total) throw new Error(`${total} events acknowledged, ${found} found`);
    };
    await measureAll({ ...common, ...job, check }, report, plan);
  }
  await client.end();
}
