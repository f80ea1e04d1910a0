import type { Access } from '../process.js';
import type { events } from './events.js';

const DRAFTING = ['drafting-lead'];
const APPRAISING = ['justice-appraiser'];
const VERIFYING = ['office-verifier'];

export const access = {
  open: DRAFTING,
  send: {
    CHECK: APPRAISING,
    REQUEST_SUPPLEMENT: APPRAISING,
    SUPPLEMENTED: DRAFTING,
    START_APPRAISAL: APPRAISING,
    ISSUE_OPINION: APPRAISING,
    TO_VERIFICATION: DRAFTING,
    RESUBMIT_FOR_APPRAISAL: DRAFTING,
    VERIFY_PASS: VERIFYING,
    VERIFY_RETURN: VERIFYING,
    VERIFICATION_NOT_ASSIGNED: VERIFYING,
    SUBMIT_TO_PC: ['chief-of-office'],
    CANCEL: [...DRAFTING, 'department-director'],
  },
  separation: [
    {
      events: [
        'START_APPRAISAL',
        'ISSUE_OPINION',
        'VERIFY_PASS',
        'VERIFY_RETURN',
        'VERIFICATION_NOT_ASSIGNED',
      ],
      notBy: ['OPENED', 'SUPPLEMENTED', 'TO_VERIFICATION', 'RESUBMIT_FOR_APPRAISAL'],
      because: {
        vi: 'Người soạn thảo không được thẩm định, thẩm tra dự thảo của mình.',
        en: 'Whoever drafts does not appraise or verify the draft.',
      },
    },
    {
      events: ['VERIFY_PASS', 'VERIFY_RETURN', 'VERIFICATION_NOT_ASSIGNED'],
      notBy: ['ISSUE_OPINION'],
      because: {
        vi: 'Người đã thẩm định không được thẩm tra chính dự thảo đó.',
        en: 'Whoever appraised a draft does not verify it.',
      },
    },
    {
      events: ['SUBMIT_TO_PC'],
      notBy: ['VERIFY_PASS', 'VERIFICATION_NOT_ASSIGNED'],
      because: {
        vi: 'Người thẩm tra không được ký trình dự thảo đã thẩm tra.',
        en: 'Whoever verified a draft does not sign its submission.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
