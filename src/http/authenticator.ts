import type { FastifyRequest } from 'fastify';
import { Problem } from '../engine/problem.js';
import type { Asker } from '../people/rights.js';

/** Says who is asking, or refuses. */
export interface Authenticator {
  ask(request: FastifyRequest): Promise<Asker>;
}

/** The sandbox believes what a header says: `X-Sandbox-Actor: <user>;<role,role>;<unit>`. */
export class SandboxActors implements Authenticator {
  async ask(request: FastifyRequest): Promise<Asker> {
    const header = request.headers['x-sandbox-actor'];
    if (header === undefined) {
      return { actor: 'tester', holdings: [], bounds: 'none', scope: null };
    }
    const [actor = '', roles = '', unit = ''] = String(header)
      .split(';')
      .map((part) => part.trim());
    if (!actor || !roles || !unit || actor === 'system') {
      throw new Problem(401, 'sandbox-actor-malformed', {
        vi: 'Tiêu đề X-Sandbox-Actor phải có dạng <người>;<vai,vai>;<đơn vị>.',
        en: 'The header X-Sandbox-Actor must have the form <user>;<role,role>;<unit>.',
      });
    }
    const holdings = roles.split(',').map((role) => ({ role: role.trim(), unit }));
    return { actor, holdings, bounds: 'named', scope: null };
  }
}
