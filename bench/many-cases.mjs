import { fork } from 'node:child_process';
import { join } from 'node:path';
import { built, HERE, openService } from './built.mjs';
import { assertServiceDurable } from './durable.mjs';
import { fill } from './fill.mjs';
import { measureInbox } from './inbox.mjs';
import { inRounds, keepBusy, of, spread } from './measure.mjs';
import { mustBe, update } from './petitions.mjs';
import { startServer } from './server.mjs';

const MANY = 200_000;
const MANY_QUICK = 5_000;
const FEW = 1_000;
const FEW_OPEN = 2_000;
const IN_FLIGHT = 64;
const STEP_RATIO_MAX = 1.2;
/** What may be seen: no case is left out. */
const EVERYTHING = null;

/** Part 4: does it stay as fast when there are many cases? */
export async function measureManyCases(databases, { times, quick, report }) {
  const section = report.section('many-cases', databases.name);
  const counts = [FEW, FEW_OPEN, quick ? MANY_QUICK : MANY];
  const places = [];
  for (const count of counts) {
    const place = await databases.place();
    console.error(`  filling in ${count} cases`);
    await fill(place, count);
    places.push(place);
  }
  const [few, fewOpen, many] = places;
  const [, , manyCases] = counts;
  await measureSteps(section, databases.name, few, many, manyCases, times);
  await measureWorkList(section, fewOpen, many, manyCases, times);
  await measureStart(section, fewOpen, many, manyCases, times);
  await measureInbox(section, fewOpen, many, [FEW_OPEN, manyCases], times);
  for (const place of places) await place.remove();
}

/**
 * - of late: the same thousand cases again and again, which the engine holds in memory;
 * - any: a case that is not in memory, so that a step begins by reading it.
 */
async function measureSteps(section, name, few, many, manyCases, times) {
  const measurements = {};
  const opened = [];
  for (const [size, place] of [
    ['few', few],
    ['many', many],
  ]) {
    const service = await openService(place.config);
    opened.push(service);
    await assertServiceDurable(name, service);
    const rows = await service.engine.store.read.query('SELECT id FROM cases ORDER BY id');
    // Ids are random, so their order is none.
    const ids = rows.map(({ id }) => id);
    const late = cycle(ids.slice(0, FEW));
    const any = cycle(ids, () => service.engine.forget());
    measurements[`${size} late`] = (seconds) => send(service, late, IN_FLIGHT, seconds);
    measurements[`${size} any`] = (seconds) => {
      service.engine.forget();
      return send(service, any, IN_FLIGHT, seconds);
    };
    measurements[`${size} late alone`] = (seconds) => send(service, late, 1, seconds);
  }
  const results = await inRounds(times, measurements);
  for (const service of opened) await service.close();
  for (const [kind, what] of [
    ['late', `a step at ${IN_FLIGHT} in flight, its case in memory`],
    ['any', `a step at ${IN_FLIGHT} in flight, its case read first`],
    ['late alone', 'a step alone, its case in memory'],
  ]) {
    const micros = (size) => results[`${size} ${kind}`].map(({ perSecond }) => 1e6 / perSecond);
    section.row(`${what}: among ${told(FEW)}`, 'µs', spread(micros('few')));
    section.row(`${what}: among ${told(manyCases)}`, 'µs', spread(micros('many')));
    const ratios = micros('many').map((time, i) => time / micros('few')[i]);
    section.row(`${what}: ratio`, '×', spread(ratios), { atMost: STEP_RATIO_MAX });
  }
}

function send({ engine }, next, inFlight, seconds) {
  return keepBusy(inFlight, seconds, async () => mustBe(await engine.send(update(next())), 200));
}

function cycle(ids, atTheEnd = () => {}) {
  let at = 0;
  return () => {
    if (at === ids.length) {
      at = 0;
      atTheEnd();
    }
    return ids[at++];
  };
}

async function measureWorkList(section, few, many, manyCases, times) {
  const { listCases } = built('views/case-list');
  const measurements = {};
  const opened = [];
  for (const [size, place] of [
    ['few', few],
    ['many', many],
  ]) {
    const service = await openService(place.config);
    opened.push(service);
    const { store, catalogue } = service.engine;
    measurements[size] = (seconds) =>
      keepBusy(1, seconds, async () => {
        const { items } = await listCases(store, { status: 'active' }, catalogue, EVERYTHING);
        if (items.length !== 50) throw new Error(`A page had ${items.length} cases.`);
      });
  }
  const results = await inRounds(times, measurements);
  for (const service of opened) await service.close();
  for (const [size, count] of [
    ['few', FEW_OPEN],
    ['many', manyCases],
  ]) {
    const what = `the work list's first page, ${told(count)} open cases`;
    section.row(`${what}, p50`, 'ms', of(results[size], 'p50'));
    section.row(`${what}, p95`, 'ms', of(results[size], 'p95'));
  }
}

/** The host alone in a new process, and the whole service until it answers. */
async function measureStart(section, few, many, manyCases, times) {
  for (const [place, count] of [
    [few, FEW_OPEN],
    [many, manyCases],
  ]) {
    const hosts = [];
    const services = [];
    // The first start of a service imports the plans.
    await (await startServer(place)).stop();
    for (let round = 0; round < times.rounds; round++) {
      hosts.push(await startHost(place));
      const server = await startServer(place);
      services.push({ ms: server.startedMs, memory: server.memory() });
      await server.stop();
    }
    const what = `with ${told(count)} cases and timers`;
    section.row(`the host is open, ${what}`, 'ms', of(hosts, 'ms'));
    section.row(`the host's memory, ${what}`, 'MB', of(hosts, 'memory'));
    section.row(`the service answers, ${what}`, 'ms', of(services, 'ms'));
    if (services[0].memory !== null) {
      section.row(`the service's memory, ${what}`, 'MB', of(services, 'memory'));
    }
  }
}

function startHost({ config }) {
  return new Promise((resolve, reject) => {
    const child = fork(join(HERE, 'start-up.mjs'), [JSON.stringify(config)]);
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The host did not start.')));
  });
}

const told = (count) => count.toLocaleString('en');
