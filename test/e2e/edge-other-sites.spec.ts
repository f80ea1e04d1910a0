import { COOKIE, Edge } from '../fixtures/edge';

/** An act that comes with a cookie has to come from our own page; a token is free of it. */
const PUBLIC = 'https://thutuc.example';
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'HEAD'];
const SITES = [undefined, 'same-origin', 'none', 'same-site', 'cross-site', 'nonsense'];
const ORIGINS = ['own', 'other', 'null', 'garbage', undefined] as const;
const CREDENTIALS = ['cookie', 'foreign cookie', 'token', 'cookie and token', 'none'] as const;

type Origin = (typeof ORIGINS)[number];
type Credential = (typeof CREDENTIALS)[number];

describe.each([
  ['by its Host', null],
  ['by PUBLIC_URL', PUBLIC],
])('where the service knows itself %s', (_how, publicUrl) => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await Edge.start({ publicUrl });
  });
  afterAll(() => edge?.end());

  const originOf = (origin: Origin): string | undefined =>
    ({
      own: publicUrl ?? edge.url,
      other: publicUrl ? edge.url : 'https://evil.example',
      null: 'null',
      garbage: 'https://',
    })[origin as string];

  const headersOf = (credential: Credential, site: string | undefined, origin: Origin): any => {
    const cookie = { cookie: `${COOKIE}=lan` };
    const token = { authorization: 'Bearer lan' };
    const of = { cookie, token, 'foreign cookie': { cookie: 'lang=vi' }, none: {} };
    const own = credential === 'cookie and token' ? { ...cookie, ...token } : of[credential];
    const said = originOf(origin);
    return {
      ...own,
      ...(site === undefined ? {} : { 'sec-fetch-site': site }),
      ...(said === undefined ? {} : { origin: said }),
    };
  };

  const expected = (
    method: string,
    credential: Credential,
    site: string | undefined,
    origin: Origin,
  ): boolean => {
    if (method === 'GET' || method === 'HEAD' || credential === 'token') return true;
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    if (origin !== undefined) return origin === 'own';
    return credential === 'none';
  };

  it.each(
    METHODS.flatMap((method) => CREDENTIALS.map((credential) => [method, credential] as const)),
  )('%s with %s passes from its own page only, if at all', async (method, credential) => {
    for (const site of SITES) {
      for (const origin of ORIGINS) {
        // Node's fetch sets these headers itself, so the request goes past it.
        const answer = await edge.app
          .getHttpAdapter()
          .getInstance()
          .inject({
            method: method as 'GET',
            url: '/api/cases/nothing',
            headers: { host: new URL(edge.url).host, ...headersOf(credential, site, origin) },
          });
        const refused = answer.body.includes('problem:other-site');
        expect({ site, origin, passed: !refused }).toEqual({
          site,
          origin,
          passed: expected(method, credential, site, origin),
        });
        if (refused) {
          expect(answer.statusCode).toBe(403);
          expect(answer.headers['content-type']).toMatch('application/problem+json');
        }
      }
    }
  });

  it('a session acts over a socket from our page and from no other, and nothing is half done', async () => {
    const send = (origin: string): Promise<Response> =>
      fetch(`${edge.url}/api/cases`, {
        method: 'POST',
        headers: {
          Cookie: `${COOKIE}=lan`,
          Origin: origin,
          'Content-Type': 'application/json',
          'Idempotency-Key': `from-${origin}`,
        },
        body: JSON.stringify({
          process: 'feedback-petition',
          input: { receivedOn: '2026-06-10', channel: 'post', content: 'Hai lần.' },
        }),
      });
    expect((await send('https://evil.example')).status).toBe(403);
    expect((await edge.as('lan').get('/cases')).body.items).toHaveLength(0);
    expect((await send(publicUrl ?? edge.url)).status).toBe(201);
  });
});
