import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const { wayIn } = require('../support/way-in.js');

const START_MS_MAX = 60_000;

export const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};

/** A small seeded generator (mulberry32), so that a failure can be tried again. */
export function randoms(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const ROLES = ['administrator', 'auditor', 'petition-officer', 'specialist'];

/** The built service as a process of its own, to be killed. */
export class Service {
  constructor(folder, port, env = {}) {
    this.env = env;
    this.folder = folder;
    this.port = port;
    this.url = `http://127.0.0.1:${port}/api`;
  }

  async start() {
    this.token ??= await this.wayIn();
    this.output = '';
    this.child = spawn(process.execPath, [join(ROOT, 'dist/src/main.js')], {
      env: {
        ...this.env,
        PATH: process.env.PATH,
        VAR_PATH: this.folder,
        PORT: String(this.port),
        RATE_LIMIT_PER_MINUTE: '0',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.gone = new Promise((resolve) => this.child.once('exit', resolve));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (text) => (this.output += text));
    }
    const until = Date.now() + START_MS_MAX;
    while (Date.now() < until) {
      const ready = await this.request('GET', '/ready').catch(() => null);
      if (ready?.status === 200) return;
      await pause(50);
    }
    throw new Error(`The service did not start:\n${this.output}`);
  }

  wayIn() {
    require('reflect-metadata');
    const { openDatabase } = require(join(ROOT, 'dist/src/storage/database.js'));
    const holdings = ROLES.map((role) => [role, 'ct-dost-office']);
    const config = { dataPath: this.folder, databaseUrl: null };
    return wayIn(openDatabase, config, { name: 'an', holdings });
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.gone;
  }

  async request(method, path, body, key) {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(body ? { 'Content-Type': 'application/json', 'Idempotency-Key': key } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: answer.status, text: await answer.text() };
  }
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
