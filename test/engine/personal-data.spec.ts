import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Running } from '../fixtures/running.js';
import { RawDatabase } from '../fixtures/sqlite.js';

const NOW = '2026-06-01T08:00:00+07:00';
/** Words that stand nowhere else, so that they are found wherever they leak to. */
const SECRETS = [
  'Trần Thị Bưởi',
  'Chuyện riêng của bà',
  'Ghi chú riêng',
  'Lê Văn Mít',
  'Lời kể thêm',
];
const [NAME, STORY, REMARK, NEW_NAME, COMMENT] = SECRETS as [
  string,
  string,
  string,
  string,
  string,
];

let running: Running;
let one: any;

beforeEach(async () => {
  running = await Running.start({ now: NOW });
  const input = { fileNo: 'HS-7', name: NAME, story: STORY, remark: REMARK };
  one = await running.open('application', input);
  await running.take(one.id, 'CORRECT', { name: NEW_NAME, fileNo: 'HS-8' });
  await running.client.post(`/cases/${one.id}/notes`, { type: 'COMMENT', text: COMMENT });
});
afterEach(() => running.end());

/** Every row of every table in which one of the words stands, as 'table.column'. */
async function whereSecretsStand(): Promise<string[]> {
  const raw = await RawDatabase.open(running.setting.folder);
  const tables = await raw.all("SELECT name FROM sqlite_master WHERE type = 'table'");
  const found = new Set<string>();
  for (const { name } of tables) {
    for (const row of await raw.all(`SELECT * FROM ${name}`)) {
      for (const [column, value] of Object.entries(row)) {
        if (SECRETS.some((secret) => String(value).includes(secret)))
          found.add(`${name}.${column}`);
      }
    }
  }
  await raw.close();
  return [...found];
}

test('a machine is shown public fields and derived facts, and nothing personal', async () => {
  const { context } = await running.see(one.id);
  const shown = context.shown.map((text: string) => JSON.parse(text));
  expect(shown[0]).toMatchObject({ fileNo: 'HS-7', facts: { longName: true } });
  expect(shown[1]).toMatchObject({ type: 'CORRECT', fileNo: 'HS-8', facts: { longName: true } });
  for (const secret of SECRETS) expect(JSON.stringify(context)).not.toContain(secret);
});

test('a personal value stands in a table of its own and nowhere else', async () => {
  expect(await whereSecretsStand()).toEqual(['personal.value']);
});

test('the history shows it beside the log until it is erased', async () => {
  const [opened, corrected, noted] = await running.history(one.id);
  expect(opened.payload).toEqual({ fileNo: 'HS-7', name: NAME, story: STORY, remark: REMARK });
  expect(corrected.payload).toEqual({ fileNo: 'HS-8', name: NEW_NAME });
  expect(noted.payload).toEqual({ text: COMMENT });
});

test('a replay gives the same without it: it reads the log only', async () => {
  const raw = await RawDatabase.open(running.setting.folder);
  await raw.all('DELETE FROM personal');
  await raw.close();
  await running.replaysEqual(one.id);
});

describe('erasing', () => {
  let before: any[];

  beforeEach(async () => {
    before = await running.history(one.id);
    const answer = await running.client.post(`/cases/${one.id}/erasure`, {});
    expect(answer.status).toBe(200);
  });

  test('deletes value and salt, and leaves every event and hash as they were', async () => {
    expect(await whereSecretsStand()).toEqual([]);
    const raw = await RawDatabase.open(running.setting.folder);
    expect(await raw.all('SELECT * FROM personal')).toEqual([]);
    await raw.close();
    const after = await running.history(one.id);
    expect(after.map(({ hash }) => hash).slice(0, 3)).toEqual(before.map(({ hash }) => hash));
    expect(after[0]).toMatchObject({
      payload: { fileNo: 'HS-7' },
      erased: ['name', 'remark', 'story'],
    });
  });

  test('stands in the log itself, and a verification stays clean', async () => {
    expect((await running.history(one.id)).at(-1)).toMatchObject({
      kind: 'note',
      type: 'ERASE',
      actor: 'an',
    });
    expect(await running.verify()).toEqual([]);
    await running.replaysEqual(one.id);
  });

  test('leaves nothing in the bytes of the files either', () => {
    // Another process reads: one that holds SQLite's locks must not open and close its files.
    const files = readdirSync(running.setting.folder).map((name) =>
      join(running.setting.folder, name),
    );
    for (const secret of SECRETS) {
      const { status } = spawnSync('grep', [
        '--text',
        '--quiet',
        '--fixed-strings',
        secret,
        ...files,
      ]);
      expect({ secret, found: status === 0 }).toEqual({ secret, found: false });
    }
  });

  test('does not keep later events from holding personal data of their own', async () => {
    await running.take(one.id, 'CORRECT', { name: 'Phạm Thị Xoài' });
    expect((await running.history(one.id)).at(-1).payload).toEqual({ name: 'Phạm Thị Xoài' });
    expect(await running.verify()).toEqual([]);
  });
});

test('the title of a case is made from what is not personal', async () => {
  expect(one.title).toEqual({ vi: 'Hồ sơ HS-7', en: 'File HS-7' });
  const { body } = await running.client.get(`/cases?text=${encodeURIComponent('Bưởi')}`);
  expect(body.items).toEqual([]);
});

test('why an event was recorded late is free text too, and is erased with the rest', async () => {
  await running.at('2026-06-03T08:00:00+07:00');
  const late = { occurredOn: '2026-06-02', reason: `${NAME} was ill` };
  await running.take(one.id, 'CORRECT', { name: NEW_NAME }, late);
  expect((await running.history(one.id)).at(-1).reason).toBe(late.reason);
  expect(await whereSecretsStand()).toEqual(['personal.value']);
  await running.client.post(`/cases/${one.id}/erasure`, {});
  expect((await running.history(one.id)).at(-2)).toMatchObject({
    occurredOn: '2026-06-02',
    reason: null,
    erased: expect.arrayContaining(['name', 'reason']),
  });
  expect(await running.verify()).toEqual([]);
});
