/**
 * Addresses that the service describes in a form without parameters, or does not describe yet. Taken out
 * one by one as `npm run api:types` finds them described.
 */
interface Answers {
  responses: { 200: { headers: Record<string, unknown>; content?: never } };
}
interface Plain extends Answers {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: never;
}
interface Asking extends Answers {
  parameters: {
    query?: Record<string, string | undefined>;
    header?: never;
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
}
interface Taking<B> extends Answers {
  parameters: { query?: never; header?: Record<string, string>; path?: never; cookie?: never };
  requestBody: { content: { 'application/json': B } };
}
interface At extends Answers {
  parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
  requestBody?: never;
}
interface No {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  get?: never;
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
}
type With<M> = Omit<No, keyof M> & M;

export interface PathsToCome {
  '/api/session': With<{
    get: Plain;
    post: Taking<{ name: string; password: string }>;
    delete: Plain;
  }>;
  '/api/session/second-factor': With<{ post: Taking<{ code: string }> }>;
  '/api/session/second-factor/enrolment': With<{ post: Taking<{ code?: string }> }>;
  '/api/session/password': With<{ post: Taking<{ old: string; new: string }> }>;
  '/api/set-up': With<{
    post: Taking<{ secret: string; name: string; fullName: string; password: string }>;
  }>;
  '/api/inbox': With<{ get: Asking }>;
  '/api/inbox/acts': With<{ post: Taking<unknown> }>;
  '/api/overview': With<{ get: Asking }>;
  '/api/overview/rates': With<{ get: Asking }>;
  '/api/plans': With<{ get: Plain }>;
  '/api/people/directory': With<{ get: Asking }>;
  '/api/invitations': With<{ post: Taking<{ secret: string; password: string }> }>;
  '/api/clock': With<{ get: Plain; put: Taking<{ now: string }> }>;
  '/api/cases': With<{ get: Asking; post: Taking<unknown> }>;
  '/api/tokens': With<{ get: Asking; post: Taking<unknown> }>;
  '/api/tokens/{id}': With<{ delete: At }>;
}
