import type { Day, Fixtures, JsonObject } from '../process.js';
import { daysAfter } from '../samples.js';
import type { events } from './events.js';
import type { Evaluation } from './machine.js';
import { scenarios } from './scenarios.js';
import { transitions } from './transitions.js';

const UNITS = ['hn-justice', 'hn-longbien'];
const MONTHLY = ['national-portal', 'city-portal', 'unit-websites', 'procedure-system'];

const groups = (transparency: number): JsonObject => ({
  transparency,
  progress: 1850,
  digitisation: 1700,
  onlineServices: 1600,
  satisfaction: 1790,
});
const score = (evaluatedUnit: string, transparency = 1500): JsonObject => ({
  evaluatedUnit,
  ...groups(transparency),
});

const period = (kind: string) => (today: Day) => ({
  kind,
  periodFrom: daysAfter(today, kind === 'YEARLY' ? -365 : -30),
  periodTo: daysAfter(today, -1),
});

export const fixtures: Fixtures<keyof typeof events> = {
  unit: 'hn-office',
  inputs: { monthly: period('MONTHLY'), yearly: period('YEARLY') },
  events: {
    COLLECT: [() => ({ units: UNITS })],
    DATA_READY: [
      () => ({ sources: ['national-portal', 'procedure-system'], snapshotNo: 'DL-1' }),
      () => ({ sources: ['national-portal'], snapshotNo: 'DL-1' }),
    ],
    // All units, one above the greatest score, and one left out.
    COMPUTED: [
      () => ({ scores: UNITS.map((unit) => score(unit)) }),
      () => ({ scores: [score(UNITS[0]!), score(UNITS[1]!, 1801)] }),
      () => ({ scores: [score(UNITS[0]!)] }),
    ],
    DISPUTE: [
      ...UNITS.map((evaluatedUnit) => () => dispute(evaluatedUnit)),
      () => dispute('hn-finance'),
    ],
    // The two units, with a correction and without; a correction that cannot be.
    ADJUSTED: [
      () => ({ evaluatedUnit: UNITS[0]!, answerNo: '31/VP-KSTTHC', score: groups(1600) }),
      () => ({ evaluatedUnit: UNITS[1]!, answerNo: '32/VP-KSTTHC' }),
      () => ({ evaluatedUnit: UNITS[0]!, answerNo: '33/VP-KSTTHC', score: groups(1801) }),
    ],
    CLOSE_COMMENT: [() => ({})],
    APPROVE_AND_PUBLISH: [
      () => ({ decisionNo: '40/TB-VP', channels: MONTHLY }),
      () => ({ decisionNo: '40/TB-VP', channels: ['city-service-portal', 'unit-websites'] }),
      () => ({ decisionNo: '40/TB-VP', channels: ['unit-websites'] }),
    ],
    RETURN: [() => ({ reason: 'Số liệu chưa khớp.' })],
    OPEN_ACTIONS: [
      (today) => ({ weakUnits: UNITS, actionsDueOn: daysAfter(today, 30) }),
      (today) => ({ weakUnits: ['hn-finance'], actionsDueOn: daysAfter(today, 30) }),
    ],
    ACTION_REPORTED: UNITS.map((evaluatedUnit) => () => ({ evaluatedUnit, reportNo: '50/BC' })),
    CLOSE: [() => ({})],
    CANCEL: [() => ({ reason: 'Hệ thống ngừng để nâng cấp.' })],
  },
  identity: ({ disputes, awaited }: Evaluation) => ({
    disputes: [...disputes].sort(),
    awaited,
  }),
  scenarios,
  transitions,
};

function dispute(evaluatedUnit: string): JsonObject {
  return { evaluatedUnit, reason: 'Thiếu hồ sơ trực tuyến.', evidence: 'bảng kê 02' };
}
