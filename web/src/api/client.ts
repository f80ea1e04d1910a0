import createClient from 'openapi-fetch';
import { isUnattended } from './attended';
import { notReached, problemOf } from './problem';
import { inSandbox, noteSandbox, sandboxHeader } from './sandbox';
import type { paths } from './schema';
import { signInAgain } from './session-ended';

/** Every call of the screens goes through here: in whose name, and what happens when a session has ended. */
export const client = createClient<paths>({
  baseUrl: location.origin,
  fetch: fetchInSession,
});

/** A walk by hand plays another person with each step, and names that one itself. */
const ACTOR = 'X-Sandbox-Actor';

async function fetchInSession(request: Request): Promise<Response> {
  // Known from the answer to the first call, for the session: a real service is never sent it.
  if (inSandbox() && !request.headers.has(ACTOR)) request.headers.set(ACTOR, sandboxHeader());
  // The service does not put off the end of an idle session for it.
  if (isUnattended()) request.headers.set('X-Unattended', 'true');
  const again = request.clone();
  const response = await fetch(request);
  noteSandbox(response);
  if (response.status !== 401 || isSession(request.url)) return response;
  return (await signInAgain()) ? fetch(again) : response;
}

const isSession = (url: string): boolean => new URL(url).pathname.startsWith('/api/session');

interface Answered {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** What a call answers, of the type that it is known to have. @throws Problem */
export async function answer<T>(call: Promise<Answered>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw notReached();
  });
  if (response.ok) return data as T;
  throw problemOf(response.status, error);
}
