import type { Access } from '../process.js';
import type { events } from './events.js';

const DESK = ['one-stop-clerk'];
const DESK_AND_SPECIALIST = ['one-stop-clerk', 'specialist'];

export const access = {
  // The backlog is taken up by the divisions too (rows 13 and IV.1.đ of Cần Thơ's plan).
  open: DESK_AND_SPECIALIST,
  send: {
    CHECK_EXISTING: DESK,
    NOT_REQUIRED: DESK,
    REUSE: DESK,
    // Decree 107/2021 lets the public post scan at the one-stop desk.
    SCAN: ['one-stop-clerk', 'postal-agent'],
    SCANNED: DESK,
    UNREADABLE: DESK,
    EXTRACTED: DESK_AND_SPECIALIST,
    QC_FAIL: DESK_AND_SPECIALIST,
    QC_PASS: ['specialist'],
    SIGN: ['division-head', 'department-director', 'one-stop-clerk'],
    RETRY: ['workflow-admin'],
  },
  separation: [
    {
      events: ['QC_PASS'],
      notBy: ['EXTRACTED'],
      because: {
        vi: 'người nhập dữ liệu không tự kiểm tra chất lượng của mình',
        en: 'who took the data out does not check it',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
