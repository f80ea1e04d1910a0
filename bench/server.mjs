import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import way from '../test/support/way-in.js';
import { built, MAIN } from './built.mjs';
import { BY } from './petitions.mjs';

/** One sender stands for an office of them; and the log of each request is not what is measured. */
const LOAD = { RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'warn' };

/** The service as an office starts it, in a process of its own, on a port of the loopback. */
export async function startServer({ environment }) {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, ...LOAD, ...environment, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let said = '';
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${said}`)));
    child.stdout.on('data', (text) => {
      said += text;
      const [, found] = /(http:\/\/[^\s]+)\/api\/docs/.exec(said) ?? [];
      if (found) resolve(found);
    });
  });
  const startedMs = performance.now() - begun;
  return {
    url,
    startedMs,
    /** Memory that the process holds, in MB; null where the system does not tell. */
    memory: () => memoryOf(child.pid),
    stop: () =>
      new Promise((resolve) => {
        process.off('exit', kill);
        child.removeAllListeners('exit');
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

/** The token of an officer, made in a place before a service is started there. */
export function officersToken({ config }) {
  const who = { name: BY.actor, holdings: [[BY.role, BY.unit]] };
  return way.wayIn(built('storage/database').openDatabase, config, who);
}

function memoryOf(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** A client with keep-alive on Node's own http.Agent, the lightest that Node has: it shares the cores. */
export class HttpClient {
  constructor(url, token) {
    const { hostname, port } = new URL(url);
    this.to = { hostname, port };
    this.token = token;
    this.agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  }

  post(path, body, key) {
    const bytes = Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const headers = {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
        'Content-Length': bytes.length,
        'Idempotency-Key': key,
      };
      const path_ = `/api${path}`;
      const options = { ...this.to, agent: this.agent, method: 'POST', path: path_, headers };
      const sent = request(options, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode, bytes: Buffer.concat(parts) }));
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(bytes);
    });
  }

  close() {
    this.agent.destroy();
  }
}
