import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { LOCAL_KEY_FILE } from '../config.js';
import { Problem } from '../engine/problem.js';
import { hashOf, newSecret } from '../people/secrets.js';
import { bearerOf } from './signed-in.js';

/** A proxy on the same machine hands on what comes from anywhere; it says so by one of these. */
const HANDED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** @throws Problem 403 for a request that has not been made on this machine. */
export function mustBeLocal({ socket, headers }: FastifyRequest): void {
  const { remoteAddress = '', localAddress } = socket;
  const loopback = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(remoteAddress);
  const own = remoteAddress === localAddress;
  if ((loopback || own) && !HANDED_ON.some((name) => headers[name] !== undefined)) return;
  throw new Problem(403, 'only-local', {
    vi: 'Chỉ nhận từ chính máy chạy dịch vụ, qua địa chỉ 127.0.0.1; chưa có gì được ghi.',
    en: 'This is taken only from the machine that runs the service, by 127.0.0.1; nothing was written.',
  });
}

/** In the data folder while the service runs: who can read it may keep the service. */
export class LocalKey {
  private readonly key = newSecret();

  /** Also when the service listens, so that it can be waited for. */
  write(folder: string): void {
    this.remove(folder);
    writeFileSync(join(folder, LOCAL_KEY_FILE), this.key, { mode: 0o600 });
  }

  remove(folder: string): void {
    rmSync(join(folder, LOCAL_KEY_FILE), { force: true });
  }

  /** @throws Problem 401 */
  mustComeWith(request: FastifyRequest): void {
    // Hashes are compared, so the time a comparison takes says nothing about the key.
    if (hashOf(bearerOf(request) ?? '') === hashOf(this.key)) return;
    throw new Problem(401, 'local-key-needed', {
      vi: `Cần khóa nội bộ trong tệp ${LOCAL_KEY_FILE} ở thư mục dữ liệu; lệnh: npm run cli -- set-up-link`,
      en: `The local key in ${LOCAL_KEY_FILE} of the data folder is needed; the command is: npm run cli -- set-up-link`,
    });
  }
}
