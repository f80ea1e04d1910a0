import type { Fixtures, JsonObject } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Publication } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const NEW: JsonObject = {
  code: '2.002709',
  name: 'Xác nhận hàm lượng kiến thức kỹ thuật đo lường',
  change: 'new',
  field: 'Tiêu chuẩn đo lường chất lượng',
  level: 'Cấp tỉnh',
  channel: 'online-full',
  timeLimit: { amount: 5, unit: 'working-day' },
};
const ABOLISHED: JsonObject = {
  code: '1.001392',
  name: 'Miễn giảm kiểm tra chất lượng hàng hóa nhập khẩu',
  change: 'abolished',
};

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    ministry: (today) => ({
      basisType: 'ministry-decision',
      basisNo: '1256/QĐ-BKHCN',
      basisOn: today,
      procedures: [NEW, ABOLISHED],
    }),
    regulation: (today) => ({
      basisType: 'legal-document',
      basisNo: '12/2026/NĐ-CP',
      basisOn: today,
      effectiveOn: daysAfter(today, 45),
      procedures: [NEW],
    }),
    onSigning: (today) => ({
      basisType: 'on-signing',
      basisNo: '08/2026/NQ-HĐND',
      basisOn: today,
      procedures: [ABOLISHED],
    }),
    simplification: (today) => ({
      basisType: 'simplification',
      basisNo: '2104/QĐ-UBND',
      basisOn: today,
      procedures: [{ ...NEW, change: 'amended' }],
    }),
    discrepancy: (today) => ({
      basisType: 'discrepancy',
      basisNo: '31/TB-SKHCN',
      basisOn: today,
      procedures: [{ ...NEW, change: 'replaced' }],
    }),
  },
  events: {
    BASIS_ADDED: [
      (today) => ({
        basisType: 'legal-document',
        basisNo: '05/2026/TT-BKHCN',
        basisOn: today,
        effectiveOn: daysAfter(today, 45),
      }),
    ],
    START_DRAFT: [() => ({})],
    SUBMIT_DRAFT: [() => ({}), () => ({ procedures: [ABOLISHED] })],
    APPROVE_DIVISION: [() => ({ note: 'Đồng ý trình.' })],
    RETURN: [() => ({ reason: 'Thiếu thành phần hồ sơ.' })],
    SUBMIT_TO_OFFICE: [() => ({ submissionNo: '77/TTr-SKHCN' })],
    QC_PASS: [() => ({ documentNo: '512/VP-KSTTHC' })],
    QC_RETURN: [() => ({ documentNo: '498/VP-KSTTHC', points: ['1', '2'] })],
    // All the points, and one left out.
    RESUBMIT: [() => ({ answered: ['1', '2'] }), () => ({ answered: ['1'] })],
    SIGN: [(today) => ({ effectiveOn: daysAfter(today, 5) })],
    RETURN_UNSIGNED: [() => ({ reason: 'Căn cứ chưa rõ.' })],
    ISSUE: [() => ({ decisionNo: '1500/QĐ-UBND', recipients: ['Sở KH&CN', 'Cục Kiểm soát TTHC'] })],
    CANCEL: [() => ({ reason: 'Nghị định bị hoãn hiệu lực.' })],
    REVOKE: [() => ({ revocationNo: '1533/QĐ-UBND' })],
  },
  identity: (publication: Publication) => ({
    bases: [...new Set(publication.bases.map((basis) => basis.type))].sort(),
    inForce: publication.procedures.some(({ change }) => change !== 'abolished'),
    points: publication.points.length > 0,
    awaited: Math.min(publication.awaited.length, 3),
  }),
  scenarios,
  transitions,
};
