import type { Access } from '../process.js';
import type { events } from './events.js';

const APPRAISING = ['division-head'];
const OPERATING = ['workflow-admin'];

export const access = {
  open: ['specialist', 'control-officer'],
  send: {
    ASSESS: ['specialist'],
    ELIGIBLE: APPRAISING,
    INELIGIBLE: APPRAISING,
    APPROVE_LIST: ['chairman'],
    RETURN: ['chairman', 'control-officer'],
    START_REDESIGN: ['specialist'],
    DESIGN_APPROVED: ['division-head', 'workflow-admin'],
    START_TEST: OPERATING,
    TEST_FAIL: OPERATING,
    GO_LIVE: ['workflow-admin', 'control-officer'],
    INTEGRATE: OPERATING,
    INTEGRATION_OK: OPERATING,
    INTEGRATION_FAIL: OPERATING,
    RE_REVIEW: ['specialist', 'control-officer'],
    REDESIGN: APPRAISING,
    KEEP: APPRAISING,
    WITHDRAW: ['chairman', 'control-officer'],
  },
  separation: [
    {
      events: ['ELIGIBLE', 'INELIGIBLE'],
      notBy: ['OPENED', 'ASSESS'],
      because: {
        vi: 'Người đề xuất hoặc đánh giá thủ tục không tự kết luận thủ tục đủ điều kiện.',
        en: 'Who proposed or assessed the procedure does not conclude on it.',
      },
    },
    {
      events: ['APPROVE_LIST'],
      notBy: ['OPENED', 'ASSESS', 'ELIGIBLE'],
      because: {
        vi: 'Người đề xuất, đánh giá hoặc trình danh mục không tự phê duyệt danh mục.',
        en: 'Who proposed, assessed or submitted the list does not approve it.',
      },
    },
    {
      events: ['DESIGN_APPROVED'],
      notBy: ['START_REDESIGN'],
      because: {
        vi: 'Người thiết kế lại dịch vụ không tự duyệt thiết kế.',
        en: 'Who redesigned the service does not approve the design.',
      },
    },
    {
      events: ['GO_LIVE'],
      notBy: ['START_TEST'],
      because: {
        vi: 'Người cấu hình và chạy thử dịch vụ không tự cho dịch vụ đi vào vận hành.',
        en: 'Who set the service up and put it on trial does not let it go live.',
      },
    },
    {
      events: ['REDESIGN', 'KEEP'],
      notBy: ['RE_REVIEW'],
      because: {
        vi: 'Người đề nghị rà soát lại không tự kết luận việc rà soát.',
        en: 'Who asked for the new review does not conclude it.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
