import type { Access } from '../process.js';
import type { events } from './events.js';

const OFFICE = ['control-officer', 'chief-of-office'];
const LEADERS = ['chief-of-office', 'chairman'];
const REPORTING = ['reporter', 'focal-officer', 'division-head', 'specialist'];

export const access = {
  open: OFFICE,
  send: {
    ASSIGN: OFFICE,
    ACCEPT: ['division-head', 'department-director', 'focal-officer'],
    REFUSE: ['division-head', 'department-director'],
    PROGRESS: ['specialist', 'focal-officer'],
    REPORT_BLOCKED: ['division-head', 'focal-officer'],
    // In Cần Thơ's plan it is the department's board of directors that directs.
    UNBLOCK: [...LEADERS, 'department-director'],
    SUBMIT_RESULT: ['division-head', 'focal-officer'],
    ACCEPT_RESULT: OFFICE,
    REQUEST_REWORK: ['control-officer'],
    REQUEST_EXTENSION: ['division-head', 'department-director'],
    EXTEND: LEADERS,
    REFUSE_EXTENSION: LEADERS,
    DUE_SET: OFFICE,
    CLOCK_STARTED: ['division-head', 'focal-officer', 'specialist', 'control-officer'],
    PERIOD_REPORTED: REPORTING,
    REQUESTED_REPORT: REPORTING,
    CANCEL: LEADERS,
    MERGE: ['chief-of-office'],
  },
  separation: [
    {
      events: ['EXTEND'],
      notBy: ['REQUEST_EXTENSION'],
      because: {
        vi: 'người xin gia hạn không tự duyệt',
        en: 'whoever asked for the extension does not grant it',
      },
    },
    {
      events: ['ACCEPT_RESULT'],
      notBy: ['SUBMIT_RESULT', 'PROGRESS'],
      because: {
        vi: 'người thực hiện không tự nghiệm thu',
        en: 'whoever did the work does not accept it',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
