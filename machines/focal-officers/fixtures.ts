import type { Fixtures } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { FocalChange } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const NAMES = { outgoing: 'Lê Văn C', incoming: 'Phạm Thị D' };
const SAME = { outgoing: 'Lê Văn C', incoming: 'lê văn  c' };

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hy-office',
  inputs: {
    today: (today) => ({ unitCode: 'hy-culture', change: 'transfer', changedOn: today }),
    // Reported late: its day for the decision comes before the first reminder.
    weekAgo: (today) => ({
      unitCode: 'hy-culture',
      change: 'retirement',
      changedOn: daysAfter(today, -7),
    }),
  },
  events: {
    PROPOSE: [
      () => ({ ...NAMES, officers: 2 }),
      () => ({ incoming: NAMES.incoming, officers: 0 }),
      () => ({ ...SAME, officers: 3 }),
    ],
    SUBMIT: [() => ({ proposalNo: '14/VHTT' })],
    ENDORSE: [() => ({})],
    RETURN: [() => ({ reason: 'Người thay không phải công chức.' })],
    RESUBMIT: [
      () => ({ ...NAMES, officers: 2, proposalNo: '15/VHTT' }),
      () => ({ ...SAME, officers: 3, proposalNo: '15/VHTT' }),
    ],
    DECIDE: [(today) => ({ decisionNo: '310/QĐ-UBND', effectiveOn: today })],
    RETURN_UNSIGNED: [() => ({ reason: 'Làm rõ nhiệm vụ kiêm nhiệm.' })],
    UPDATE_LIST: [() => ({ listVersion: '2026-02' })],
    CANCEL: [() => ({ reason: 'Người được điều chuyển đã trở lại.' })],
  },
  identity: (change: FocalChange) => ({ officers: change.officers }),
  scenarios,
  transitions,
};
