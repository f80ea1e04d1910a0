import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/postgres';
import { pause } from './random';

const START_MS_MAX = 60_000;
const STARTS_MAX = 40;
const END_MS_MAX = 15_000;

export interface NodeSetting {
  name: string;
  main: string;
  databaseUrl: string;
}

/** One node of the service, as a process of its own that a test may stop, kill and start again. */
export class ServiceNode {
  /** What it has written to its log, over all its lives. */
  readonly lines: string[] = [];
  /** Ends that nobody asked for. */
  readonly surprises: string[] = [];
  private child: ChildProcess | null = null;
  private readonly folder = mkdtempSync(join(tmpdir(), 'dung-han-node-'));

  private constructor(
    private readonly setting: NodeSetting,
    readonly port: number,
  ) {}

  static async start(setting: NodeSetting): Promise<ServiceNode> {
    const node = new ServiceNode(setting, await freePort());
    try {
      await node.startOnce();
      return node;
    } catch (error) {
      await node.remove();
      throw error;
    }
  }

  get name(): string {
    return this.setting.name;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Stands still as it is, without a chance to say so, and goes on later. */
  async standStill(ms: number): Promise<void> {
    const { child } = this;
    child?.kill('SIGSTOP');
    await pause(ms);
    child?.kill('SIGCONT');
  }

  async killAndRestart(): Promise<void> {
    await this.end('SIGKILL');
    await this.restart();
  }

  /** As a supervisor does: again, until it stays. The database may be away just then. */
  async restart(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.startOnce();
      } catch (error) {
        if (tries >= STARTS_MAX) throw error;
        await pause(250);
      }
    }
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const late = setTimeout(() => {
      this.surprises.push(`${this.name} did not end within ${END_MS_MAX} ms of ${signal}`);
      child.kill('SIGKILL');
    }, END_MS_MAX);
    await ended;
    clearTimeout(late);
  }

  async remove(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private startOnce(): Promise<void> {
    const { main, databaseUrl } = this.setting;
    const child = spawn(process.execPath, [main], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: databaseUrl,
        PORT: String(this.port),
        VAR_PATH: this.folder,
        RATE_LIMIT_PER_MINUTE: '0',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    return new Promise((resolve, reject) => {
      let said = '';
      const late = setTimeout(() => child.kill('SIGKILL'), START_MS_MAX);
      const read = (text: Buffer): void => {
        this.lines.push(String(text).trimEnd());
        said += String(text);
        if (said.includes('/api/docs')) {
          clearTimeout(late);
          resolve();
        }
      };
      child.stdout!.on('data', read);
      child.stderr!.on('data', read);
      child.once('exit', (code, signal) => {
        clearTimeout(late);
        if (said.includes('/api/docs') && this.child === child) {
          this.surprises.push(
            `${this.name} ended by itself (${code ?? signal}): ${said.slice(-2_000)}`,
          );
        }
        reject(new Error(`${this.name} did not start (${code ?? signal}): ${said}`));
      });
    });
  }
}
