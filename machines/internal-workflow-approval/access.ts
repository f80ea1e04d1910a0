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
} satisfies Access<keyof typeof events>;
