import type { Access } from '../process.js';
import type { events } from './events.js';

const OFFICE = ['control-officer'];
// "Quyết định của Chủ tịch UBND": of the city, the district or the commune, each in its own house.
const CHAIR = ['chairman'];

export const access = {
  open: ['focal-officer', 'division-head', 'control-officer'],
  send: {
    PROPOSE: ['focal-officer', 'division-head'],
    SUBMIT: ['division-head', 'department-director'],
    ENDORSE: OFFICE,
    RETURN: OFFICE,
    RESUBMIT: ['division-head'],
    DECIDE: CHAIR,
    RETURN_UNSIGNED: CHAIR,
    UPDATE_LIST: OFFICE,
    CANCEL: ['division-head'],
  },
  separation: [
    {
      events: ['ENDORSE', 'RETURN'],
      notBy: ['PROPOSE', 'SUBMIT', 'RESUBMIT'],
      because: {
        vi: 'Người đề nghị không tự thẩm tra đề nghị của mình.',
        en: 'Who made the proposal does not check it.',
      },
    },
    {
      events: ['DECIDE'],
      notBy: ['PROPOSE', 'SUBMIT', 'RESUBMIT', 'ENDORSE'],
      because: {
        vi: 'Người đề nghị hoặc thẩm tra không tự ký quyết định.',
        en: 'Who proposed or checked the change does not decide it.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
