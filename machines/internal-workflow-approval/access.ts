import type { Access } from '../process.js';
import type { events } from './events.js';

const DRAFTING = ['specialist', 'division-head'];
const CHAIR = ['chairman', 'vice-chairman'];

/**
 * Each hand a draft passes through sends it back by an event of its own (RETURN, OFFICE_RETURN,
 * RETURN_UNSIGNED): a right holds for an event, so one shared event would let the office act for the
 * director.
 */
export const access = {
  open: [...DRAFTING, 'control-officer'],
  send: {
    NEED_NEW_WORKFLOW: DRAFTING,
    NO_NEW_WORKFLOW_NEEDED: ['division-head'],
    SEND_FOR_COMMENT: ['specialist'],
    COMMENTS_RESOLVED: ['specialist'],
    SUBMIT: ['specialist'],
    SUBMIT_TO_OFFICE: ['department-director'],
    RETURN: ['department-director'],
    ENDORSE: ['control-officer'],
    OFFICE_RETURN: ['control-officer'],
    RESUBMIT: ['specialist'],
    APPROVE: CHAIR,
    RETURN_UNSIGNED: CHAIR,
    SUBMIT_NOTICE: ['specialist'],
    SEND_NOTICE: ['department-director'],
    REBUILD_REQUIRED: ['department-director', 'control-officer'],
    DECLARE_ELECTRONIC: ['workflow-admin', 'specialist'],
    SUBMIT_CONFIG: ['workflow-admin'],
    VERIFY_PASS: ['workflow-admin', 'control-officer'],
    VERIFY_FAIL: ['workflow-admin', 'control-officer'],
    CANCEL: ['department-director', 'chief-of-office'],
  },
  separation: [
    {
      events: ['SUBMIT_TO_OFFICE', 'ENDORSE', 'APPROVE'],
      notBy: ['SEND_FOR_COMMENT', 'COMMENTS_RESOLVED', 'SUBMIT', 'RESUBMIT'],
      because: {
        vi: 'người dự thảo quy trình không tự ký trình, xem xét hay phê duyệt',
        en: 'whoever drafted the workflow neither submits it for the department, endorses nor approves it',
      },
    },
    {
      events: ['ENDORSE', 'APPROVE'],
      notBy: ['SUBMIT_TO_OFFICE'],
      because: {
        vi: 'người ký trình quy trình không tự xem xét hay phê duyệt',
        en: 'whoever submitted the workflow for the department neither endorses nor approves it',
      },
    },
    {
      events: ['APPROVE'],
      notBy: ['ENDORSE'],
      because: {
        vi: 'người xem xét quy trình không tự phê duyệt',
        en: 'whoever endorsed the workflow does not approve it',
      },
    },
    {
      events: ['VERIFY_PASS'],
      notBy: ['SUBMIT_CONFIG'],
      because: {
        vi: 'người cấu hình quy trình điện tử không tự kiểm tra',
        en: 'whoever set the electronic workflow up does not verify it',
      },
    },
    {
      events: ['SEND_NOTICE'],
      notBy: ['SUBMIT_NOTICE'],
      because: {
        vi: 'người dự thảo văn bản thông báo không tự ký',
        en: 'whoever drafted the notice does not sign it',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
