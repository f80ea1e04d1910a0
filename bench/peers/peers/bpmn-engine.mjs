import { join } from 'node:path';
import { Engine } from 'bpmn-engine';
import { EVENTS_PER_INSTANCE, measureAll } from '../load.mjs';
import { openSqlite } from '../sqlite.mjs';

/** Five user tasks in a row; each waits for its signal. */
function diagram() {
  const tasks = Array.from({ length: EVENTS_PER_INSTANCE }, (_, n) => `task${n + 1}`);
  const nodes = ['start', ...tasks, 'end'];
  const flows = nodes
    .slice(1)
    .map((to, n) => `<sequenceFlow id="to_${to}" sourceRef="${nodes[n]}" targetRef="${to}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions id="job" targetNamespace="urn:job" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
      <process id="steps" isExecutable="true">
        <startEvent id="start"/>${tasks.map((id) => `<userTask id="${id}"/>`).join('')}<endEvent id="end"/>
        ${flows.join('\n        ')}
      </process>
    </definitions>`;
}

/** The engine keeps what a signal brought only if it is told to. */
const extensions = {
  keepOutput(activity, { environment }) {
    if (activity.type !== 'bpmn:UserTask') return undefined;
    return {
      activate() {
        activity.on('end', ({ content }) => {
          environment.output[activity.id] = content.output;
        });
      },
      deactivate() {},
    };
  },
};

export async function run({ folder, plan, report, version }) {
  // Parsed once: the time it takes to read the XML is not measured.
  const [parsed] = await new Engine({ name: 'job', source: diagram() }).getDefinitions();
  const sourceContext = parsed.environment.options.source;
  const db = await openSqlite(join(folder, 'bpmn.db'), 'WAL');
  await db.exec('CREATE TABLE instances (id TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID');
  const insert = db.prepare('INSERT INTO instances (id, state) VALUES (?, ?)');
  const update = db.prepare('UPDATE instances SET state = ? WHERE id = ?');
  const outputs = `json_extract(state, '$.definitions[0].execution.processes[0].environment.output')`;
  const counted = db.prepare(
    `SELECT count(*) AS rows, min((SELECT count(*) FROM json_each(${outputs}))) AS fewest FROM instances`,
  );
  const clear = db.prepare('DELETE FROM instances');
  const job = {
    peer: 'bpmn-engine',
    version: version('bpmn-engine'),
    database: db.name,
    note: 'engine in memory, its whole state (14 KB at the end) saved after each signal',
    open: async (id) => {
      const engine = new Engine({ name: id, sourceContext, extensions });
      const execution = await engine.execute();
      await insert.run(id, JSON.stringify(await engine.getState()));
      return { id, engine, execution };
    },
    send: async ({ id, engine, execution }, event, n) => {
      execution.signal({ id: `task${n}`, ...event, instance: id });
      await update.run(JSON.stringify(await engine.getState()), id);
    },
    end: ({ engine }) => {
      if (engine.state !== 'idle') throw new Error(`an instance is still ${engine.state}`);
    },
    check: async ({ opened }) => {
      const { rows, fewest } = await counted.get();
      if (rows !== opened || fewest !== EVENTS_PER_INSTANCE) {
        throw new Error(`${opened} instances opened, ${rows} found, one with ${fewest} events`);
      }
      await clear.run();
    },
  };
  await measureAll(job, report, plan);
  await db.close();
}
