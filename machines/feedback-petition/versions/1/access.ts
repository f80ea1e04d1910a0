import type { Access } from '../process.js';
import type { events } from './events.js';

const RECEIVING = ['petition-officer', 'control-officer'];
const HANDLING = ['specialist', 'petition-officer'];

export const access = {
  open: RECEIVING,
  send: {
    CLASSIFY_START: RECEIVING,
    REJECT: RECEIVING,
    TRANSFER_OUT: RECEIVING,
    ACCEPT_OWN: RECEIVING,
    FORWARD: RECEIVING,
    UNIT_ACCEPTED: HANDLING,
    UNIT_REFUSED: ['specialist', 'division-head'],
    STATUS_UPDATE: HANDLING,
    HARASSMENT_CONFIRMED: ['inspection-lead', 'department-director'],
    RESULT: ['deputy-director', 'department-director', 'division-head'],
    RECORD_RESULT: HANDLING,
    PUBLISH: RECEIVING,
    RETURN_RESULT: RECEIVING,
    WITHDRAW: ['applicant', 'petition-officer'],
  },
  separation: [
    {
      events: ['PUBLISH'],
      notBy: ['RESULT'],
      because: {
        vi: 'người trả lời không tự kiểm tra và công khai kết quả của mình',
        en: 'whoever answered it does not check and publish the answer',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
