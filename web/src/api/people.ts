import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keyHeader } from './act';
import { answer, client } from './client';
import { byPages } from './pages';
import type { JsonObject, Named, Page, Text } from './types';

/** People, units, roles, mandates and tokens, as those who keep them read them. */

export interface HoldingGiven {
  id: string;
  role: string;
  unit: string;
  roleName: Text;
  unitName: Text;
  validFrom: string;
  validTo: string | null;
  decision: string | null;
  endedAt: string | null;
  counts: boolean;
}

export interface Person {
  id: string;
  name: string;
  fullName: string;
  email: string | null;
  kind: 'person' | 'machine';
  hasPassword: boolean;
  hasSecondFactor: boolean;
  invitedUntil: string | null;
  madeAt: string;
  removedAt: string | null;
  holdings: HoldingGiven[];
}

/** Its secret is shown this once. */
export interface Invitation {
  secret: string;
  endsAt: string;
}

export interface Invited extends Person {
  invitation: Invitation | null;
}

/** What would end with an account. */
export interface Removal {
  holdings: number;
  mandates: number;
  tokens: number;
  count: number;
  cases: { code: string; process: string; unit: string }[];
}

/** A role, or a unit. */
export interface Structured extends Named {
  level: string | null;
  validFrom: string | null;
  validTo: string | null;
  inForce: boolean;
  /** Of a unit. */
  authority?: string;
  parent?: string | null;
  successor?: string | null;
}

export const MANDATE_KINDS = ['substitute', 'ky-thay', 'ky-thua-lenh', 'uy-quyen'] as const;

export interface Mandate {
  id: string;
  kind: (typeof MANDATE_KINDS)[number];
  from: { name: string; fullName: string };
  to: { name: string; fullName: string };
  role: string | null;
  unit: string | null;
  processes: string[] | null;
  validFrom: string;
  validTo: string;
  decisionNo: string | null;
  revokedAt: string | null;
  counts: boolean;
}

export const TOKEN_SCOPES = ['read', 'act', 'administer'] as const;

export interface Token {
  id: string;
  actor: string;
  label: string;
  scope: {
    may: (typeof TOKEN_SCOPES)[number];
    role?: string;
    unit?: string;
    processes?: string[];
  };
  madeAt: string;
  endsAt: string;
}

export interface Administered {
  ordinal: number;
  at: string;
  actor: string;
  type: string;
  subject: string;
  body: JsonObject;
}

export interface PeopleFilter {
  q?: string | undefined;
  unit?: string | undefined;
  removed?: 'true' | undefined;
}

const MINUTE_MS = 60_000;
const at = (id: string) => ({ params: { path: { id } } });
const filteredBy = (filter: object) => ({ params: { query: filter as never } });

export const peopleQuery = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', 'accounts', filter],
    queryFn: ({ pageParam }) =>
      answer<Page<Person>>(client.GET('/api/people', filteredBy({ ...filter, after: pageParam }))),
    ...byPages,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'account', id],
    queryFn: () => answer<Person>(client.GET('/api/people/{id}', at(id))),
  });

export const removalQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'removal', id],
    queryFn: () => answer<Removal>(client.GET('/api/people/{id}/removal', at(id))),
    staleTime: 0,
  });

export const addPerson = (body: JsonObject) =>
  answer<Invited>(client.POST('/api/people', { body: body as never }));

export const changePerson = (id: string, body: JsonObject) =>
  answer<Person>(client.PATCH('/api/people/{id}', { ...at(id), body: body as never }));

export const invitePerson = (id: string) =>
  answer<Invitation>(client.POST('/api/people/{id}/invitation', { ...at(id), body: {} as never }));

export const resetSecondFactor = (id: string) =>
  answer<Person>(
    client.POST('/api/people/{id}/second-factor-reset', { ...at(id), body: {} as never }),
  );

export const removePerson = (id: string) =>
  answer<Person>(client.DELETE('/api/people/{id}', at(id)));

export const giveHolding = (id: string, body: JsonObject) =>
  answer<Person>(client.POST('/api/people/{id}/holdings', { ...at(id), body: body as never }));

export const endHolding = (id: string, holding: string, body: JsonObject) =>
  answer<Person>(
    client.POST('/api/people/{id}/holdings/{holding}/end', {
      params: { path: { id, holding } },
      body: body as never,
    }),
  );

/** Units and roles are kept in the same way: made, changed, ended. */
function structure(kind: 'units' | 'roles') {
  const all = `/api/${kind}` as '/api/units';
  const one = `/api/${kind}/{slug}` as '/api/units/{slug}';
  const end = `/api/${kind}/{slug}/end` as '/api/units/{slug}/end';
  const of = (slug: string, body: JsonObject) => ({
    params: { path: { slug } },
    body: body as never,
  });
  return {
    query: queryOptions({
      queryKey: [all],
      queryFn: async () => (await answer<{ items: Structured[] }>(client.GET(all))).items,
      staleTime: 10 * MINUTE_MS,
    }),
    make: (body: JsonObject) => answer(client.POST(all, { body: body as never })),
    change: (slug: string, body: JsonObject) => answer(client.PATCH(one, of(slug, body))),
    end: (slug: string, body: JsonObject) => answer(client.POST(end, of(slug, body))),
  };
}

export const STRUCTURES = { units: structure('units'), roles: structure('roles') };

export const mandatesQuery = queryOptions({
  queryKey: ['mandates'],
  queryFn: async () => (await answer<{ items: Mandate[] }>(client.GET('/api/mandates'))).items,
});

export const makeMandate = (body: JsonObject) =>
  answer<Mandate>(client.POST('/api/mandates', { body: body as never }));

export const revokeMandate = (id: string) =>
  answer<Mandate>(client.POST('/api/mandates/{id}/revoke', { ...at(id), body: {} as never }));

export const tokensQuery = (everyone: boolean) =>
  queryOptions({
    queryKey: ['tokens', everyone],
    queryFn: async () => {
      const query = everyone ? { everyone: 'true' } : {};
      const { tokens } = await answer<{ tokens: Token[] }>(
        client.GET('/api/tokens', { params: { query } }),
      );
      return tokens;
    },
  });

export const makeToken = (body: object, key: string) =>
  answer<Token & { token: string }>(
    client.POST('/api/tokens', { params: { header: keyHeader(key) }, body: body as never }),
  );

export const revokeToken = (id: string) => answer(client.DELETE('/api/tokens/{id}', at(id)));

export const administeredQuery = infiniteQueryOptions({
  queryKey: ['administration'],
  queryFn: ({ pageParam }) =>
    answer<Page<Administered>>(
      client.GET('/api/administration', filteredBy({ limit: '20', after: pageParam })),
    ),
  ...byPages,
});
