import type { Access } from '../process.js';
import type { events } from './events.js';

// The divisions and the office of the department register (row 21 of Cần Thơ's plan).
const REGISTERING = ['specialist', 'division-head'];

export const access = {
  open: [...REGISTERING, 'control-officer'],
  send: {
    SUBMIT_REGISTRATION: REGISTERING,
    NOT_REGISTERED: ['division-head'],
    // "Kế hoạch Chủ tịch UBND Thành phố" (Hanoi, 1.4).
    APPROVE_PLAN: ['chairman'],
    REJECT_PLAN: ['chairman', 'chief-of-office'],
    START_REVIEW: ['specialist'],
    REVIEW_DONE: ['specialist'],
    NO_CHANGE_NEEDED: ['division-head'],
    SUBMIT_OPTION: ['specialist'],
    SIGN_SUBMISSION: ['department-director'],
    RETURN_DRAFT: ['department-director'],
    CONSOLIDATE: ['control-officer', 'chief-of-office'],
    RETURN_SUBMISSION: ['control-officer'],
    RESUBMIT: ['specialist'],
    APPROVE_OPTION: ['chairman'],
    RETURN_UNAPPROVED: ['chairman'],
    IMPLEMENT: ['department-director'],
    IMPLEMENTED: ['specialist'],
    RECOMMEND: ['department-director', 'chief-of-office'],
    RECOMMENDATION_SENT: ['control-officer'],
    RECOMMEND_INSTEAD: ['department-director'],
    REPORT_SENT: ['control-officer'],
    CANCEL: ['chief-of-office', 'chairman'],
  },
  separation: [
    {
      events: ['APPROVE_PLAN'],
      notBy: ['SUBMIT_REGISTRATION'],
      because: {
        vi: 'Người đăng ký rà soát không phê duyệt Kế hoạch rà soát.',
        en: 'Who registers a review does not approve its plan.',
      },
    },
    {
      events: ['SIGN_SUBMISSION', 'CONSOLIDATE', 'APPROVE_OPTION'],
      notBy: ['SUBMIT_OPTION', 'RESUBMIT'],
      because: {
        vi: 'Người lập phương án không ký trình, tổng hợp, phê duyệt phương án đó.',
        en: 'Who drafts an option neither signs its submission nor consolidates or approves it.',
      },
    },
    {
      events: ['APPROVE_OPTION'],
      notBy: ['SIGN_SUBMISSION', 'CONSOLIDATE'],
      because: {
        vi: 'Người trình, người tổng hợp phương án không phê duyệt phương án đó.',
        en: 'Who submits or consolidates an option does not approve it.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
