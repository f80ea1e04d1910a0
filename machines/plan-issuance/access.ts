import type { Access } from '../process.js';
import type { events } from './events.js';

const DRAFTING = ['control-officer', 'focal-officer'];
const OFFICE = ['control-officer'];
// The city's plan is its chairman's, a department's its director's, a division's its head's (Điều 2.1
// of Hưng Yên has each agency and unit make its own).
const SIGNING = ['chairman', 'vice-chairman', 'department-director', 'division-head'];
const AMENDING = ['chairman', 'department-director', 'division-head'];

export const access = {
  open: DRAFTING,
  send: {
    SEND_FOR_COMMENT: DRAFTING,
    COMMENTS_CLOSED: OFFICE,
    SUBMIT: DRAFTING,
    SIGN: SIGNING,
    RETURN: SIGNING,
    ISSUE: ['registry-clerk'],
    IMPORT_TASKS: OFFICE,
    AMEND: OFFICE,
    AMENDMENT_ISSUED: AMENDING,
    CLOSE_YEAR: OFFICE,
    CANCEL: ['chief-of-office'],
  },
  separation: [
    {
      events: ['SIGN'],
      notBy: ['OPENED', 'SEND_FOR_COMMENT', 'COMMENTS_CLOSED', 'SUBMIT'],
      because: {
        vi: 'người dự thảo kế hoạch không tự ký',
        en: 'whoever drafted the plan does not sign it',
      },
    },
    {
      events: ['AMENDMENT_ISSUED'],
      notBy: ['AMEND'],
      because: {
        vi: 'người đề nghị điều chỉnh không tự ban hành điều chỉnh',
        en: 'whoever proposed the amendment does not issue it',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
