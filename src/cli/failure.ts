import type { Text } from '../../machines/process.js';

export const EXIT = {
  ok: 0,
  /** The service refused, or what was compared differs. Nothing was written. */
  refused: 1,
  usage: 2,
  /** No answer: the service is not there, or it is unknown whether the act was written. */
  noAnswer: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A refusal as the service sends it (RFC 9457); the command line's own have the same form. */
export interface ProblemBody {
  type: string;
  title: string;
  status?: number;
  detail: string;
  en: { title: string; detail: string };
  errors?: { field: string; vi: string; en: string }[];
  allowed?: string[];
  retryAfterSeconds?: number;
  /** Set when the outcome is unknown: the act is sent again under it. */
  idempotencyKey?: string;
}

/** What ends a command early; printed for a person, or as it is with --json. */
export class Failure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    readonly problem: ProblemBody,
  ) {
    super(problem.en.detail);
  }

  /** A failure that this program found, not the service. */
  static local(exitCode: ExitCode, code: string, title: Text, detail: Text): Failure {
    return new Failure(exitCode, {
      type: `urn:dung-han:problem:${code}`,
      title: title.vi,
      detail: detail.vi,
      en: { title: title.en, detail: detail.en },
    });
  }
}

export const usageFailure = (vi: string, en: string): Failure =>
  Failure.local(EXIT.usage, 'usage', { vi: 'Lệnh chưa đúng', en: 'Wrong usage' }, { vi, en });

const CLI = 'npm run cli --';

/** What to do about a refusal, where the command line knows more than the service could say. */
const HINTS: { [code: string]: Text } = {
  'sign-in-needed': {
    vi: `${CLI} sign-in, rồi đặt DUNG_HAN_TOKEN hoặc thêm --token <mã>`,
    en: 'sign in, then set DUNG_HAN_TOKEN or add --token',
  },
  'token-manages-no-tokens': { vi: 'đăng nhập bằng mật khẩu', en: 'sign in by password' },
  'set-up-link-refused': { vi: `${CLI} set-up-link`, en: 'makes a new link' },
  'name-needed': {
    vi: 'thêm --unit <đơn vị> --role <vai>, hoặc đặt DUNG_HAN_UNIT và DUNG_HAN_ROLE',
    en: 'add --unit and --role',
  },
  'role-may-not-open': { vi: 'chọn vai bằng --role <vai>', en: 'choose another --role' },
  'role-may-not-send': { vi: 'chọn vai bằng --role <vai>', en: 'choose another --role' },
  'unknown-process': { vi: `${CLI} processes`, en: 'lists the processes' },
  'unknown-event': {
    vi: `${CLI} processes <quy trình>`,
    en: 'lists the events of a process',
  },
  'invalid-payload': {
    vi: `${CLI} processes <quy trình>`,
    en: 'lists the fields of every form',
  },
  'stale-seq': { vi: `${CLI} history <vụ việc>`, en: 'shows what happened since' },
  'back-dated-without-reason': { vi: 'thêm --reason <lý do>', en: 'add --reason' },
  'case-halted': { vi: `${CLI} stuck --resume <vụ việc>`, en: 'lets it go on' },
  'version-not-hosted': { vi: `${CLI} stuck`, en: 'lists such versions and their cases' },
  'key-reused': { vi: 'bỏ --key để dùng khóa mới', en: 'leave --key out for a new one' },
  unreachable: {
    vi: 'dịch vụ có đang chạy không? npm start (địa chỉ khác: --url hoặc DUNG_HAN_URL)',
    en: 'is it running?',
  },
};

export function hintFor(problem: ProblemBody): Text | null {
  return HINTS[problem.type.replace(/^.*:/, '')] ?? null;
}
