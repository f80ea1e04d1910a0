import type { Access } from '../process.js';
import type { events } from './events.js';

const DRAFTING = ['drafting-lead', 'specialist'];

export const access = {
  open: DRAFTING,
  send: {
    ASSESS: DRAFTING,
    NO_PROCEDURE: ['drafting-lead'],
    REMOVE: ['drafting-lead'],
    FORMS_DONE: ['specialist'],
    COMMENTS_CLOSED: ['specialist'],
    SUBMIT: ['specialist'],
    APPROVE: ['department-director'],
    RETURN: ['department-director'],
    CANCEL: ['department-director'],
  },
  separation: [
    {
      events: ['APPROVE'],
      notBy: ['FORMS_DONE', 'SUBMIT'],
      because: {
        vi: 'người lập báo cáo không tự duyệt báo cáo của mình',
        en: 'who wrote the report does not approve it',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
