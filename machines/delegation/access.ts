import type { Access } from '../process.js';
import type { events } from './events.js';

const OFFICE = ['control-officer'];
const CHAIR = ['chairman'];

export const access = {
  open: ['specialist', 'control-officer'],
  send: {
    ASSESS: ['specialist', 'control-officer'],
    CAPACITY_OK: OFFICE,
    CAPACITY_FAIL: OFFICE,
    SUBMIT: ['control-officer', 'chief-of-office'],
    SIGN: CHAIR,
    RETURN: CHAIR,
    DECLINE: CHAIR,
    EVALUATE: OFFICE,
    CONTINUE: OFFICE,
    REVOKE: CHAIR,
  },
  separation: [
    {
      events: ['CAPACITY_OK', 'CAPACITY_FAIL'],
      notBy: ['OPENED'],
      because: {
        vi: 'Người đề xuất không tự kết luận cấp nhận đủ điều kiện.',
        en: 'Who proposed the delegation does not judge whether the receiving level is able.',
      },
    },
    {
      events: ['SIGN'],
      notBy: ['OPENED', 'CAPACITY_OK', 'SUBMIT'],
      because: {
        vi: 'Người đề xuất, thẩm tra hoặc trình dự thảo không tự ký quyết định.',
        en: 'Who proposed, appraised or submitted the decision does not sign it.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
