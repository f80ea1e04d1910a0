import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Secret, TOTP } from 'otpauth';
import { createApp } from '../../src/app.module';
import { dayOf } from '../../src/calendar/day';
import { LINK_FILE, type Config } from '../../src/config';
import { VirtualClock } from '../../src/engine/clock';
import { accountsDoor, type AccountsDoor } from '../../src/http/accounts';
import { Service } from '../../src/service';
import { HoldingRow, PersonRow } from '../../src/storage/people-entities';
import { administer } from './administer';
import { Client, type HttpAnswer } from './client';
import { testConfig } from './config';

export const PASSWORD = 'một mật khẩu đủ dài';
export const UNIT = 'ct-dost-office';
const COOKIE = /^__Host-dung-han=([^;]*)/;

/** The service as main.ts puts it together, on a port of its own, with a clock that is moved by hand. */
export class AccountedService {
  private constructor(
    readonly service: Service,
    readonly door: AccountsDoor,
    readonly clock: VirtualClock,
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly folder: string,
    /** What the service would have written to its log. */
    readonly told: unknown[],
  ) {}

  static async start(config: Partial<Config> = {}, now = '2026-06-01T08:00:00+07:00') {
    const folder = config.dataPath ?? mkdtempSync(join(tmpdir(), 'dung-han-accounts-'));
    const clock = new VirtualClock(Date.parse(now));
    const quiet = { warn: () => undefined, unknownOutcome: () => undefined };
    const whole = { ...(await testConfig()), dataPath: folder, ...config };
    const service = await Service.open(whole, clock, quiet);
    const door = accountsDoor(service);
    const told: unknown[] = [];
    const log = (message: string, error: unknown): void => void told.push(error ?? message);
    const app = await createApp({ service, ...door, log });
    await app.listen(whole.port, '127.0.0.1');
    const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    return new AccountedService(service, door, clock, app, url, folder, told);
  }

  /** Stops, and keeps the folder. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.service.close();
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  pass(ms: number): void {
    this.clock.moveTo(this.clock.now() + ms);
  }

  get browser(): Browser {
    return new Browser(this.url);
  }

  withToken(token: string): Client {
    return new Client(this.url, { Authorization: `Bearer ${token}` });
  }

  /** Somebody with an account, as an administrator would have made it. */
  async person(name: string, roles: readonly string[] = [], more: Partial<PersonRow> = {}) {
    const now = this.clock.now();
    const person = await this.service.engine.store.transaction(async ({ manager }) => {
      const row = manager.create(PersonRow, {
        ...{ id: randomUUID(), name, fullName: name, email: null, kind: 'person', totp: null },
        ...{ password: await passwordOnce(this.door), totpStep: 0, recovery: null, oidc: null },
        ...{ madeAt: now, removedAt: null, ...more },
      });
      await manager.insert(PersonRow, row);
      return row;
    });
    for (const role of roles) await this.give(person.id, role);
    return person;
  }

  async give(personId: string, role: string, unit = UNIT): Promise<void> {
    await administer(this.service, async (manager) => {
      await manager.insert(HoldingRow, {
        ...{ id: randomUUID(), personId, role, unit, decision: null, endedAt: null },
        ...{ validFrom: dayOf(this.clock.now()), validTo: null },
      });
    });
  }

  /** A browser of that name, signed in by password. */
  async signedIn(name: string, password = PASSWORD): Promise<Browser> {
    const { browser } = this;
    const { status, body } = await browser.post('/session', { name, password });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return browser;
  }

  /** The first administrator, by the link, with a second factor: a browser that may do everything. */
  async administrator(name = 'quan-tri'): Promise<Browser> {
    await this.door.setUp.makeLink(this.url, this.clock.now());
    const { browser } = this;
    const given = { secret: this.secret(), name, fullName: 'Người quản trị', password: PASSWORD };
    const { status, body } = await browser.post('/set-up', given);
    if (status !== 201) throw new Error(JSON.stringify(body));
    await this.enrol(browser);
    return browser;
  }

  /** Enrols a second factor; the browser then knows its secret. */
  async enrol(browser: Browser): Promise<HttpAnswer> {
    const begun = await browser.post('/session/second-factor/enrolment', {});
    browser.secret = begun.body.secret;
    return browser.post('/session/second-factor/enrolment', { code: this.codeOf(browser) });
  }

  codeOf({ secret }: { secret: string }, atMs = this.clock.now()): string {
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: atMs });
  }

  /** The secret of the set-up link's file. */
  secret(): string {
    return readFileSync(join(this.folder, LINK_FILE), 'utf8').trim().split('#')[1]!;
  }
}

let hashed: Promise<string> | null = null;
const passwordOnce = ({ accounts }: AccountsDoor): Promise<string> =>
  (hashed ??= accounts.passwords.hash(PASSWORD));

/** What a browser does with the session's cookie. */
export class Browser {
  /** The secret of its second factor, base32. */
  secret = '';

  constructor(
    readonly url: string,
    public cookie: string | null = null,
  ) {}

  /** Another window with the same cookie. */
  get again(): Browser {
    return new Browser(this.url, this.cookie);
  }

  get(path: string): Promise<HttpAnswer> {
    return this.request('GET', path);
  }

  post(path: string, body: object, key?: string): Promise<HttpAnswer> {
    return this.request('POST', path, body, key);
  }

  async request(
    method: string,
    path: string,
    body?: object,
    key: string = randomUUID(),
  ): Promise<HttpAnswer> {
    const cookie: { [name: string]: string } =
      this.cookie === null
        ? {}
        : { Cookie: `other=1; __Host-dung-han=${this.cookie}`, Origin: new URL(this.url).origin };
    const headers = { ...cookie, 'Idempotency-Key': key };
    const answer = await new Client(this.url).request(method, path, body, headers);
    const set = answer.headers.get('set-cookie');
    if (set !== null) this.cookie = COOKIE.exec(set)?.[1] || null;
    return answer;
  }
}

/** What an answer says, without its texts. */
export const said = ({ status, body }: HttpAnswer): { status: number; code?: string } => ({
  status,
  ...(typeof body.type === 'string' ? { code: body.type.replace(/^.*:/, '') } : {}),
});
