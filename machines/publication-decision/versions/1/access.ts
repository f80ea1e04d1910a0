import type { Access } from '../process.js';
import type { events } from './events.js';

// Row 2: the divisions lead and the office works with them; IV.1.b and IV.2.b have the heads of the
// divisions and the office propose and prepare the publication.
const PROPOSING = ['specialist', 'division-head', 'control-officer'];
// "Quyết định công bố TTHC của Chủ tịch UBND thành phố"; a vice-chairman signs for him.
const SIGNING = ['chairman', 'vice-chairman'];

export const access = {
  open: PROPOSING,
  send: {
    BASIS_ADDED: PROPOSING,
    START_DRAFT: ['specialist'],
    SUBMIT_DRAFT: ['specialist'],
    APPROVE_DIVISION: ['division-head'],
    RETURN: ['division-head', 'department-director'],
    SUBMIT_TO_OFFICE: ['department-director'],
    QC_PASS: ['control-officer'],
    QC_RETURN: ['control-officer'],
    RESUBMIT: ['specialist'],
    SIGN: SIGNING,
    // An event of its own: a paper on the chairman's desk is not called back by a division.
    RETURN_UNSIGNED: SIGNING,
    ISSUE: ['registry-clerk'],
    CANCEL: ['department-director', 'chief-of-office'],
    REVOKE: ['chairman'],
  },
  separation: [
    {
      events: ['APPROVE_DIVISION', 'SUBMIT_TO_OFFICE', 'QC_PASS', 'SIGN'],
      notBy: ['SUBMIT_DRAFT', 'RESUBMIT'],
      because: {
        vi: 'người dự thảo không tự duyệt, tự kiểm soát chất lượng hay ký',
        en: 'whoever drafted it neither approves it, controls its quality nor signs it',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
