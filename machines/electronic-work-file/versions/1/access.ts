import type { Access } from '../process.js';
import type { events } from './events.js';

// "ký số của người có thẩm quyền": those who sign for the agency.
const SIGNING = ['department-director', 'chairman', 'vice-chairman'];

export const access = {
  open: ['registry-clerk', 'specialist'],
  send: {
    ASSIGN: ['registry-clerk', 'division-head'],
    MARK_SECRET: ['registry-clerk'],
    PROCESS: ['specialist'],
    SUBMIT: ['specialist'],
    FILE: ['specialist'],
    PAPER_FALLBACK: ['division-head'],
    TO_SIGN: ['division-head'],
    RETURN: ['division-head'],
    SIGN: SIGNING,
    RETURN_UNSIGNED: SIGNING,
    ISSUE: ['registry-clerk'],
  },
  separation: [
    {
      events: ['TO_SIGN', 'SIGN'],
      notBy: ['SUBMIT'],
      because: {
        vi: 'Người soạn thảo không tự duyệt, không tự ký văn bản của mình.',
        en: 'Who drafted a document neither approves nor signs it.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
