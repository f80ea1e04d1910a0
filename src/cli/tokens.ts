import { EXIT, type ExitCode } from './failure.js';
import { signedIn, type SignInOptions } from './sign-in.js';
import { newKey, type Session } from './session.js';
import { minuteOf, table } from './text.js';

export interface NewTokenOptions extends SignInOptions {
  label: string;
  may: 'read' | 'act' | 'administer';
  onlyRole?: string;
  onlyUnit?: string;
  process?: string[];
  endsOn?: string;
  hours?: number;
  machine?: string;
}

interface TokenBody {
  id: string;
  actor: string;
  label: string;
  scope: { may: string; role?: string; unit?: string; processes?: string[] };
  endsAt: string;
}

/** Makes a token for a program. A password is asked for: a token that made others could not be taken back. */
export async function newToken(session: Session, options: NewTokenOptions): Promise<ExitCode> {
  const { label, may, onlyRole: role, onlyUnit: unit, process, endsOn, hours, machine } = options;
  const processes = process?.length ? process : undefined;
  const scope = { may, ...given({ role, unit, processes }) };
  const { http } = await signedIn(session, options);
  const made = await http
    .post('/tokens', { label, scope, ...given({ endsOn, hours, machine }) }, newKey())
    .finally(() => http.delete('/session'));
  session.print(made, ({ id, token, endsAt }) => [
    `Mã truy cập mới, chỉ hiện một lần, đến ${endsAt} / new token, shown this once (${id}):`,
    '',
    `  ${token}`,
  ]);
  return EXIT.ok;
}

export async function listTokens(
  session: Session,
  { everyone }: { everyone?: true },
): Promise<ExitCode> {
  const body = await session.http.get(`/tokens${everyone ? '?everyone=true' : ''}`);
  session.print(body, ({ tokens }: { tokens: TokenBody[] }) => [
    ...table(
      tokens.map(({ id, actor, label, scope, endsAt }) => [
        { text: id, tone: 'strong' },
        actor,
        [scope.may, scope.role, scope.unit, ...(scope.processes ?? [])].filter(Boolean).join(' '),
        `đến / until ${minuteOf(endsAt)}`,
        label,
      ]),
      session.paint,
      '',
    ),
    `${tokens.length} mã truy cập / tokens`,
  ]);
  return EXIT.ok;
}

export async function revokeToken(
  session: Session,
  id: string,
  options: SignInOptions,
): Promise<ExitCode> {
  const { http } = await signedIn(session, options);
  const body = await http
    .delete(`/tokens/${encodeURIComponent(id)}`)
    .finally(() => http.delete('/session'));
  session.print(body, () => [`Đã thu hồi mã truy cập ${id} / revoked`]);
  return EXIT.ok;
}

/** Without what was not given. */
function given(fields: { [name: string]: unknown }): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
