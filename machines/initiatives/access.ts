import type { Access } from '../process.js';
import type { events } from './events.js';

const PROPOSING = ['specialist', 'focal-officer'];
const UNIT_HEADS = ['division-head', 'department-director'];
const OFFICE = ['control-officer'];
const RECOGNISING = ['chief-of-office', 'chairman'];
// "trình cấp có thẩm quyền quyết định": the office proposes, it does not decide.
const DECIDING = ['chairman', 'vice-chairman'];

export const access = {
  open: PROPOSING,
  send: {
    SUBMIT_UNIT: PROPOSING,
    APPROVE_UNIT: UNIT_HEADS,
    REJECT_UNIT: UNIT_HEADS,
    EVALUATE: OFFICE,
    REQUEST_MORE: OFFICE,
    SUPPLEMENT: PROPOSING,
    RECOGNISE: RECOGNISING,
    REJECT: RECOGNISING,
    PILOT: ['department-director'],
    STOP_PILOT: ['chief-of-office'],
    PROPOSE_REPLICATION: [...OFFICE, 'chief-of-office'],
    REPLICATE: DECIDING,
    REFUSE_REPLICATION: DECIDING,
    LIST: OFFICE,
  },
  separation: [
    {
      events: ['APPROVE_UNIT', 'EVALUATE', 'RECOGNISE'],
      notBy: ['OPENED', 'SUBMIT_UNIT'],
      because: {
        vi: 'người đề xuất không tự duyệt, tự đánh giá, tự công nhận sáng kiến của mình',
        en: 'whoever proposed it neither approves, evaluates nor recognises it',
      },
    },
    {
      events: ['RECOGNISE', 'REJECT'],
      notBy: ['APPROVE_UNIT', 'EVALUATE'],
      because: {
        vi: 'người duyệt ở đơn vị, người đánh giá không quyết định việc công nhận',
        en: 'whoever approved it for the unit or evaluated it does not decide on its recognition',
      },
    },
    {
      events: ['REPLICATE', 'REFUSE_REPLICATION'],
      notBy: ['PROPOSE_REPLICATION'],
      because: {
        vi: 'người đề xuất nhân rộng không tự quyết định',
        en: 'whoever proposed to spread it does not decide on that',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
