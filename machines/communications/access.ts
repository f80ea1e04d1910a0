import type { Access } from '../process.js';
import type { events } from './events.js';

const WRITING = ['specialist'];
const CHECKING = ['control-officer'];

export const access = {
  open: [...WRITING, ...CHECKING, 'focal-officer'],
  send: {
    START: WRITING,
    SIGN_CONTRACT: ['chief-of-office'],
    SUBMIT: WRITING,
    APPROVE_AND_PUBLISH: [...CHECKING, 'chief-of-office'],
    RETURN: CHECKING,
    UPDATE: WRITING,
    REPORT: WRITING,
    CANCEL: ['chief-of-office'],
  },
  separation: [
    {
      events: ['APPROVE_AND_PUBLISH'],
      notBy: ['SUBMIT'],
      because: {
        vi: 'người viết không tự duyệt bài của mình',
        en: 'whoever wrote it does not approve it',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
