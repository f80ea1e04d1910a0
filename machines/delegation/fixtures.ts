import type { Fixtures, JsonObject } from '../process.js';
import { daysAfter, yearOf } from '../samples.js';
import type { events } from './events.js';
import type { Delegation } from './machine.js';
import { scenarios } from './scenarios.js';
import { AT_ONCE, AT_ONCE_WITHOUT_TERM, LATER, transitions } from './transitions.js';

const INPUT: JsonObject = {
  powerFrom: 'law',
  delegatingUnit: 'hn-pc',
  receivingUnits: ['hn-justice'],
  procedures: [{ code: '2.000815', name: 'Chứng thực bản sao từ bản chính' }],
};

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hn-office',
  inputs: {
    authorisation: () => ({ ...INPUT, kind: 'authorisation' }),
    decentralisation: () => ({ ...INPUT, kind: 'decentralisation' }),
    delegatedFurther: () => ({ ...INPUT, kind: 'authorisation', powerFrom: 'delegation' }),
  },
  events: {
    ASSESS: [() => ({})],
    CAPACITY_OK: [() => ({ findings: 'Đủ nhân sự, đủ thiết bị.' })],
    CAPACITY_FAIL: [() => ({ reason: 'Chưa kết nối Hệ thống.' })],
    SUBMIT: [() => ({ submissionNo: '91/TTr-VP' })],
    // Fixed effect days tell the table's rows apart; they lie before and after every walk.
    SIGN: [
      (today) => ({
        decisionNo: '2270/QĐ-UBND',
        effectiveOn: AT_ONCE,
        expiresOn: daysAfter(today, 60),
      }),
      () => ({ decisionNo: '2271/QĐ-UBND', effectiveOn: LATER, expiresOn: '2027-05-31' }),
      () => ({ decisionNo: '2272/QĐ-UBND', effectiveOn: AT_ONCE_WITHOUT_TERM }),
    ],
    RETURN: [() => ({ reason: 'Chưa rõ phạm vi ủy quyền.' })],
    DECLINE: [() => ({ reason: 'Chưa cần thiết.' })],
    // This year, the one before, and one that has not come.
    EVALUATE: [
      (today) => ({ year: yearOf(today) }),
      (today) => ({ year: yearOf(today) - 1 }),
      (today) => ({ year: yearOf(today) + 1 }),
    ],
    CONTINUE: [() => ({ reportNo: '120/BC-VP' })],
    REVOKE: [() => ({ decisionNo: '2990/QĐ-UBND', reason: 'Hồ sơ quá hạn nhiều.' })],
  },
  identity: (delegation: Delegation) => ({
    published: delegation.publication !== null,
    evaluating: delegation.evaluating && delegation.evaluating === delegation.owedYear,
  }),
  scenarios,
  transitions,
};
