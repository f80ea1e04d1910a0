import type { Access } from '../process.js';
import type { events } from './events.js';

const CONTROL = ['control-officer'];
const CHAIRMAN = ['chairman'];

export const access = {
  open: ['specialist', 'control-officer'],
  send: {
    ASSESS: ['specialist', 'control-officer'],
    CAPACITY_OK: CONTROL,
    CAPACITY_FAIL: CONTROL,
    SUBMIT: ['control-officer', 'chief-of-office'],
    SIGN: CHAIRMAN,
    RETURN: CHAIRMAN,
    DECLINE: CHAIRMAN,
    EVALUATE: CONTROL,
    CONTINUE: CONTROL,
    REVOKE: CHAIRMAN,
  },
  separation: [
    {
      events: ['SIGN'],
      notBy: ['SUBMIT'],
      because: {
        vi: 'người trình dự thảo quyết định không tự ký quyết định',
        en: 'who submits the draft decision does not sign it',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
