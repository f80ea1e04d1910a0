import { Running } from '../fixtures/running.js';
import { RawDatabase } from '../fixtures/sqlite.js';

const NOW = '2026-06-01T08:00:00+07:00';
let running: Running;
let raw: RawDatabase;
let tampered: any;
let untouched: any;

beforeAll(async () => {
  running = await Running.start({ now: NOW });
});
beforeEach(async () => {
  await running.reset(NOW);
  [tampered, untouched] = [await aCase('Bưởi'), await aCase('Mít')];
  expect(await running.verify()).toEqual([]);
  raw = await RawDatabase.open(running.setting.folder);
  await raw.all('DROP TRIGGER events_no_update');
  await raw.all('DROP TRIGGER events_no_delete');
});
afterEach(async () => {
  await raw.all(
    "CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  await raw.all(
    "CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  await raw.close();
});
afterAll(() => running.end());

/** Two cases with everything that can be tampered with: a deadline that runs, and a comment. */
async function aCase(name: string): Promise<any> {
  const one = await running.open('request', { receivedOn: '2026-06-01' });
  await running.take(one.id, 'EXTEND', { days: 3 });
  await running.client.post(`/cases/${one.id}/notes`, { type: 'COMMENT', text: name });
  await running.take(one.id, 'EXTEND', { days: 2 });
  return one;
}

const inEvent = (seq: number) => `WHERE case_id = '${tampered.id}' AND seq = ${seq}`;
const ofCase = () => `WHERE case_id = '${tampered.id}'`;
const itself = () => `WHERE id = '${tampered.id}'`;
const updateEvent = (set: string, seq: number) => `UPDATE events SET ${set} ${inEvent(seq)}`;
const updateCase = (set: string) => `UPDATE cases SET ${set} ${itself()}`;
const updateTimer = (set: string) => `UPDATE timers SET ${set} ${ofCase()} AND name = 'answer'`;
const updatePersonal = (set: string) => `UPDATE personal SET ${set} ${ofCase()}`;
const ZEROS = '0'.repeat(64);

function oneTimerMore(): string {
  const others =
    'name, timer, status, due_on, due_at, period, pauses, armed_seq, armed_at, ended_seq, ' +
    'calendar, parameters, taken_until';
  return (
    `INSERT INTO timers (case_id, id, ordinal, ${others}) ` +
    `SELECT case_id, 'extra-1', 9, ${others} FROM timers ${ofCase()} AND name = 'answer'`
  );
}

/** What somebody with the file in hand may do to a case: a title, and the statement. */
const DEEDS: [string, () => string][] = [
  [
    'an event says another figure',
    () => updateEvent(`body = replace(body, '"days":3', '"days":9')`, 2),
  ],
  ['an event is no longer JSON', () => updateEvent("body = 'gone'", 2)],
  ['an event is JSON of another shape', () => updateEvent("body = '{}'", 2)],
  ['an event has another hash', () => updateEvent(`hash = '${ZEROS}'`, 2)],
  ['the last event has another hash', () => updateEvent(`hash = '${ZEROS}'`, 4)],
  ['an event is missing in the middle', () => `DELETE FROM events ${inEvent(2)}`],
  ['the last event is missing', () => `DELETE FROM events ${inEvent(4)}`],
  ['every event is missing', () => `DELETE FROM events ${ofCase()}`],
  ['the first event is missing', () => `DELETE FROM events ${inEvent(1)}`],
  [
    'the snapshot has another context',
    () => updateCase(`snapshot = replace(snapshot, '"days":15', '"days":99')`),
  ],
  ['the snapshot is no longer JSON', () => updateCase(`snapshot = 'gone'`)],
  [
    'the snapshot is in a state that is not',
    () => updateCase(`snapshot = replace(snapshot, '"working"', '"nowhere"')`),
  ],
  ['the state in the list is another', () => updateCase(`state = '"answered"'`)],
  ['the case says that it is done', () => updateCase(`status = 'done'`)],
  ['the case belongs to another authority', () => updateCase(`authority = 'hanoi'`)],
  ['the case belongs to another unit', () => updateCase(`unit = 'ct-dost-standards'`)],
  ['the case has another code', () => updateCase(`code = 'REQ-2026-999999'`)],
  ['the case was taken in on another day', () => updateCase(`taken_on = '2026-07-01'`)],
  ['the case began on another day', () => updateCase(`started_on = '2026-05-01'`)],
  [
    'the case is a child of another',
    () => updateCase(`parent_id = '${untouched.id}', parent_key = 'x'`),
  ],
  ['the case says another version', () => updateCase(`version = 7`)],
  ['the case is one event behind', () => updateCase(`seq = 3`)],
  ['the case points to another hash', () => updateCase(`hash = '${ZEROS}'`)],
  [
    'the next due day of the list is another',
    () => updateCase(`next_due_at = next_due_at + 864000000`),
  ],
  ['no missed deadline is counted', () => updateCase(`missed = missed + 1`)],
  ['a timer has another day', () => updateTimer(`due_on = '2026-07-31'`)],
  ['a timer fires at another instant', () => updateTimer(`due_at = due_at + 864000000`)],
  ['a timer says that it was met', () => updateTimer(`status = 'met'`)],
  ['a timer is missing', () => `DELETE FROM timers ${ofCase()} AND name = 'answer'`],
  ['there is one timer more', () => oneTimerMore()],
  ['the case has another title', () => updateCase(`title_vi = 'Khác'`)],
  ['the case is found by other words', () => updateCase(`search = 'khac'`)],
  ['a comment says something else', () => updatePersonal(`value = '"Cam"'`)],
  ['a comment is no longer JSON', () => updatePersonal(`value = 'Cam'`)],
  ['a comment has another salt', () => updatePersonal(`salt = 'salt'`)],
  ['a comment stands at another event', () => updatePersonal(`seq = 2`)],
  ['a comment stands at no event', () => updatePersonal(`seq = 77`)],
  ['a comment was taken away, not erased', () => `DELETE FROM personal ${ofCase()}`],
];

describe('a verification names the case, and only that case, when', () => {
  test.each(DEEDS)('%s', async (_title, deed) => {
    await raw.all(deed());
    const findings = await running.verify();
    expect(findings).toEqual([
      expect.objectContaining({
        case: tampered.id,
        seq: expect.any(Number),
        what: expect.stringMatching(/\S/),
      }),
    ]);
    // What is in memory does not hide it, and a restart does not mend it.
    running.engine.forget();
    expect(await running.verify()).toEqual(findings);
  });
});

test('a case that was taken out whole is named by what is left of its log', async () => {
  await raw.all(`DELETE FROM cases ${itself()}`);
  expect(await running.verify()).toEqual([expect.objectContaining({ case: tampered.id })]);
});

test('a calendar that was changed afterwards is noticed by what it no longer gives', async () => {
  await raw.all("UPDATE revisions SET body = replace(body, '2026-01-10', '2026-01-17')");
  const findings = await running.verify();
  expect(findings.map((finding) => finding.case).sort()).toEqual(
    [tampered.id, untouched.id].sort(),
  );
});

test('two events exchanged are both intact, and stand in the wrong place', async () => {
  await raw.all(`UPDATE events SET seq = 99 ${inEvent(2)}`);
  await raw.all(`UPDATE events SET seq = 2 ${inEvent(4)}`);
  await raw.all(`UPDATE events SET seq = 4 ${inEvent(99)}`);
  expect(await running.verify()).toEqual([expect.objectContaining({ case: tampered.id, seq: 2 })]);
});

test('a chain that was hashed anew still has to give what was recorded', async () => {
  const { createHash } = await import('node:crypto');
  let previous = ZEROS;
  for (const { seq, body } of await raw.all(
    `SELECT seq, body FROM events ${ofCase()} ORDER BY seq`,
  )) {
    const forged = body
      .replace('"days":3', '"days":4')
      .replace(/"previousHash":"[0-9a-f]{64}"/, `"previousHash":"${previous}"`);
    previous = createHash('sha256').update(forged).digest('hex');
    await raw.all(`UPDATE events SET body = ?, hash = ? ${inEvent(seq)}`, forged, previous);
  }
  await raw.all(`UPDATE cases SET hash = '${previous}' ${itself()}`);
  expect(await running.verify()).toEqual([expect.objectContaining({ case: tampered.id, seq: 2 })]);
});

test('a replay of a case whose log was changed refuses at the event, and says so', async () => {
  await raw.all(`UPDATE events SET body = replace(body, '"days":3', '"days":9') ${inEvent(2)}`);
  const answer = await running.client.get(`/cases/${tampered.id}/replay?seq=4`);
  expect(answer.status).toBe(409);
  expect((await running.client.get(`/cases/${tampered.id}/replay?seq=1`)).body.equal).toBe(true);
});
