import type { Access } from '../process.js';
import type { events } from './events.js';

const PREPARING = ['one-stop-clerk', 'control-officer', 'focal-officer'];
// The national portal is fed by the administrator of the system.
const POSTING = [...PREPARING, 'workflow-admin'];
const CHECKING = ['control-officer', 'focal-officer'];

export const access = {
  open: PREPARING,
  send: {
    PREPARE: PREPARING,
    START_POSTING: PREPARING,
    CHANNEL_POSTED: POSTING,
    VERIFY_OK: CHECKING,
    VERIFY_FAIL: CHECKING,
    // IV.1.c of Cần Thơ's plan: the heads of the divisions watch what is posted in their field.
    DISCREPANCY_REPORTED: [...CHECKING, 'division-head'],
    CORRECTED: PREPARING,
    PROCEDURE_EXPIRED: ['control-officer'],
    CONTENT_REMOVED: POSTING,
    CANCEL: ['chief-of-office', 'department-director'],
  },
} satisfies Access<keyof typeof events>;
