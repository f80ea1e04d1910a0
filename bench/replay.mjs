import assert from 'node:assert/strict';
import { built, installed, openService } from './built.mjs';
import { inRounds, of, percent, repeat } from './measure.mjs';
import { mustBe, openPetitions, sendCommand, TEXT } from './petitions.mjs';

const CASES = 200;
/** A petition from its receipt to its publication, with the role that may send each event. */
const STORY = [
  ['CLASSIFY_START', {}],
  ['ACCEPT_OWN', { category: 'regulation', handlingUnit: 'ct-dost-standards' }],
  ...Array.from({ length: 6 }, () => ['STATUS_UPDATE', { text: TEXT }]),
  ['RESULT', { text: TEXT, documentNo: '88/SKHCN-VP' }, 'division-head'],
  ['RECORD_RESULT', { systemRef: 'PAKN.2026.0001' }],
  ['PUBLISH', { channels: ['national-portal'] }],
];
const TARGET = 70;

/**
 * Part 3: the audit's fold, which checks hashes and chain, counts the deadlines and compares every
 * state with its recorded digest, against XState alone on the same events, which restores, steps and
 * persists.
 */
export async function measureReplay(databases, { times, report }) {
  const place = await databases.place();
  const service = await openService(place.config);
  const { engine } = service;
  const logs = await storiesOf(service);
  const revisions = new Map(
    (await engine.store.read.query('SELECT hash, body FROM revisions')).map((r) => [
      r.hash,
      r.body,
    ]),
  );
  await service.close();
  await place.remove();

  const { fold } = built('audit/fold');
  const folds = () => {
    let events = 0;
    for (const log of logs) {
      for (const { equal } of fold(log, engine.catalogue, revisions)) {
        if (!equal) throw new Error('A replay differs from what was recorded.');
        events += 1;
      }
    }
    return events;
  };
  const { machine } = engine.catalogue.find('feedback-petition').process;
  const stories = logs.map((log) => machineEvents(fold(log, engine.catalogue, revisions)));
  const bare = () => {
    let events = 0;
    for (const story of stories) {
      events += story.length;
      assert.equal(bareFold(machine, story).status, 'done');
    }
    return events;
  };
  const results = await inRounds(times, {
    fold: (seconds) => repeat(seconds, folds),
    xstate: (seconds) => repeat(seconds, bare),
  });

  const section = report.section('replay', null);
  section.row('XState alone', 'events/s', of(results.xstate, 'perSecond'));
  section.row("the audit's replay", 'events/s', of(results.fold, 'perSecond'));
  const ratios = results.fold.map(({ perSecond }, i) => perSecond / results.xstate[i].perSecond);
  section.row('replay ÷ XState alone', '%', percent(ratios), { atLeast: TARGET });
}

async function storiesOf(service) {
  const { engine } = service;
  const ids = await openPetitions(service, CASES);
  for (const [type, payload, role = 'petition-officer'] of STORY) {
    const answers = await Promise.all(
      ids.map((id) => {
        const command = sendCommand(id, type, payload);
        // Each act is another person's: some duties are kept apart.
        return engine.send({ ...command, by: { ...command.by, role, actor: type } });
      }),
    );
    for (const answer of answers) mustBe(answer, 200);
  }
  return Promise.all(ids.map((id) => engine.store.findEvents(id)));
}

/** The events as the machine saw them. */
function machineEvents(folded) {
  const { machineEvent } = built('engine/log');
  const { parseInstant } = built('calendar/day');
  let deadlines = null;
  const events = [];
  for (const { entry, state } of folded) {
    events.push(machineEvent({ ...entry, at: parseInstant(entry.at) }, deadlines));
    deadlines = state.deadlines;
  }
  return events;
}

const { createActor, initialTransition, transition } = installed('xstate');

function bareFold(machine, [input, ...events]) {
  let [snapshot] = initialTransition(machine, input);
  let persisted = machine.getPersistedSnapshot(snapshot);
  for (const event of events) {
    const restored = createActor(machine, { snapshot: persisted }).getSnapshot();
    [snapshot] = transition(machine, restored, event);
    persisted = machine.getPersistedSnapshot(snapshot);
  }
  return persisted;
}
