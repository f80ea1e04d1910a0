import type { Access } from '../process.js';
import type { events } from './events.js';

const ORDERING = ['chief-of-office', 'department-director'];
const CONCLUDING = [...ORDERING, 'chairman'];
const LEAD = ['inspection-lead'];
const TEAM = ['inspector'];
const INSPECTED = ['inspected-unit'];
const CHECKING = [...LEAD, 'control-officer'];

export const access = {
  open: ['control-officer', ...ORDERING],
  send: {
    FORM_TEAM: ORDERING,
    NOTIFY_UNIT: LEAD,
    SELF_REPORT: INSPECTED,
    START: LEAD,
    START_UNANNOUNCED: LEAD,
    RECORD_FINDING: TEAM,
    REFER_HARASSMENT: LEAD,
    DRAFT_MINUTES: TEAM,
    TEAM_SIGNED: LEAD,
    UNIT_SIGNED: INSPECTED,
    UNIT_DECLINED: LEAD,
    SUBMIT_REPORT: LEAD,
    RETURN_REPORT: CONCLUDING,
    CONCLUDE: CONCLUDING,
    SUBMIT_RECTIFICATION: INSPECTED,
    ACCEPT_RECTIFICATION: CHECKING,
    REJECT_RECTIFICATION: CHECKING,
    CANCEL: ORDERING,
  },
  separation: [
    {
      events: ['UNIT_SIGNED'],
      notBy: ['TEAM_SIGNED', 'DRAFT_MINUTES'],
      because: {
        vi: 'Người của Đoàn kiểm tra không ký Biên bản thay đơn vị được kiểm tra.',
        en: 'Nobody of the team signs the minutes for the inspected unit.',
      },
    },
    {
      events: ['CONCLUDE', 'RETURN_REPORT'],
      notBy: ['SUBMIT_REPORT'],
      because: {
        vi: 'Người lập báo cáo của Đoàn không tự kết luận.',
        en: 'Whoever reports for the team does not conclude on the report.',
      },
    },
    {
      events: ['ACCEPT_RECTIFICATION', 'REJECT_RECTIFICATION'],
      notBy: ['SUBMIT_RECTIFICATION'],
      because: {
        vi: 'Đơn vị khắc phục không tự nghiệm thu kết quả khắc phục.',
        en: 'Whoever put things right does not accept the result.',
      },
    },
  ],
} satisfies Access<keyof typeof events>;
