import type { Fixtures, JsonObject, Sample } from '../process.js';
import { yearOf } from '../samples.js';
import type { events } from './events.js';
import type { Simplification } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const LISTED = [
  { code: 'NB.01', name: 'Điều động công chức giữa các sở' },
  { code: 'NB.02', name: 'Trình phê duyệt nhiệm vụ khoa học' },
];

const OPTION: JsonObject = {
  option: [{ code: 'NB.01', action: 'simplify' }],
  costBefore: 1_000_000,
  costAfter: 700_000,
};
const OUTSIDE: JsonObject = { ...OPTION, option: [{ code: 'NB.99', action: 'simplify' }] };
const TOO_LITTLE: JsonObject = { ...OPTION, costAfter: 900_000 };
const ABOLISHED: JsonObject = { ...OPTION, option: [{ code: 'NB.01', action: 'abolish' }] };
const options: Sample[] = [() => OPTION, () => ABOLISHED, () => OUTSIDE, () => TOO_LITTLE];

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hn-interior',
  inputs: {
    procedures: (today) => ({
      subject: 'Thủ tục nội bộ ngành Nội vụ',
      kind: 'INTERNAL_PROCEDURE',
      submissionDueOn: `${yearOf(today)}-12-31`,
      decisionDueOn: `${yearOf(today) + 1}-05-31`,
    }),
    workProcess: () => ({ subject: 'Quy trình công việc Văn phòng', kind: 'WORK_PROCESS' }),
  },
  events: {
    DRAFT_LIST: [() => ({ forms: ['Biểu mẫu 01'] })],
    SUBMIT_LIST: [() => ({ procedures: LISTED })],
    PUBLISH_LIST: [() => ({ decisionNo: '901/QĐ-UBND' })],
    RETURN_LIST: [() => ({ reason: 'Thiếu thủ tục của chi cục.' })],
    START_REVIEW: [() => ({})],
    PROPOSE_OPTION: [() => ({ reviewed: ['NB.01', 'NB.02'] }), () => ({ reviewed: ['NB.01'] })],
    KEEP_UNCHANGED: [() => ({ reportNo: '88/BC-SNV' })],
    // Cut enough, abolished, not on the list, cut too little.
    SUBMIT_OPTION: options,
    RETURN_OPTION: [() => ({ reason: 'Chưa tính chi phí.' })],
    RESUBMIT: options,
    APPROVE_OPTION: [() => ({ decisionNo: '1402/QĐ-UBND' })],
    ORDER_PUBLICATION: [() => ({ leadUnits: ['Sở Nội vụ'] })],
    ORDER_WORKFLOWS: [() => ({ leadUnits: ['Văn phòng Sở'] })],
    MARK_IMPLEMENTED: [() => ({ decisionNo: '1560/QĐ-UBND' })],
    MARK_REMOVED: [() => ({ decisionNo: '1561/QĐ-UBND' })],
    CANCEL: [() => ({ reason: 'Thủ tục được Bộ bãi bỏ.' })],
  },
  identity: (simplification: Simplification) => ({
    kind: simplification.kind,
    option: [...new Set(simplification.option.map(({ action }) => action))].sort(),
  }),
  scenarios,
  transitions,
};
