import type { Access } from '../process.js';
import type { events } from './events.js';

const OFFICE = ['control-officer'];
// The system's administrator takes the data out of it and runs the calculation.
const DATA = [...OFFICE, 'workflow-admin'];
const APPROVING = ['chief-of-office', 'chairman'];
const UNIT = ['focal-officer'];

export const access = {
  open: [...OFFICE, 'chief-of-office'],
  send: {
    COLLECT: OFFICE,
    DATA_READY: DATA,
    COMPUTED: DATA,
    DISPUTE: UNIT,
    ADJUSTED: OFFICE,
    CLOSE_COMMENT: OFFICE,
    APPROVE_AND_PUBLISH: APPROVING,
    RETURN: APPROVING,
    OPEN_ACTIONS: OFFICE,
    ACTION_REPORTED: [...UNIT, ...OFFICE],
    CLOSE: OFFICE,
    CANCEL: ['chief-of-office'],
  },
  separation: [
    {
      events: ['APPROVE_AND_PUBLISH', 'RETURN'],
      notBy: ['COMPUTED', 'ADJUSTED', 'CLOSE_COMMENT'],
      because: {
        vi: 'Người tính điểm, trình kết quả không tự phê duyệt.',
        en: 'Whoever scored or submitted the results does not approve them.',
      },
    },
    {
      events: ['ADJUSTED'],
      notBy: ['DISPUTE'],
      because: {
        vi: 'Người khiếu nại số liệu không tự điều chỉnh số liệu.',
        en: 'Whoever disputes a figure does not decide on it.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
