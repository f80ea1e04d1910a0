import type { Fixtures, JsonObject } from '../process.js';
import type { events } from './events.js';
import type { Appraisal } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const finding = (code: string, necessary = true): JsonObject => ({
  code,
  necessary,
  reasonable: true,
  lawful: true,
  leastCost: true,
});
const GOOD = [finding('2.002709'), finding('1.001392')];

function opinion(conclusion: string, findings: JsonObject[], points: string[]): JsonObject {
  return { documentNo: '41/BC-STP', conclusion, findings, points };
}

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hn-justice',
  inputs: {
    draft: (today) => ({
      draftTitle: 'Quyết định quy định thủ tục xác nhận hàm lượng kiến thức kỹ thuật đo lường',
      procedures: ['2.002709', '1.001392'],
      submittedOn: today,
      impactAssessmentCode: 'DGTD-2026-000001',
    }),
  },
  events: {
    CHECK: [() => ({ dossier: ['Dự thảo', 'Bản đánh giá tác động'] })],
    REQUEST_SUPPLEMENT: [
      () => ({ documentNo: '12/STP-XDVB', missing: ['Đánh giá tác động của 1.001392'] }),
    ],
    SUPPLEMENTED: [() => ({ documents: ['Bản đánh giá tác động'] })],
    // Every procedure assessed, and one not.
    START_APPRAISAL: [
      () => ({ assessed: ['2.002709', '1.001392'] }),
      () => ({ assessed: ['2.002709'] }),
    ],
    ISSUE_OPINION: [
      () => opinion('ELIGIBLE', GOOD, []),
      () => opinion('REVISE', GOOD, ['1', '2']),
      () => opinion('NOT_ELIGIBLE', GOOD, []),
      // A procedure that fails a test, and one that is not judged.
      () => opinion('ELIGIBLE', [finding('2.002709', false), finding('1.001392')], []),
      () => opinion('REVISE', [finding('2.002709')], ['1']),
    ],
    // All the points, and one left out.
    TO_VERIFICATION: [
      () => ({ draftVersion: '2', answered: ['1', '2'] }),
      () => ({ draftVersion: '2', answered: ['1'] }),
    ],
    RESUBMIT_FOR_APPRAISAL: [() => ({ draftVersion: '2' })],
    VERIFY_PASS: [() => ({ reportNo: '77/BC-VP' })],
    VERIFY_RETURN: [() => ({ documentNo: '76/VP-KSTTHC', points: ['1', '2'] })],
    VERIFICATION_NOT_ASSIGNED: [() => ({ basis: 'Luật không giao Văn phòng thẩm tra' })],
    SUBMIT_TO_PC: [() => ({ submissionNo: '15/TTr-VP' })],
    CANCEL: [() => ({ reason: 'Dừng soạn thảo.' })],
  },
  identity: (appraisal: Appraisal) => ({
    points: appraisal.points.length > 0,
    supplemented: appraisal.supplementAskedOn !== null,
  }),
  scenarios,
  transitions,
};
