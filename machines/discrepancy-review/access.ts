import type { Access } from '../process.js';
import type { events } from './events.js';

// The divisions lead, the office works with them (row 6 of Cần Thơ's plan).
const LOOKING = ['specialist', 'focal-officer'];
const CHECKING = ['focal-officer', 'division-head'];
const CORRECTING = ['control-officer', 'specialist'];

export const access = {
  open: [...LOOKING, 'division-head', 'control-officer'],
  send: {
    VERIFY: LOOKING,
    CONFIRM: ['division-head', 'specialist'],
    DISMISS: ['division-head'],
    NOTIFY_IN_WRITING: ['division-head', 'control-officer'],
    FILE_PETITION: LOOKING,
    ORDER_PUBLICATION: CORRECTING,
    ORDER_REVIEW: CORRECTING,
    ORDER_REMOVAL: ['control-officer'],
    CORRECTED: ['specialist'],
    // Who posts on the boards, the websites and the portal takes it down there.
    CONTENT_REMOVED: ['one-stop-clerk', 'focal-officer', 'workflow-admin'],
    CONFIRM_FIXED: CHECKING,
    STILL_WRONG: CHECKING,
  },
  separation: [
    {
      events: ['CONFIRM_FIXED', 'STILL_WRONG'],
      notBy: ['CORRECTED', 'CONTENT_REMOVED'],
      because: {
        vi: 'Người khắc phục không tự đối chiếu kết quả khắc phục.',
        en: 'Who corrected something does not compare it afterwards.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
