import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

export const ON_TIME = 'hungyen-kstthc-2024/IV.3';
export const ONE_STOP = 'hanoi-326-2023/II.6';
export const MORE_LINKS = 'hanoi-326-2023/5.2';
export const PORTAL = 'cantho-skhcn-2024/5';

export const WORKING_12 = '2.002621';
export const CALENDAR_20 = '2.002622';
export const HOURS_16 = '2.002623';
export const OUT_OF_FORCE = '2.000986';

export const PROCESS = 'interlinked-dossier';
export const PAUSED = { dueOn: null, status: 'paused' };
export const running = (dueOn: string) => ({ dueOn, status: 'running' });
export const met = (dueOn: string) => ({ dueOn, status: 'met' });
export const missed = (dueOn: string) => ({ dueOn, status: 'missed' });

export function whole(procedureCode = WORKING_12): Scenario['open'] {
  const input = { procedureCode, channel: 'COUNTER', applicant: 'Nguyễn Văn A' };
  return { as: 'one-stop-clerk', input };
}
export function partOf(unit: string, dispatchedOn: string, days: number): Scenario['open'] {
  const part = { unit, step: 'Xác nhận', order: 1, days, dispatchedOn };
  const input = { procedureCode: WORKING_12, channel: 'COUNTER', receiptNo: 'H14.01-0002', part };
  return { as: 'one-stop-clerk', input };
}

export function step(
  send: string,
  payload: JsonObject = {},
  more: ScenarioStep = {},
): ScenarioStep {
  return { send, payload, ...more };
}
export function dispatch(
  at: string,
  parts: [string, number][],
  more: ScenarioStep = {},
): ScenarioStep {
  const payload = {
    receiptNo: 'H14.01-0002',
    workflowNo: '2104/QĐ-UBND',
    parts: parts.map(([unit, order]) => ({ unit, step: 'Xác nhận', order, days: 3 })),
  };
  return step('DISPATCH', payload, { at, ...more });
}
export const apologise = (at: string, newDueOn: string, more: ScenarioStep = {}): ScenarioStep =>
  step('APOLOGISE', { letterNo: 'XL-01', newDueOn, reason: 'Một cơ quan chậm.' }, { at, ...more });
export const withdraw = step('WITHDRAW', { reason: 'Không còn nhu cầu.' }, { as: 'applicant' });
export const receive = (at: string, more: ScenarioStep = {}) =>
  step('RECEIVE_PART', {}, { at, ...more });
export const finish = (at: string, more: ScenarioStep = {}) =>
  step('FINISH_PART', { resultNo: '94/KQ' }, { at, ...more });
export const sendBack = (at: string, more: ScenarioStep = {}) =>
  step('REPORT_ISSUE', { missing: ['Bản vẽ'] }, { at, ...more });

export const settling = (parts: string, promise = 'asAppointed'): JsonObject => ({
  work: { settling: { course: { parts }, promise } },
  portal: 'synced',
});
export const part = (state: string): JsonObject => ({ work: { part: state }, portal: 'complete' });
export const over = (work: string): JsonObject => ({ work, portal: 'complete' });

export const TOGETHER: [string, number][] = [
  ['hy-finance', 1],
  ['hy-culture', 1],
];
export const IN_TURN: [string, number][] = [
  ['hy-finance', 1],
  ['hy-culture', 2],
];

/** The whole is taken in at the desk of Hưng Yên's city. */
export const hungyen = { unit: 'hy-one-stop' };

/** What the agencies do with their parts, and what becomes of the whole. */
export const FINANCE = 'hy-finance';
export const CULTURE = 'hy-culture';
const LEADER = 'department-director';

export const by = (child: string, step: ScenarioStep): ScenarioStep => ({ child, ...step });
export const seen = (
  child: string,
  expected: ScenarioStep['expect'],
  at?: string,
): ScenarioStep => ({
  child,
  ...(at ? { at } : {}),
  expect: expected,
});
export const submit = (at: string, more: ScenarioStep = {}): ScenarioStep =>
  step('SUBMIT', { draftNo: 'DT-01' }, { at, ...more });
export const approve = (at: string, more: ScenarioStep = {}): ScenarioStep =>
  step('APPROVE', { resultNo: '92/KQ' }, { at, as: LEADER, ...more });
export const reject = (at: string, more: ScenarioStep = {}): ScenarioStep =>
  step('REJECT', { letterNo: '93/TH', reason: 'Không đủ điều kiện.' }, { at, as: LEADER, ...more });
export const resolve = (at: string, unit: string, more: ScenarioStep = {}): ScenarioStep =>
  step('PART_RESOLVED', { unit, documents: ['Bản vẽ'] }, { at, as: 'applicant', ...more });
export const rejectPart = (at: string, unit: string, more: ScenarioStep = {}): ScenarioStep =>
  step('PART_REJECT', { unit, letterNo: '91/TC', reason: 'Không đủ điều kiện.' }, { at, ...more });

export const course = (state: string): JsonObject => ({
  work: { settling: { course: state, promise: 'asAppointed' } },
  portal: 'synced',
});
export const bothDone = (from: string): ScenarioStep[] => [
  by(FINANCE, receive(`${from}T10:00`)),
  by(CULTURE, receive(`${from}T10:05`)),
  by(FINANCE, finish(`${from}T11:00`)),
  by(CULTURE, finish(`${from}T11:05`)),
];
