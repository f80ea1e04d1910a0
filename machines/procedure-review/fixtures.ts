import type { Fixtures, JsonObject } from '../process.js';
import { yearOf } from '../samples.js';
import type { events } from './events.js';
import type { Review } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const MEASURING = '2.002709';
const IMPORTS = '1.001392';

const LOCAL: JsonObject = {
  code: MEASURING,
  name: 'Xác nhận hàm lượng kiến thức kỹ thuật đo lường',
  action: 'supplement',
  authority: 'local',
  costBefore: 12_000_000,
  costAfter: 7_000_000,
};
const FOR_MINISTRY: JsonObject = {
  ...LOCAL,
  code: IMPORTS,
  name: 'Miễn giảm kiểm tra chất lượng hàng hóa nhập khẩu',
  action: 'abolish',
  authority: 'ministry',
};

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    yearly: (today) => ({
      year: yearOf(today) + 1,
      registrationDueOn: `${yearOf(today)}-12-31`,
      subject: 'Lĩnh vực tiêu chuẩn đo lường chất lượng',
      procedures: [MEASURING, IMPORTS],
    }),
    undated: (today) => ({ year: yearOf(today) + 1, subject: 'Quy định kinh doanh' }),
  },
  events: {
    SUBMIT_REGISTRATION: [() => ({ documentNo: '90/KH-SKHCN', procedures: [MEASURING, IMPORTS] })],
    NOT_REGISTERED: [() => ({ reason: 'Không có thủ tục cần rà soát.' })],
    APPROVE_PLAN: [
      (today) => ({
        planNo: '12/KH-UBND',
        resultsDueOn: `${yearOf(today) + 2}-04-30`,
        decisionDueOn: `${yearOf(today) + 2}-05-30`,
        recommendationDueOn: `${yearOf(today) + 2}-05-30`,
      }),
      (today) => ({ planNo: '12/KH-UBND', resultsDueOn: `${yearOf(today) + 2}-08-30` }),
    ],
    REJECT_PLAN: [() => ({ reason: 'Đã rà soát năm trước.' })],
    START_REVIEW: [() => ({})],
    REVIEW_DONE: [() => ({ forms: [MEASURING, IMPORTS] }), () => ({ forms: [MEASURING] })],
    NO_CHANGE_NEEDED: [() => ({ reportNo: '41/BC-TĐC' })],
    // The city's, the ministries', both, and one that was never registered.
    SUBMIT_OPTION: [
      () => ({ option: [LOCAL] }),
      () => ({ option: [FOR_MINISTRY] }),
      () => ({ option: [LOCAL, FOR_MINISTRY] }),
      () => ({ option: [{ ...LOCAL, code: '9.999999' }] }),
    ],
    SIGN_SUBMISSION: [() => ({ submissionNo: '77/TTr-SKHCN' })],
    RETURN_DRAFT: [() => ({ reason: 'Chưa tính chi phí tuân thủ.' })],
    CONSOLIDATE: [() => ({ reportNo: '120/BC-VP' })],
    RETURN_SUBMISSION: [() => ({ reason: 'Thiếu sơ đồ so sánh chi phí.' })],
    RESUBMIT: [
      () => ({ option: [LOCAL, FOR_MINISTRY] }),
      () => ({ option: [{ ...LOCAL, code: '9.999999' }] }),
    ],
    APPROVE_OPTION: [() => ({ decisionNo: '2104/QĐ-UBND' })],
    RETURN_UNAPPROVED: [() => ({ reason: 'Phương án chưa rõ.' })],
    IMPLEMENT: [() => ({ leadUnits: ['Sở Khoa học và Công nghệ'] })],
    IMPLEMENTED: [() => ({ publicationDecisions: ['2230/QĐ-UBND'] })],
    RECOMMEND: [() => ({ reportNo: '130/BC-UBND', ministries: ['Bộ Khoa học và Công nghệ'] })],
    RECOMMENDATION_SENT: [() => ({})],
    RECOMMEND_INSTEAD: [
      () => ({ reportNo: '131/BC-UBND', ministries: ['Bộ Khoa học và Công nghệ'] }),
    ],
    REPORT_SENT: [() => ({ reportNo: '150/BC-UBND' })],
    CANCEL: [() => ({ reason: 'Thủ tục đã được bãi bỏ.' })],
  },
  identity: (review: Review) => ({
    registered: review.registrationDueOn !== null,
    dated: review.decisionDueOn !== null,
    option: [...new Set(review.option.map(({ authority }) => authority))].sort(),
  }),
  scenarios,
  transitions,
};
