import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http2';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { arch, platform } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { EVENTS_PER_INSTANCE, measureAll } from '../load.mjs';
import { ended, freePort } from '../postgres.mjs';
import { notInstalled } from '../reason.mjs';

// Node 22 has it; the SDK needs it, and Node 20 is what we measure on.
Promise.withResolvers ??= function withResolvers() {
  const all = {};
  all.promise = new this((resolve, reject) => Object.assign(all, { resolve, reject }));
  return all;
};

export async function run({ folder, plan, report, version, onStop }) {
  const binary = serverBinary();
  const { createEndpointHandler, object } = await import('@restatedev/restate-sdk');
  const job = object({
    name: 'Job',
    handlers: {
      event: async (ctx, event) => {
        const received = ((await ctx.get('received')) ?? 0) + 1;
        if (event.n !== received) throw new Error(`event ${event.n} came as number ${received}`);
        ctx.set('received', received);
        return { received, done: received === EVENTS_PER_INSTANCE };
      },
    },
  });
  const stops = [];
  onStop(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });

  const handler = createServer(createEndpointHandler({ services: [job], logger: () => {} }));
  const handlerPort = await freePort();
  await new Promise((resolve) => handler.listen(handlerPort, '127.0.0.1', resolve));
  stops.push(async () => handler.close());

  const server = await startServer(binary, folder);
  stops.push(server.stop);
  await post(`${server.admin}/deployments`, { uri: `http://127.0.0.1:${handlerPort}` });
  const ingress = new Pool(server.ingress, {
    connections: Math.max(...plan.levels),
    pipelining: 1,
  });
  stops.push(() => ingress.destroy());

  const send = async (id, event, n) => {
    const { statusCode, body } = await ingress.request({
      method: 'POST',
      path: `/Job/${id}/event`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    });
    const answer = await body.text();
    if (statusCode !== 200) throw new Error(`ingress answered ${statusCode}: ${answer}`);
    if (JSON.parse(answer).received !== n)
      throw new Error(`event ${n} was answered with ${answer}`);
  };
  await measureAll(
    {
      peer: 'restate',
      version: version('@restatedev/restate-server'),
      database: 'its own (RocksDB, log synced)',
      note: `virtual object called through the HTTP ingress, answered when the handler has ended; SDK ${version('@restatedev/restate-sdk')}`,
      open: async (id) => id,
      send,
    },
    report,
    plan,
  );
}

/** Not an npm dependency one must have: the server is under a business source licence. */
function serverBinary() {
  const name = `@restatedev/restate-server-${platform}-${arch}`;
  const require = createRequire(import.meta.url);
  try {
    const found = require.resolve(`${name}/bin/restate-server`);
    if (existsSync(found)) return found;
  } catch {
    // Said below.
  }
  throw new Error(notInstalled(name, ' (optional, Business Source License)'));
}

async function startServer(binary, folder) {
  const [ingress, admin, node] = [await freePort(), await freePort(), await freePort()];
  const env = {
    PATH: process.env.PATH,
    RESTATE_DISABLE_TELEMETRY: 'true',
    RESTATE_LOG_FILTER: 'warn,octocrab=off',
    RESTATE_LOG_DISABLE_ANSI_CODES: 'true',
    RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
    RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
  };
  const flags = [
    '--no-logo',
    '--listen-mode=tcp',
    '--bind-ip=127.0.0.1',
    `--bind-address=127.0.0.1:${node}`,
    `--advertised-address=http://127.0.0.1:${node}/`,
    '--node-name=bench',
    // On two cores a little faster than the default, 24.
    '--default-num-partitions=4',
    `--base-dir=${join(folder, 'restate')}`,
  ];
  assertDurable(spawnSync(binary, [...flags, '--dump-config'], { env, encoding: 'utf8' }));
  const child = spawn(binary, flags, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const urls = { ingress: `http://127.0.0.1:${ingress}`, admin: `http://127.0.0.1:${admin}` };
  for (const health of [`${urls.admin}/health`, `${urls.ingress}/restate/health`])
    await answers(health, child);
  return { ...urls, stop: () => ended(child, 'SIGTERM', 5000) };
}

/** One server logs to its own disk, with a sync before it answers: that is the default, and asserted. */
function assertDurable({ stdout, stderr }) {
  if (!/^disable-telemetry = true$/m.test(stdout)) throw new Error(`telemetry is on: ${stderr}`);
  const provider = /^default-provider = "(\w+)"$/m.exec(stdout)?.[1];
  const section = { replicated: 'log-server', local: 'bifrost.local' }[provider];
  const settings = stdout.split(`[${section}]`)[1]?.split('\n[')[0] ?? '';
  if (!settings.includes('rocksdb-disable-wal-fsync = false')) {
    throw new Error(`the log "${provider}" would not be synced`);
  }
}

async function answers(url, child) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`restate-server ended with ${child.exitCode}`);
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await sleep(100);
  }
  throw new Error(`${url} did not answer`);
}

async function post(url, body) {
  let said;
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.ok) return;
    said = `${answer.status} ${await answer.text()}`;
    await sleep(200);
  }
  throw new Error(`${url} answered ${said}`);
}
