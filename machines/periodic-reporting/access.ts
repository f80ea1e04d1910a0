import type { Access } from '../process.js';
import type { events } from './events.js';

const OFFICE = ['control-officer'];
const REPORTING = ['reporter', 'focal-officer'];
const SIGNING = ['chairman', 'vice-chairman', 'department-director', 'chief-of-office'];

export const access = {
  open: [...OFFICE, 'chief-of-office'],
  send: {
    REQUEST: OFFICE,
    SKIP: ['chief-of-office'],
    UNIT_SUBMIT: REPORTING,
    UNIT_RETURN: OFFICE,
    SUBMIT_FOR_SIGNATURE: OFFICE,
    SIGN_AND_SEND: SIGNING,
    RETURN: SIGNING,
    ACCEPT: OFFICE,
    UPPER_RETURN: OFFICE,
  },
  separation: [
    {
      events: ['SIGN_AND_SEND', 'RETURN'],
      notBy: ['SUBMIT_FOR_SIGNATURE'],
      because: {
        vi: 'Người trình báo cáo không tự ký báo cáo.',
        en: 'Whoever submits the report does not sign it.',
      },
    },
    {
      events: ['UNIT_RETURN'],
      notBy: ['UNIT_SUBMIT'],
      because: {
        vi: 'Người lập báo cáo đơn vị không tự kiểm tra báo cáo.',
        en: 'Whoever reports for a unit does not check the reports.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
