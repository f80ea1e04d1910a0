import type { Access } from '../process.js';
import type { events } from './events.js';

const OFFICE = ['control-officer'];
const SENDING = ['focal-officer', 'division-head'];

export const access = {
  open: [...OFFICE, ...SENDING],
  send: {
    PREPARE: OFFICE,
    INVITE: OFFICE,
    REGISTER: SENDING,
    POSTPONE: ['chief-of-office'],
    RESUME: OFFICE,
    HOLD: OFFICE,
    FINISH: OFFICE,
    // Hưng Yên's office organises that people take part; in Cần Thơ the heads of the divisions send
    // them.
    NOMINATE: [...SENDING, 'chief-of-office'],
    ATTENDED: SENDING,
    CLOSE: [...OFFICE, 'focal-officer'],
    CANCEL: ['chief-of-office'],
  },
} satisfies Access<keyof typeof events>;
