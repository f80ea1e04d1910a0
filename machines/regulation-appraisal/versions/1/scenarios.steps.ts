import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

export const HANOI: Pick<Scenario, 'unit'> = { unit: 'hn-justice' };
export const PROCEDURES = ['1.001392', '1.002690'];
export const office = { as: 'office-verifier', unit: 'hn-office' };
const chief = { as: 'chief-of-office', unit: 'hn-office' };
export const drafting = { as: 'drafting-lead', unit: 'hn-drafting-department' };
export const justice = { as: 'justice-appraiser' };

export const opened = (submittedOn: Day): Scenario['open'] => ({
  as: 'drafting-lead',
  input: {
    draftTitle: 'Quyết định về cấp phép thăm dò',
    procedures: PROCEDURES,
    submittedOn,
    impactAssessmentCode: 'DGTD-2024-000003',
  },
});

export function finding(code: string, failed?: string): JsonObject {
  const passed = { necessary: true, reasonable: true, lawful: true, leastCost: true };
  return { code, ...passed, ...(failed ? { [failed]: false } : {}) };
}
const GOOD = PROCEDURES.map((code) => finding(code));

export const check = (at: string): ScenarioStep => ({
  at,
  send: 'CHECK',
  ...justice,
  payload: { dossier: ['Dự thảo', 'Bản đánh giá tác động'] },
});
export const start = (assessed = PROCEDURES, more: Partial<ScenarioStep> = {}): ScenarioStep => ({
  send: 'START_APPRAISAL',
  ...justice,
  payload: { assessed },
  ...more,
});

export function conclude(
  conclusion: string,
  { findings = GOOD, points = [] as string[] } = {},
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  const payload = { documentNo: '41/BC-STP', conclusion, findings, points };
  return { send: 'ISSUE_OPINION', ...justice, payload, ...more };
}

export function toOffice(answered: string[], more: Partial<ScenarioStep> = {}): ScenarioStep {
  return {
    send: 'TO_VERIFICATION',
    ...drafting,
    payload: { draftVersion: '2', answered },
    ...more,
  };
}

export const pass: ScenarioStep = {
  send: 'VERIFY_PASS',
  ...office,
  payload: { reportNo: '77/BC-VP' },
};
export const submit: ScenarioStep = {
  send: 'SUBMIT_TO_PC',
  ...chief,
  payload: { submissionNo: '15/TTr-VP' },
};
