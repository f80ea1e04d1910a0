import type { Day } from '../calendar/day.js';
import { conflict, unprocessable, type Problem } from '../engine/problem.js';

/** Why a mandate is not taken. */

export const noSuchPerson = (name: string): Problem =>
  unprocessable(
    'unknown-person',
    `Không có tài khoản của người tên '${name}'; chưa có gì được ghi.`,
    `There is no person's account '${name}'; nothing was written.`,
  );

export const toOneself = (): Problem =>
  unprocessable(
    'mandate-to-oneself',
    'Không ai thay mặt chính mình; chưa có gì được ghi.',
    'Nobody acts on their own behalf by a mandate; nothing was written.',
  );

export const startsInThePast = (from: Day): Problem =>
  unprocessable(
    'mandate-starts-in-the-past',
    `Ngày đầu ${from} đã qua; chưa có gì được ghi. Những gì đã làm khi chưa được giao thì không thành được giao.`,
    `The first day ${from} is over; nothing was written. What was done without it does not become done by it.`,
  );

export const tooLong = (): Problem =>
  unprocessable(
    'mandate-too-long',
    'Ủy quyền có thời hạn nhiều nhất một năm; chưa có gì được ghi. Hết hạn thì lập ủy quyền mới.',
    'A delegation (ủy quyền) lasts a year at most; nothing was written. Make a new one when it ends.',
  );

export const withoutDecision = (kind: string): Problem =>
  unprocessable(
    'decision-needed',
    `'${kind}' phải bằng văn bản: cần số quyết định (decisionNo); chưa có gì được ghi.`,
    `'${kind}' is given in writing: the decision's number (decisionNo) is needed; nothing was written.`,
  );

export const withoutContent = (): Problem =>
  unprocessable(
    'content-needed',
    'Ủy quyền phải giới hạn nội dung: hãy nêu các quy trình (processes); chưa có gì được ghi.',
    'A delegation (ủy quyền) is limited in content: name its processes; nothing was written.',
  );

export const administratorLent = (): Problem =>
  unprocessable(
    'administrator-not-lent',
    'Vai quản trị không cho thay mặt; chưa có gì được ghi. Hãy giao vai đó cho người khác có thời hạn.',
    'The role of administrator is not lent; nothing was written. Give it to somebody else for a time.',
  );

export const notHeld = (name: string, role = '*', unit = '*'): Problem =>
  unprocessable(
    'not-theirs-to-lend',
    `'${name}' không tự mình giữ vai '${role}' ở đơn vị '${unit}' trong thời gian này (vai được giao thay mặt không được giao tiếp); chưa có gì được ghi.`,
    `'${name}' does not hold '${role}' in '${unit}' themself during that time (what was lent is not lent further); nothing was written.`,
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
  );

export const overlaps = (from: Day, to: Day): Problem =>
  conflict(
    'mandate-overlaps',
    `Đã có giao thay mặt như vậy từ ${from} đến ${to}; chưa có gì được ghi. Hãy thu hồi trước, hoặc chọn ngày khác.`,
    `There is such a mandate from ${from} to ${to} already; nothing was written. Revoke it first, or choose other days.`,
  );
