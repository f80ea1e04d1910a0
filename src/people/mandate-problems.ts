import type { Day } from '../calendar/day.js';
import { beside, conflict, unprocessable, type Problem } from '../engine/problem.js';

/** Why a mandate is not taken, and beside which of its fields that is said. */

export const noSuchPerson = (name: string, field: 'from' | 'to'): Problem =>
  unprocessable(
    'unknown-person',
    `Không có tài khoản của người tên '${name}'; chưa có gì được ghi.`,
    `There is no person's account '${name}'; nothing was written.`,
    beside(field, 'không có tài khoản này', 'there is no such account'),
  );

export const toOneself = (): Problem =>
  unprocessable(
    'mandate-to-oneself',
    'Không ai thay mặt chính mình; chưa có gì được ghi.',
    'Nobody acts on their own behalf by a mandate; nothing was written.',
    beside('to', 'phải là người khác', 'must be somebody else'),
  );

export const startsInThePast = (from: Day): Problem =>
  unprocessable(
    'mandate-starts-in-the-past',
    `Ngày đầu ${from} đã qua; chưa có gì được ghi. Những gì đã làm khi chưa được giao thì không thành được giao.`,
    `The first day ${from} is over; nothing was written. What was done without it does not become done by it.`,
    beside('validFrom', 'đã qua', 'is over'),
  );

export const tooLong = (): Problem =>
  unprocessable(
    'mandate-too-long',
    'Ủy quyền có thời hạn nhiều nhất một năm; chưa có gì được ghi. Hết hạn thì lập ủy quyền mới.',
    'A delegation (ủy quyền) lasts a year at most; nothing was written. Make a new one when it ends.',
    beside('validTo', 'nhiều nhất một năm kể từ ngày đầu', 'a year from the first day at most'),
  );

export const withoutDecision = (kind: string): Problem =>
  unprocessable(
    'decision-needed',
    `'${kind}' phải bằng văn bản: cần số quyết định (decisionNo); chưa có gì được ghi.`,
    `'${kind}' is given in writing: the decision's number (decisionNo) is needed; nothing was written.`,
    beside('decisionNo', 'cần số quyết định', 'the number of the decision is needed'),
  );

export const withoutContent = (): Problem =>
  unprocessable(
    'content-needed',
    'Ủy quyền phải giới hạn nội dung: hãy nêu các quy trình (processes); chưa có gì được ghi.',
    'A delegation (ủy quyền) is limited in content: name its processes; nothing was written.',
    beside('processes', 'cần nêu các quy trình', 'name the processes'),
  );

export const administratorLent = (): Problem =>
  unprocessable(
    'administrator-not-lent',
    'Vai quản trị không cho thay mặt; chưa có gì được ghi. Hãy giao vai đó cho người khác có thời hạn.',
    'The role of administrator is not lent; nothing was written. Give it to somebody else for a time.',
    beside('role', 'không cho thay mặt', 'is not lent'),
  );

const NOT_HELD = ['không tự mình giữ trong thời gian này', 'is not held during that time'] as const;

export const notHeld = (name: string, role?: string, unit?: string): Problem =>
  unprocessable(
    'not-theirs-to-lend',
    `'${name}' không tự mình giữ vai '${role ?? '*'}' ở đơn vị '${unit ?? '*'}' trong thời gian này (vai được giao thay mặt không được giao tiếp); chưa có gì được ghi.`,
    `'${name}' does not hold '${role ?? '*'}' in '${unit ?? '*'}' themself during that time (what was lent is not lent further); nothing was written.`,
    beside(role ? 'role' : unit ? 'unit' : 'from', ...NOT_HELD),
  );

export const standsWrong = (kind: string, name: string): Problem =>
  unprocessable(
    'mandate-to-the-wrong-unit',
    kind === 'ky-thua-lenh'
      ? `Ký thừa lệnh được giao cho người đứng đầu đơn vị thuộc quyền; '${name}' không giữ vai nào ở đơn vị cấp dưới. Chưa có gì được ghi.`
      : `'${name}' không giữ vai nào trong đơn vị của người giao; chưa có gì được ghi.`,
    kind === 'ky-thua-lenh'
      ? `Signing by order (ký thừa lệnh) is for the head of a unit below; '${name}' holds no role in one. Nothing was written.`
      : `'${name}' holds no role within the unit of the one who lends; nothing was written.`,
    kind === 'ky-thua-lenh'
      ? beside('to', 'không giữ vai ở đơn vị cấp dưới', 'holds no role in a unit below')
      : beside('to', 'không giữ vai trong đơn vị đó', 'holds no role within that unit'),
  );

export const overlaps = (from: Day, to: Day): Problem =>
  conflict(
    'mandate-overlaps',
    `Đã có giao thay mặt như vậy từ ${from} đến ${to}; chưa có gì được ghi. Hãy thu hồi trước, hoặc chọn ngày khác.`,
    `There is such a mandate from ${from} to ${to} already; nothing was written. Revoke it first, or choose other days.`,
    beside('validFrom', `đã có từ ${from} đến ${to}`, `there is one from ${from} to ${to}`),
  );
