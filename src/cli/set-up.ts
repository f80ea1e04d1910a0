import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINK_FILE, LOCAL_KEY_FILE } from '../config.js';
import { EXIT, Failure, usageFailure, type ExitCode } from './failure.js';
import { Http } from './http.js';
import type { Session } from './session.js';
import { asked, giveToken, passwordOf, strengthened, type SignInOptions } from './sign-in.js';

export interface SetUpOptions extends SignInOptions {
  fullName?: string;
}

/** Makes the first administrator with the link that the service has left in its folder. */
export async function setUp(session: Session, options: SetUpOptions): Promise<ExitCode> {
  const link = readOwn(session, LINK_FILE);
  const [origin = '', secret = ''] = link.split('/set-up#');
  const http = new Http(session.options.url ?? origin, null);
  const name = options.name ?? (await asked(session, '--name', 'Tên tài khoản / account'));
  const fullName =
    options.fullName ?? (await asked(session, '--full-name', 'Họ và tên / full name'));
  const password = await passwordOf(session, options);
  await mustBeTypedTwice(session, options, password);
  const { unit } = session.inName;
  const given = { secret, name, fullName, password, ...(unit ? { unit } : {}) };
  const body = await http.post('/set-up', given);
  if (!session.io.ask) {
    session.print(body, ({ actor }) => [
      `Đã tạo người quản trị ${actor}; yếu tố thứ hai được đăng ký ở lần đăng nhập đầu tiên / made; the second factor is enrolled at the first sign-in`,
    ]);
    return EXIT.ok;
  }
  return giveToken(session, http, await strengthened(session, http, body, options));
}

/** Another link, for when every administrator is locked out. */
export async function makeSetUpLink(session: Session): Promise<ExitCode> {
  const { url } = session;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) {
    // The key opens this machine's service; it is not handed to another one.
    throw usageFailure(
      `Khóa nội bộ chỉ dùng cho dịch vụ trên máy này, không gửi tới ${url}.`,
      `The local key is for the service on this machine; it is not sent to ${url}.`,
    );
  }
  const http = new Http(url, readOwn(session, LOCAL_KEY_FILE));
  session.print(await http.post('/set-up/link', {}), ({ link, endsAt }) => [
    `Liên kết dùng một lần, đến ${endsAt}, mở trên máy này hoặc chạy npm run cli -- set-up / good once, until then:`,
    '',
    `  ${link}`,
  ]);
  return EXIT.ok;
}

async function mustBeTypedTwice(
  session: Session,
  { passwordFile }: SignInOptions,
  password: string,
): Promise<void> {
  if (passwordFile !== undefined) return;
  const again = await asked(session, null, 'Mật khẩu, lần nữa / password, again', true);
  if (again === password) return;
  throw usageFailure('Hai lần gõ mật khẩu khác nhau.', 'The two passwords differ.');
}

/** What the service has left in its own folder. @throws Failure when it has not, or not for this user */
function readOwn(session: Session, name: string): string {
  const file = join(session.io.config().dataPath, name);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const title = { vi: 'Không đọc được tệp của dịch vụ', en: "The service's file cannot be read" };
    throw Failure.local(code === 'ENOENT' ? EXIT.noAnswer : EXIT.refused, 'no-local-file', title, {
      vi: `${file} (${code}). Dịch vụ phải đang chạy, với cùng VAR_PATH và cùng người dùng${name === LINK_FILE ? '; đã có người quản trị thì không còn liên kết: npm run cli -- set-up-link' : ''}.`,
      en: `${file} (${code}). The service must be running, with the same VAR_PATH and user${name === LINK_FILE ? '; where there is an administrator there is no link any more: npm run cli -- set-up-link' : ''}.`,
    });
  }
}
