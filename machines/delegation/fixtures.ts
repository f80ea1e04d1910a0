import type { Day, Fixtures } from '../process.js';
import type { events } from './events.js';
import type { Delegation } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

function daysAfter(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hn-office',
  inputs: {
    delegation: (today) => ({ subject: 'Lĩnh vực khoa học và công nghệ', proposedOn: today }),
  },
  events: {
    ASSESS: [
      () => ({
        kind: 'DELEGATION',
        fromUnit: 'hn-pc',
        toUnit: 'hn-districts',
        procedures: [{ code: '2.002709', name: 'Xác nhận hàm lượng kiến thức kỹ thuật đo lường' }],
      }),
    ],
    CAPACITY_OK: [() => ({ conditions: ['đủ công chức', 'đủ hệ thống'] })],
    CAPACITY_FAIL: [() => ({ reason: 'Chưa đủ công chức.' })],
    SUBMIT: [() => ({ submissionNo: '44/TTr-VP' })],
    SIGN: [
      (today) => ({
        decisionNo: '1200/QĐ-UBND',
        effectiveOn: today,
        expiresOn: daysAfter(today, 700),
      }),
      (today) => ({ decisionNo: '1201/QĐ-UBND', effectiveOn: daysAfter(today, 10) }),
      (today) => ({ decisionNo: '1202/QĐ-UBND', effectiveOn: daysAfter(today, -1) }),
    ],
    RETURN: [() => ({ reason: 'Bổ sung phạm vi.' })],
    DECLINE: [() => ({ reason: 'Chưa cần thiết.' })],
    EVALUATE: [
      (today) => ({ year: yearOf(today) }),
      (today) => ({ year: yearOf(today) - 1 }),
      () => ({ year: 2000 }),
    ],
    CONTINUE: [() => ({ reportNo: '310/BC-VP' })],
    REVOKE: [() => ({ decisionNo: '2001/QĐ-UBND', reason: 'Giải quyết chậm.' })],
  },
  identity: ({ procedures, expiresOn, decisionNo }: Delegation) => ({
    procedures: procedures.length,
    ends: expiresOn !== null,
    decided: decisionNo !== null,
  }),
  scenarios,
  transitions,
};
