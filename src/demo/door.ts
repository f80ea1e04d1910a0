import { verify } from '@node-rs/argon2';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sha256 } from '../engine/canonical.js';
import type { Clock } from '../engine/clock.js';
import { Problem } from '../engine/problem.js';
import type { Authenticator } from '../http/authenticator.js';
import type { People } from '../people/people.js';
import type { Asker } from '../people/rights.js';

/** Every answer says that it is none of a real office. */
export function markAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply) => {
    void reply.header('X-Demonstration', 'true');
  });
}

/** Name and password with each request, as `curl --user` sends them: enough where nothing is real. */
export class NameAndPassword implements Authenticator {
  /** What was found right, by its hash: Argon2 for each request would slow every screen. */
  private readonly known = new Map<string, string>();

  constructor(
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async ask({ headers }: FastifyRequest): Promise<Asker> {
    const [, given] = /^Basic ([A-Za-z0-9+/=]{1,500})$/.exec(headers.authorization ?? '') ?? [];
    const id = given === undefined ? null : await this.personOf(given);
    const asker = id === null ? null : await this.people.askerOf(id, this.clock.now());
    if (asker) return asker;
    throw new Problem(401, 'sign-in-needed', {
      vi: 'Cần tên và mật khẩu của một người trong bảng in khi khởi động bản trình diễn.',
      en: 'The name and password of somebody in the table printed when the demonstration began are needed.',
    });
  }

  private async personOf(given: string): Promise<string | null> {
    const key = sha256(given);
    const known = this.known.get(key);
    if (known) return known;
    const text = Buffer.from(given, 'base64').toString('utf8');
    const at = text.indexOf(':');
    const person = await this.people.findByName(text.slice(0, Math.max(at, 0)));
    if (!person?.password || !(await verify(person.password, text.slice(at + 1)))) return null;
    this.known.set(key, person.id);
    return person.id;
  }
}
