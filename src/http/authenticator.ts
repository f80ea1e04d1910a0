import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sha256 } from '../engine/canonical.js';
import { Problem } from '../engine/problem.js';
import type { Store } from '../storage/store.js';
import type { Asker } from '../people/rights.js';

/** Says who is asking, or refuses. */
export interface Authenticator {
  ask(request: FastifyRequest): Promise<Asker>;
}

const SETTING = 'operator-tokens';

interface KnownToken {
  name: string;
  hash: string;
}

/**
 * Operator tokens, until people have accounts. A token has 256 random bits, so its SHA-256 can be kept
 * and tells nothing; the token itself is shown once.
 */
export class OperatorTokens implements Authenticator {
  private tokens: KnownToken[] = [];

  private constructor(
    private readonly store: Store,
    /** Proves that the asker may read this service's own folder; renewed at every start. */
    readonly localKey: string,
  ) {}

  static async read(store: Store): Promise<OperatorTokens> {
    const tokens = new OperatorTokens(store, randomBytes(32).toString('base64url'));
    tokens.tokens = JSON.parse((await store.setting(SETTING)) ?? '[]');
    return tokens;
  }

  get none(): boolean {
    return this.tokens.length === 0;
  }

  /** Makes a further token; earlier ones stay good. Gives it in clear, this once. */
  async create(): Promise<{ name: string; token: string }> {
    const token = `dh_${randomBytes(32).toString('base64url')}`;
    const name = `operator-${this.tokens.length + 1}`;
    this.tokens = [...this.tokens, { name, hash: sha256(token) }];
    await this.store.set(SETTING, JSON.stringify(this.tokens));
    return { name, token };
  }

  async ask(request: FastifyRequest): Promise<Asker> {
    const [, token] =
      /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.authorization ?? '') ?? [];
    const name = token === undefined ? null : this.nameOf(token);
    if (!name) {
      throw new Problem(401, 'token-needed', {
        vi: 'Cần mã truy cập trong tiêu đề Authorization: Bearer <mã>. Mã được in khi khởi động lần đầu; tạo mã khác bằng: npm run cli -- token --new',
        en: 'A token is needed in the header Authorization: Bearer <token>. It was printed at the first start; make another with: npm run cli -- token --new',
      });
    }
    return { actor: name, holdings: [], bounds: 'none', scope: null };
  }

  private nameOf(token: string): string | null {
    // Hashes are compared, so the time a comparison takes says nothing about the token.
    const hash = sha256(token);
    if (hash === sha256(this.localKey)) return 'local';
    return this.tokens.find((known) => known.hash === hash)?.name ?? null;
  }
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
