import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';
import { readCliConfig, readConfig } from '../../src/config.js';

export interface Printed {
  code: number;
  out: string;
  err: string;
}

/** A terminal whose output is kept: the command line runs in it as it does for a person. */
export class Terminal {
  constructor(
    private readonly env: { [name: string]: string },
    private readonly setting: {
      stdin?: string;
      tty?: boolean;
      dataPath?: string;
      /** What a person would type; an answer that is made when it is asked for may look at what was printed. */
      answers?: (string | ((printed: Printed) => string))[];
    } = {},
  ) {}

  with(env: { [name: string]: string }, setting: object = {}): Terminal {
    return new Terminal({ ...this.env, ...env }, { ...this.setting, ...setting });
  }

  async run(...argv: string[]): Promise<Printed> {
    const printed: Printed = { code: -1, out: '', err: '' };
    const { stdin = '', tty = false, dataPath, answers } = this.setting;
    const left = [...(answers ?? [])];
    const io: Io = {
      out: (text) => (printed.out += text),
      err: (text) => (printed.err += text),
      stdin: async () => stdin,
      ask:
        answers === undefined
          ? null
          : async (question) => {
              printed.err += question;
              const answer = left.shift() ?? '';
              return typeof answer === 'string' ? answer : answer(printed);
            },
      outIsTty: tty,
      errIsTty: tty,
      cli: readCliConfig(this.env),
      config: () => ({ ...readConfig({}), ...(dataPath ? { dataPath } : {}) }),
    };
    printed.code = await run(argv, io);
    return printed;
  }

  /** What a program would read. */
  async json(...argv: string[]): Promise<any> {
    const { code, out, err } = await this.run(...argv, '--json');
    if (code !== 0) throw new Error(err);
    return JSON.parse(out);
  }
}

/** Somebody who can write the database past the service: what verification is there to find. */
export async function tamper(dataPath: string, sql: string, values: unknown[] = []): Promise<void> {
  const database = join(dataPath, 'dung-han.sqlite');
  const source = await new DataSource({ type: 'sqlite', database }).initialize();
  await source.query('PRAGMA busy_timeout = 5000');
  await source.query(sql, values);
  await source.destroy();
}

/** A network that carries a request to the service and loses its answer. */
export async function losingAnswers(url: string): Promise<{ url: string; close(): void }> {
  const { port } = new URL(url);
  const server: Server = createServer((client) => {
    const service = connect(Number(port), '127.0.0.1');
    client.pipe(service);
    service.once('data', () => {
      client.destroy();
      service.destroy();
    });
    client.on('error', () => service.destroy());
    service.on('error', () => client.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** An address at which there was a service a moment ago. */
export async function nobodyListens(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}`;
}
