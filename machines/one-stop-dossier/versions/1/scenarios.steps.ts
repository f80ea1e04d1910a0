import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

type More = ScenarioStep;

export const DAYS_10 = '2.002709';
export const CALENDAR_15 = '2.001259';
export const HOURS_4 = '1.000449';
export const NO_LIMIT = '1.003542';
export const OUT_OF_FORCE = '1.001392';

export function submitted(procedureCode = DAYS_10, channel = 'COUNTER'): Scenario['open'] {
  const as = channel === 'ONLINE' ? 'applicant' : 'one-stop-clerk';
  return { as, input: { procedureCode, channel, applicant: 'Nguyễn Văn A' } };
}

export function step(send: string, payload: JsonObject = {}, more: More = {}): ScenarioStep {
  return { send, payload, ...more };
}

export const check = (at: string, more: More = {}): ScenarioStep =>
  step('CHECK', { documents: ['Đơn đề nghị'] }, { at, ...more });
export const accept = (more: More = {}): ScenarioStep =>
  step('ACCEPT', { receiptNo: 'H14.01-0001' }, more);
export const askSupplement = (more: More = {}): ScenarioStep =>
  step('REQUEST_SUPPLEMENT', { missing: ['Bản vẽ'], slipNo: 'BS-01' }, more);
export const askMore = (at: string, more: More = {}): ScenarioStep =>
  step(
    'REQUEST_MORE',
    { missing: ['Bản vẽ'], slipNo: 'BS-02', legalBasis: 'Nghị định 105/2016/NĐ-CP' },
    { at, ...more },
  );
export const supplement = (at: string, more: More = {}): ScenarioStep =>
  step('SUPPLEMENT', { documents: ['Bản vẽ'] }, { at, ...more });
export const transfer = (at: string, more: More = {}): ScenarioStep =>
  step('TRANSFER', { division: 'Phòng chuyên môn' }, { at, ...more });
export const receive = (more: More = {}): ScenarioStep => step('RECEIVE', {}, more);
export const propose = (at: string, more: More = {}): ScenarioStep =>
  step('PROPOSE_APPROVE', { draftNo: 'DT-01' }, { at, ...more });
export const sign = (more: More = {}): ScenarioStep =>
  step(
    'SIGN_RESULT',
    { resultNo: '88/GXN', digital: true },
    { as: 'department-director', ...more },
  );
export const issue = (more: More = {}): ScenarioStep => step('ISSUE_RESULT', {}, more);
export const waive = (more: More = {}): ScenarioStep =>
  step('WAIVE_DIGITISATION', { reason: 'Bản giấy khổ lớn.' }, more);
export const ready = (more: More = {}): ScenarioStep => step('RESULT_READY', {}, more);
export const hand = (at: string, more: More = {}): ScenarioStep =>
  step('RETURN_RESULT', { method: 'COUNTER' }, { at, ...more });
export const apologise = (at: string, newDueOn: string, more: More = {}): ScenarioStep =>
  step(
    'APOLOGISE',
    { letterNo: 'XL-01', newDueOn, reason: 'Chờ kết quả giám định.' },
    { at, as: 'one-stop-clerk', ...more },
  );

/** Accepted, passed on and taken in hand on one day. */
export function toAppraisal(day: string, expect?: ScenarioStep['expect']): ScenarioStep[] {
  return [check(`${day}T08:30`), accept(), transfer(`${day}T09:00`), receive({ expect })];
}

/** Proposed, signed, issued, its digitisation waived: ready for the applicant. */
export function toResult(at: string, expect?: ScenarioStep['expect']): ScenarioStep[] {
  return [propose(at), sign(), issue(), waive(), ready({ expect })];
}

export const settling = (state: string | JsonObject, promise = 'asAppointed'): JsonObject => ({
  handling: { course: { settling: state }, promise },
});
/** The portal takes what it is told before anyone looks again. */
export const at = (work: string | JsonObject, portal = 'synced'): JsonObject => ({ work, portal });
export const over = (work: string): JsonObject => ({ work, portal: 'complete' });
export const running = (dueOn: string) => ({ dueOn, status: 'running' });
export const met = (dueOn: string) => ({ dueOn, status: 'met' });
export const missed = (dueOn: string) => ({ dueOn, status: 'missed' });
export const PAUSED = { dueOn: null, status: 'paused' };
