import type { JsonObject } from '../../machines/process.js';
import type { Answer } from './commands.js';
import type { Problem } from './problem.js';

const TITLES: { [status: number]: { vi: string; en: string } } = {
  400: { vi: 'Yêu cầu không đúng dạng', en: 'Malformed request' },
  401: { vi: 'Chưa xác thực', en: 'Not authenticated' },
  403: { vi: 'Không được phép', en: 'Not permitted' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Không thực hiện được ở trạng thái này', en: 'Not possible in this state' },
  413: { vi: 'Nội dung quá lớn', en: 'Content too large' },
  414: { vi: 'Địa chỉ quá dài', en: 'Address too long' },
  415: { vi: 'Kiểu nội dung không được nhận', en: 'Unsupported media type' },
  422: { vi: 'Dữ liệu chưa đúng', en: 'Invalid content' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  503: { vi: 'Tạm thời chưa phục vụ được', en: 'Temporarily unavailable' },
};

/** A refusal as an RFC 9457 problem, in Vietnamese with the English beside it. */
export function toAnswer(problem: Problem): Answer {
  const title = TITLES[problem.status] ?? { vi: 'Lỗi', en: 'Error' };
  const body: JsonObject = {
    type: `urn:dung-han:problem:${problem.code}`,
    title: title.vi,
    status: problem.status,
    detail: problem.text.vi,
    en: { title: title.en, detail: problem.text.en },
    ...problem.extra,
  };
  return { status: problem.status, body };
}
