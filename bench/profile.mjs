import { Session } from 'node:inspector/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HERE, openService } from './built.mjs';
import { sendUpdates } from './engine.mjs';
import { openPetitions } from './petitions.mjs';
import { NAMES } from './report.mjs';

/**
 * Where the time of a step goes: a CPU profile of the engine at 64 in flight. A sample belongs to the
 * first of its frames, from the innermost outwards, that one of these rules knows; all that happens
 * inside the answer is the answer's.
 */
const IN_FLIGHT = 64;
const CASES = 1024;
const SAMPLE_MICROS = 200;
/** Innermost functions that are listed. */
const FUNCTIONS = 30;

const ANSWER = 'the answer (state, allowed events, deadlines)';
const RULES = [
  [/node_modules\/xstate\//, 'XState'],
  [/node_modules\/safe-stable-stringify\/|engine\/canonical\.js/, 'canonical JSON and hashes'],
  [/node_modules\/(class-validator|class-transformer|validator)\//, 'validation of the payload'],
  [/engine\/(payload|admission)\.js/, 'validation of the payload'],
  [/node_modules\/typeorm\//, 'TypeORM'],
  [/node_modules\/(sqlite3|pg|pg-protocol|pg-pool|pg-types|postgres-array)\//, 'the driver'],
  [/dist\/src\/storage\//, 'serialising the batch'],
  [/engine\/deadlines\.js|dist\/src\/calendar\//, 'deadlines and calendar'],
  [/engine\/(case-file|step|log|advance)\.js/, "the step's records"],
  [/dist\/src\/|dist\/machines\//, 'the rest of the engine'],
  [/\/bench\//, 'the benchmark itself'],
];
/** What V8 tells apart without a file. */
const OF_V8 = {
  '(garbage collector)': 'garbage collection',
  '(program)': 'Node and V8',
  '(idle)': 'waiting for the database',
};

export async function profileEngine(databases, { seconds }) {
  const place = await databases.place();
  const service = await openService(place.config);
  const ids = await openPetitions(service, CASES);
  await sendUpdates(service, ids, IN_FLIGHT, Math.max(2, seconds));
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROS });
  await session.post('Profiler.start');
  const cpu = process.cpuUsage();
  const done = await sendUpdates(service, ids, IN_FLIGHT, Math.max(3, seconds));
  const { user, system } = process.cpuUsage(cpu);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  await service.close();
  await place.remove();

  const parts = new Map();
  const functions = new Map();
  const parents = parentsOf(profile.nodes);
  profile.samples.forEach((id, i) => {
    const micros = profile.timeDeltas[i];
    const stack = stackOf(id, parents);
    // Starting and stopping the profile itself.
    if (stack.some(({ url }) => url === 'node:inspector')) return;
    add(parts, partOf(stack), micros);
    add(functions, nameOf(stack[0]), micros);
  });
  const whole = [...parts.values()].reduce((sum, one) => sum + one, 0);
  const rows = (map, most) =>
    [...map]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .filter(([, micros]) => micros / whole >= 0.001)
      .map(([name, micros]) => {
        const share = ((100 * micros) / whole).toFixed(1);
        return `| ${name} | ${share} % | ${(micros / done.count).toFixed(0)} µs |`;
      });
  const cpuMicros = ((user + system) / done.count).toFixed(0);
  const table = [
    `${NAMES[databases.name]}, ${Math.round(done.perSecond)} steps/s while profiled, ` +
      `${cpuMicros} µs of processor time a step with the driver's own threads:`,
    '',
    "| the main thread's time | share | a step |",
    '| --- | --- | --- |',
    ...rows(parts, Infinity),
  ];
  const innermost = ['| innermost function | share | a step |', '| --- | --- | --- |'];
  const folder = join(HERE, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `engine-${databases.name}.cpuprofile`), JSON.stringify(profile));
  return {
    table: table.join('\n'),
    functions: [...innermost, ...rows(functions, FUNCTIONS)].join('\n'),
  };
}

function parentsOf(nodes) {
  const parents = new Map(nodes.map((node) => [node.id, { frame: node.callFrame, parent: null }]));
  for (const { id, children = [] } of nodes) {
    for (const child of children) parents.get(child).parent = id;
  }
  return parents;
}

/** Its frames, the innermost first. */
function stackOf(id, parents) {
  const stack = [];
  for (let at = id; at !== null; at = parents.get(at).parent) stack.push(parents.get(at).frame);
  return stack;
}

function partOf(stack) {
  const native = OF_V8[stack[0].functionName];
  if (native) return native;
  if (stack.some(({ url }) => /engine\/answer\.js/.test(url))) return ANSWER;
  for (const { url } of stack) {
    const rule = RULES.find(([pattern]) => pattern.test(url));
    if (rule) return rule[1];
  }
  return OF_V8['(program)'];
}

function nameOf({ functionName, url, lineNumber }) {
  const file = url.replace(/^file:\/\//, '').replace(/^.*\/(dist|node_modules|bench)\//, '');
  return `${functionName || '(anonymous)'}${file ? ` ${file}:${lineNumber + 1}` : ''}`;
}

function add(map, key, value) {
  map.set(key, (map.get(key) ?? 0) + value);
}
