import type { Fixtures, ProcedureFact, Sample } from '../process.js';
import type { events } from './events.js';
import type { Discrepancy } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const CODE = '2.002709';
const NAME = 'Xác nhận hàm lượng kiến thức kỹ thuật đo lường';

function found(kind: string): Sample {
  return (today) => ({
    reference: '31/PC-TĐC',
    detectedOn: today,
    kind,
    procedures: [CODE],
  });
}

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'ct-dost-office',
  inputs: {
    unpublished: found('UNPUBLISHED'),
    wronglyPosted: found('WRONGLY_POSTED'),
    expired: found('EXPIRED'),
    unjustified: found('UNJUSTIFIED'),
  },
  events: {
    VERIFY: [() => ({})],
    // As reported, and found to be of another kind.
    CONFIRM: [
      () => ({ findings: [{ code: CODE, name: NAME, change: 'new' }] }),
      () => ({ kind: 'EXPIRED', findings: [{ code: CODE, name: NAME, change: 'abolished' }] }),
    ],
    DISMISS: [() => ({ reason: 'Đã công khai đúng.' })],
    NOTIFY_IN_WRITING: [() => ({ documentNo: '31/TB-TĐC', recipient: 'Văn phòng UBND thành phố' })],
    FILE_PETITION: [() => ({ petitionCode: 'PAKN.20260601.0044' })],
    ORDER_PUBLICATION: [() => ({})],
    ORDER_REVIEW: [(today) => ({ year: Number(today.slice(0, 4)) + 1 })],
    ORDER_REMOVAL: [
      (today) => ({
        orderNo: '45/VP-KSTT',
        units: ['Bộ phận Một cửa'],
        removeBy: today,
        endedBy: '1702/QĐ-UBND',
        endedOn: today,
      }),
    ],
    CORRECTED: [() => ({ evidence: '1500/QĐ-UBND' })],
    CONTENT_REMOVED: [() => ({ evidence: 'ảnh 2026-014' })],
    CONFIRM_FIXED: [() => ({ reportNo: '52/BC-SKHCN' })],
    STILL_WRONG: [() => ({ reason: 'Cổng thành phố chưa gỡ.' })],
  },
  identity: (discrepancy: Discrepancy) => ({
    kind: discrepancy.kind,
    unanswered: discrepancy.unansweredOn !== null,
    dated: discrepancy.removeBy !== null,
  }),
  scenarios,
  procedures: [CODE, '1.001392'].map(entry),
  transitions,
};

function entry(code: string): ProcedureFact {
  return {
    code,
    name: NAME,
    field: 'Tiêu chuẩn đo lường chất lượng',
    level: 'department',
    timeLimit: { amount: 5, unit: 'working-day' },
    channel: 'counter',
    feeVnd: 0,
    inForce: true,
    decisionNo: '1500/QĐ-UBND',
  };
}
