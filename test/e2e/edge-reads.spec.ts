import { Edge } from '../fixtures/edge';

/** Whoever reads personal data of a case is written down before they have read it. */
let edge: Edge;
let id: string;

beforeAll(async () => {
  edge = await Edge.start();
});
beforeEach(async () => {
  ({ id } = await edge.petition());
});
afterAll(() => edge?.end());

const reads = async (): Promise<any> => (await edge.as('an').get(`/cases/${id}/reads`)).body;
const later = (minutes: number): void => edge.clock.moveTo(edge.clock.now() + minutes * 60_000);

describe('a read of personal data', () => {
  it('is written down with who, when and where, once a minute', async () => {
    await edge.as('lan').get(`/cases/${id}/history`);
    await edge.as('lan').get(`/cases/${id}/history`);
    expect((await reads()).items).toEqual([
      {
        at: expect.stringMatching(/^2026-06-10T08:/),
        actor: 'lan',
        what: '/api/cases/:id/history',
      },
    ]);
    later(1);
    await edge.as('an').get(`/cases/${id}/history`);
    await edge.as('lan').get(`/cases/${id}/history`);
    expect((await reads()).items.map(({ actor }: any) => actor).sort()).toEqual([
      'an',
      'lan',
      'lan',
    ]);
  });

  it('is a file, its name in a list and on the page of the case too', async () => {
    await edge.attach(id, 'Đơn của bà Lan.txt');
    const [{ hash }] = (await edge.as('lan').get(`/cases/${id}/files`)).body;
    await edge.as('lan').get(`/cases/${id}/files/${hash}`);
    await edge.as('lan').get(`/cases/${id}`);
    expect((await reads()).items.map(({ what }: any) => what).sort()).toEqual([
      '/api/cases/:id',
      '/api/cases/:id/files',
      '/api/cases/:id/files/:hash',
    ]);
  });

  it('is none where nothing personal is shown', async () => {
    for (const path of ['', '/replay', '/files']) {
      expect((await edge.as('lan').get(`/cases/${id}${path}`)).status).toBe(200);
    }
    await edge.as('an').post(`/cases/${id}/erasure`, {});
    await edge.as('lan').get(`/cases/${id}/history`);
    expect((await reads()).items).toEqual([]);
  });

  it('is not answered where it cannot be written down', async () => {
    const { store } = edge.service.engine;
    const commit = store.commit.bind(store);
    const { NotWritten } = await import('../../src/storage/commit.js');
    store.commit = () => Promise.reject(new NotWritten(new Error('SQLITE_FULL'), true));
    const refused = await edge.as('lan').get(`/cases/${id}/history`);
    expect(refused.status).toBe(503);
    expect(JSON.stringify(refused.body)).not.toContain('nộp hai lần');
    store.commit = commit;
    expect((await edge.as('lan').get(`/cases/${id}/history`)).status).toBe(200);
    expect((await reads()).items).toHaveLength(1);
  });

  it('cannot be changed or taken back', async () => {
    await edge.as('lan').get(`/cases/${id}/history`);
    const { store } = edge.service.engine;
    for (const statement of [
      "UPDATE personal_reads SET actor = 'tu'",
      'DELETE FROM personal_reads',
    ]) {
      await expect(store.read.query(statement)).rejects.toThrow(/append-only|readonly/);
    }
  });

  it('is shown a page at a time, latest first', async () => {
    for (let i = 0; i < 205; i++) {
      later(1);
      await edge.service.reads.record(
        { actor: 'lan', holdings: [], bounds: 'held', scope: null },
        id,
        '/api/cases/:id/history',
      );
    }
    const first = await reads();
    expect(first.items).toHaveLength(200);
    const { body } = await edge.as('an').get(`/cases/${id}/reads?before=${first.next}`);
    expect(body).toMatchObject({ next: null });
    expect(body.items).toHaveLength(5);
    const instants = [...first.items, ...body.items].map(({ at }: any) => at);
    expect(instants).toEqual([...instants].sort().reverse());
    expect((await edge.as('an').get(`/cases/${id}/reads?before=x`)).status).toBe(422);
  });

  it.each([
    ['lan', 403],
    ['tu', 404],
    ['nobody', 401],
  ])('is shown to auditors of the unit, and not to %s', async (name, status) =>
    expect((await edge.as(name).get(`/cases/${id}/reads`)).status).toBe(status),
  );
});
