import type { Access } from '../process.js';
import type { events } from './events.js';

export const access = {
  open: ['specialist', 'division-head', 'control-officer'],
  send: {
    DRAFT_LIST: ['specialist'],
    SUBMIT_LIST: ['specialist'],
    PUBLISH_LIST: ['chairman'],
    RETURN_LIST: ['chairman', 'control-officer'],
    START_REVIEW: ['specialist'],
    PROPOSE_OPTION: ['specialist'],
    KEEP_UNCHANGED: ['division-head'],
    SUBMIT_OPTION: ['division-head'],
    RETURN_OPTION: ['control-officer'],
    RESUBMIT: ['specialist'],
    APPROVE_OPTION: ['chairman'],
    ORDER_PUBLICATION: ['department-director'],
    ORDER_WORKFLOWS: ['department-director'],
    MARK_IMPLEMENTED: ['department-director'],
    MARK_REMOVED: ['department-director'],
    CANCEL: ['chairman', 'chief-of-office'],
  },
  separation: [
    {
      events: ['PUBLISH_LIST'],
      notBy: ['DRAFT_LIST', 'SUBMIT_LIST'],
      because: {
        vi: 'Người lập, người trình danh mục không ký công bố danh mục đó.',
        en: 'Who draws up or submits a list does not sign its publication.',
      },
    },
    {
      events: ['RETURN_OPTION', 'APPROVE_OPTION'],
      notBy: ['PROPOSE_OPTION', 'SUBMIT_OPTION', 'RESUBMIT'],
      because: {
        vi: 'Người đề xuất, người trình phương án không xem xét, phê duyệt phương án đó.',
        en: 'Who proposes or submits an option neither examines nor approves it.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
