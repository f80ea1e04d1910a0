import type { Access } from '../process.js';
import type { events } from './events.js';

const DESK = ['one-stop-clerk'];
const APPRAISING = ['specialist'];
const PROPOSING = ['specialist', 'division-head'];
const SIGNING = ['division-head', 'department-director', 'chairman', 'vice-chairman'];
const FOR_APPLICANT = ['applicant', 'one-stop-clerk'];

export const access = {
  // Decree 107/2021 lets the public post take dossiers in.
  open: ['one-stop-clerk', 'applicant', 'postal-agent'],
  send: {
    CHECK: DESK,
    REQUEST_SUPPLEMENT: DESK,
    SUPPLEMENT: FOR_APPLICANT,
    REFUSE: DESK,
    ACCEPT: DESK,
    TRANSFER: DESK,
    RECEIVE: APPRAISING,
    CONSULT: APPRAISING,
    OPINION_RECEIVED: APPRAISING,
    GO_ON_WITHOUT_OPINION: APPRAISING,
    REQUEST_MORE: ['specialist', 'one-stop-clerk'],
    FINANCIAL_NOTICE: APPRAISING,
    PAID: FOR_APPLICANT,
    PROPOSE_APPROVE: PROPOSING,
    PROPOSE_REJECT: PROPOSING,
    SIGN_RESULT: SIGNING,
    SIGN_REJECTION: SIGNING,
    RETURN: SIGNING,
    ISSUE_RESULT: ['registry-clerk'],
    WAIVE_DIGITISATION: ['one-stop-head', 'division-head'],
    RESULT_READY: ['one-stop-clerk', 'registry-clerk'],
    RETURN_RESULT: ['one-stop-clerk', 'postal-agent'],
    WITHDRAW: FOR_APPLICANT,
    STOP: ['division-head', 'department-director', 'chairman'],
    APOLOGISE: ['specialist', 'division-head', 'one-stop-clerk'],
    RETRY: ['workflow-admin'],
  },
  separation: [
    {
      events: ['SIGN_RESULT', 'SIGN_REJECTION'],
      notBy: ['PROPOSE_APPROVE', 'PROPOSE_REJECT'],
      because: {
        vi: 'người thẩm định, đề xuất không tự phê duyệt',
        en: 'who appraised and proposed does not approve',
      },
    },
    {
      events: ['APOLOGISE'],
      notBy: ['RECEIVE'],
      because: {
        vi: 'người thụ lý hồ sơ không tự hẹn lại ngày trả cho mình',
        en: 'who handles the dossier does not give himself a new day',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
