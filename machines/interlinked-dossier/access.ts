import type { Access } from '../process.js';
import type { events } from './events.js';

const DESK = ['one-stop-clerk'];
const SPECIALIST = ['specialist'];
const APPROVING = ['department-director', 'chairman', 'vice-chairman'];
const FOR_APPLICANT = ['applicant', 'one-stop-clerk'];

export const access = {
  open: ['one-stop-clerk', 'applicant', 'postal-agent'],
  send: {
    REFUSE: DESK,
    DISPATCH: DESK,
    PART_RESOLVED: FOR_APPLICANT,
    PART_REJECT: ['department-director', 'chairman'],
    SUBMIT: SPECIALIST,
    APPROVE: APPROVING,
    RETURN: APPROVING,
    REJECT: APPROVING,
    RETURN_RESULT: ['one-stop-clerk', 'postal-agent'],
    WITHDRAW: FOR_APPLICANT,
    APOLOGISE: ['specialist', 'division-head', 'one-stop-clerk'],
    RETRY: ['workflow-admin'],
    RECEIVE_PART: SPECIALIST,
    FINISH_PART: SPECIALIST,
    REPORT_ISSUE: SPECIALIST,
  },
  separation: [
    {
      events: ['APPROVE', 'REJECT'],
      notBy: ['SUBMIT'],
      because: {
        vi: 'người tổng hợp, trình không tự phê duyệt',
        en: 'who put the results together does not approve them',
      },
    },
    {
      events: ['APOLOGISE'],
      notBy: ['DISPATCH', 'SUBMIT'],
      because: {
        vi: 'người điều phối, tổng hợp hồ sơ không tự hẹn lại ngày trả cho mình',
        en: 'who coordinates the dossier or puts its results together does not give himself a new day',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
