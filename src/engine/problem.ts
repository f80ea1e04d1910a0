import type { JsonObject, Text } from '../../machines/process.js';

/**
 * A refusal that a person can act on: what happened, what is still true, what to do. Doors turn it
 * into an RFC 9457 problem. `code` is stable; `status` is the HTTP status.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: Text,
    readonly extra: JsonObject = {},
  ) {
    super(text.en);
  }
}

export const notFound = (vi: string, en: string): Problem =>
  new Problem(404, 'not-found', { vi, en });

export const unprocessable = (code: string, vi: string, en: string, extra?: JsonObject): Problem =>
  new Problem(422, code, { vi, en }, extra);

export const conflict = (code: string, vi: string, en: string, extra?: JsonObject): Problem =>
  new Problem(409, code, { vi, en }, extra);

/** What a form says beside the field that is at fault, in few words: the whole of it stands above. */
export const beside = (field: string, vi: string, en: string): { errors: JsonObject[] } => ({
  errors: [{ field, vi, en }],
});

/** Its turn did not come in time, or another node holds it: nothing was written. */
export const caseBusy = (): Problem =>
  new Problem(
    503,
    'case-busy',
    {
      vi: 'Vụ việc đang được xử lý cùng lúc ở nơi khác; yêu cầu này chưa được ghi. Hãy gửi lại với cùng khóa.',
      en: 'The case is being worked on elsewhere just now; this request was not written. Send it again with the same key.',
    },
    { retryAfterSeconds: 1 },
  );

export const forbidden = (code: string, vi: string, en: string): Problem =>
  new Problem(403, code, { vi, en });
