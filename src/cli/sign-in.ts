import { readFileSync } from 'node:fs';
import type { ProblemBody } from './failure.js';
import { EXIT, Failure, usageFailure, type ExitCode } from './failure.js';
import { Http } from './http.js';
import { newKey, type Session } from './session.js';
import { both } from './text.js';

/** Who signs in; what is left out is asked for. */
export interface SignInOptions {
  name?: string;
  passwordFile?: string;
  code?: string;
}

/** What the service says of a session, as far as the command line needs it. */
export interface SessionBody {
  actor: string;
  administers: boolean;
  needs: 'second-factor' | 'enrol-second-factor' | null;
}

const TOKEN_HOURS = 12;

/** Signs in and prints a token for a working day, as a line that a shell takes. */
export async function signIn(session: Session, options: SignInOptions): Promise<ExitCode> {
  const { http, body } = await signedIn(session, options);
  return giveToken(session, http, body);
}

/** Revokes the token in use. */
export async function signOut(session: Session): Promise<ExitCode> {
  if (session.token === null) {
    throw usageFailure('Không có mã truy cập để thu hồi.', 'There is no token to revoke.');
  }
  await session.http.delete('/session');
  session.say({
    vi: 'Đã đăng xuất, mã truy cập không còn dùng được; unset DUNG_HAN_TOKEN',
    en: 'signed out; the token is no longer good',
  });
  return EXIT.ok;
}

/** A session of the service, by password and second factor; whoever takes it ends it. */
export async function signedIn(
  session: Session,
  options: SignInOptions,
): Promise<{ http: Http; body: SessionBody }> {
  const name = options.name ?? (await asked(session, '--name', 'Tên tài khoản / account'));
  const password = await passwordOf(session, options);
  // Without the token in use: it would be asked instead of the password.
  const http = new Http(session.url, null);
  const body: SessionBody = await http.post('/session', { name, password });
  return { http, body: await strengthened(session, http, body, options) };
}

export async function strengthened(
  session: Session,
  http: Http,
  body: SessionBody,
  { code }: SignInOptions,
): Promise<SessionBody> {
  if (body.needs === 'enrol-second-factor') return enrolled(session, http);
  if (body.needs === null) return body;
  const given = code ?? (await asked(session, '--code', 'Mã trong ứng dụng / code of the app'));
  return http.post('/session/second-factor', { code: given });
}

/** Shows the app its secret, and takes its first code. */
async function enrolled(session: Session, http: Http): Promise<SessionBody> {
  const path = '/session/second-factor/enrolment';
  const { otpauth, secret } = await http.post(path, {});
  const { toString } = require('qrcode') as typeof import('qrcode');
  session.io.err(`${await toString(otpauth, { type: 'terminal', small: true })}\n`);
  session.io.err(
    `Yếu tố thứ hai là bắt buộc: quét mã trên bằng ứng dụng xác thực, hoặc gõ khóa / a second factor is needed: scan this with an authenticator app, or type the key:\n\n  ${secret}\n  ${otpauth}\n\n`,
  );
  const body = await confirmed(session, http, path);
  session.io.err(
    'Mã dự phòng, mỗi mã dùng một lần, hãy cất trên giấy / recovery codes, each good once, keep them on paper:\n\n',
  );
  session.io.err(`${body.recoveryCodes.map((one: string) => `  ${one}\n`).join('')}\n`);
  return body;
}

const TYPING_TRIES = 3;

async function confirmed(session: Session, http: Http, path: string): Promise<any> {
  for (let tries = 1; ; tries++) {
    const code = await asked(session, null, 'Mã đầu tiên trong ứng dụng / its first code');
    try {
      return await http.post(path, { code });
    } catch (error) {
      if (tries >= TYPING_TRIES || !isRefused(error, 'code-refused')) throw error;
      const { detail, en } = (error as Failure).problem;
      session.io.err(`${both({ vi: detail, en: en.detail })}\n`);
    }
  }
}

const isRefused = (error: unknown, code: string): boolean =>
  error instanceof Failure && (error.problem as ProblemBody).type.endsWith(`:${code}`);

/** A token in place of the session, which ends. */
export async function giveToken(
  session: Session,
  http: Http,
  { actor, administers }: SessionBody,
): Promise<ExitCode> {
  const scope = { may: administers ? 'administer' : 'act' };
  const label = 'dòng lệnh / command line';
  const made = await http.post('/tokens', { label, scope, hours: TOKEN_HOURS }, newKey());
  await http.delete('/session');
  if (!session.json) {
    session.io.err(
      `${both({
        vi: `Đã đăng nhập: ${actor}, đến ${made.endsAt}. Chạy dòng sau, hoặc: eval "$(npm run --silent cli -- sign-in)"`,
        en: 'signed in; run the line below',
      })}\n`,
    );
  }
  session.print(made, ({ token }) => [`export DUNG_HAN_TOKEN=${token}`]);
  return EXIT.ok;
}

/** @throws Failure where nobody sits at a terminal. @param option what says it instead; null: nothing does */
export async function asked(
  { io }: Session,
  option: string | null,
  question: string,
  hidden = false,
): Promise<string> {
  if (io.ask) return io.ask(`${question}: `, hidden);
  throw usageFailure(
    option
      ? `Không có bàn phím để hỏi; thêm ${option}.`
      : 'Việc này cần một người ngồi ở bàn phím.',
    option
      ? `There is no terminal to ask at; add ${option}.`
      : 'This needs a person at a terminal.',
  );
}

export async function passwordOf(
  session: Session,
  { passwordFile }: SignInOptions,
): Promise<string> {
  if (passwordFile === undefined) {
    return asked(session, '--password-file', 'Mật khẩu / password', true);
  }
  try {
    return readFileSync(passwordFile, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageFailure(
      `Không đọc được tệp mật khẩu '${passwordFile}' (${code}).`,
      `The password's file '${passwordFile}' cannot be read (${code}).`,
    );
  }
}
