import type { Text } from './types';

export interface FieldError extends Text {
  /** As the form names it: 'reason', 'procedures.0.code'. */
  field: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  en?: { title?: string; detail?: string };
  errors?: FieldError[];
  [extra: string]: unknown;
}

/** A refusal of the service (RFC 9457), or that it was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: Text,
    readonly detail: Text,
    readonly errors: readonly FieldError[] = [],
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail.en);
  }

  /** Nobody knows whether it was written: the same key has to be sent again. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

const URN = 'urn:dung-han:problem:';

export function problemOf(status: number, body: unknown): Problem {
  const { type = '', title, detail, en, errors = [], ...extra } = asBody(body);
  return new Problem(
    status,
    type.startsWith(URN) ? type.slice(URN.length) : 'unforeseen',
    {
      vi: title ?? 'Dịch vụ không trả lời như mong đợi',
      en: en?.title ?? title ?? 'The service did not answer as expected',
    },
    {
      vi: detail ?? `Mã trả lời ${status}. Nội dung đã nhập vẫn còn; hãy thử lại sau ít phút.`,
      en:
        en?.detail ??
        detail ??
        `Status ${status}. What you typed is still here; try again in a few minutes.`,
    },
    errors,
    extra,
  );
}

function asBody(body: unknown): ProblemBody {
  return typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
}

export function notReached(): Problem {
  return new Problem(
    0,
    'not-reached',
    { vi: 'Mất kết nối với dịch vụ', en: 'The service cannot be reached' },
    {
      vi: 'Chưa rõ việc vừa gửi đã được ghi hay chưa. Nội dung đã nhập vẫn còn; gửi lại sẽ không ghi hai lần.',
      en: 'It is not known whether what was sent was written. What you typed is still here; sending it again writes nothing twice.',
    },
  );
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : notReached();
}
