import type { Access } from '../process.js';
import type { events } from './events.js';

export const access = {
  open: ['one-stop-clerk', 'division-head'],
  send: {
    // A slip of paper is typed in by the desk.
    ANSWER: ['applicant', 'one-stop-clerk'],
    RECORD: ['one-stop-clerk'],
    INVALIDATE: ['control-officer'],
    RESOLVED: ['division-head', 'one-stop-clerk'],
    PETITION_NEEDED: ['division-head', 'one-stop-clerk'],
  },
} satisfies Access<keyof typeof events>;
