import type { Day, Json, JsonObject, Scenario, ScenarioStep } from '../process.js';

interface House {
  division: string;
  department: string;
  office: string;
  city: string;
}
export const CANTHO: House = {
  division: 'ct-dost-standards',
  department: 'ct-dost',
  office: 'ct-office',
  city: 'ct-pc',
};
export const HANOI: House = {
  division: 'hn-planning',
  department: 'hn-planning',
  office: 'hn-office',
  city: 'hn-pc',
};

export const item = (code: string, authority: string, more: JsonObject = {}): JsonObject => ({
  code,
  name: `Thủ tục ${code}`,
  action: 'amend',
  authority,
  costBefore: 9_000_000,
  costAfter: 4_000_000,
  ...more,
});
export const A = '1.001392';
export const B = '2.002709';
export const C = '1.002690';

export const opened = (year: number, registrationDueOn?: Day): Scenario['open'] => ({
  as: 'specialist',
  input: {
    year,
    subject: `Rà soát, đánh giá thủ tục hành chính năm ${year}`,
    ...(registrationDueOn ? { registrationDueOn } : {}),
  },
});

export function register(
  at: string,
  procedures: Json[] = [A, B],
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  return {
    at,
    send: 'SUBMIT_REGISTRATION',
    as: 'specialist',
    payload: { documentNo: '90/KH', procedures },
    ...more,
  };
}

export function approvePlan(
  at: string,
  days: JsonObject,
  house = CANTHO,
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  return {
    at,
    send: 'APPROVE_PLAN',
    as: 'chairman',
    unit: house.city,
    payload: { planNo: '12/KH-UBND', ...days },
    ...more,
  };
}

/** Reviewed, the option drafted: with the director for signature. */
export function toSignature(at: string, option: Json[], house = CANTHO): ScenarioStep[] {
  const reviewer = { as: 'specialist', unit: house.division };
  return [
    { at, send: 'START_REVIEW', ...reviewer },
    { send: 'REVIEW_DONE', ...reviewer, payload: { forms: [A, B, C] } },
    { send: 'SUBMIT_OPTION', ...reviewer, payload: { option } },
  ];
}

export function signSubmission(
  at: string,
  house = CANTHO,
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  return {
    at,
    send: 'SIGN_SUBMISSION',
    as: 'department-director',
    unit: house.department,
    payload: { submissionNo: '77/TTr' },
    ...more,
  };
}

export const consolidate = (at: string, house = CANTHO): ScenarioStep => ({
  at,
  send: 'CONSOLIDATE',
  as: 'control-officer',
  unit: house.office,
  payload: { reportNo: '120/BC-VP' },
});

export function approve(
  at: string,
  house = CANTHO,
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  return {
    at,
    send: 'APPROVE_OPTION',
    as: 'chairman',
    unit: house.city,
    payload: { decisionNo: '2104/QĐ-UBND' },
    ...more,
  };
}

export function implement(
  at: string,
  house = CANTHO,
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  return {
    at,
    send: 'IMPLEMENT',
    as: 'department-director',
    unit: house.department,
    payload: { leadUnits: ['Các sở, ban, ngành'] },
    ...more,
  };
}

export const recommend = (at: string, house = CANTHO): ScenarioStep => ({
  at,
  send: 'RECOMMEND',
  as: 'department-director',
  unit: house.department,
  payload: { reportNo: '130/BC-UBND', ministries: ['Bộ Kế hoạch và Đầu tư'] },
});

export const recommendationSent = (
  at: string,
  house = CANTHO,
  more: Partial<ScenarioStep> = {},
): ScenarioStep => ({
  at,
  send: 'RECOMMENDATION_SENT',
  as: 'control-officer',
  unit: house.office,
  ...more,
});

export const implemented = (at: string, house = CANTHO): ScenarioStep => ({
  at,
  send: 'IMPLEMENTED',
  as: 'specialist',
  unit: house.division,
  payload: { publicationDecisions: ['2230/QĐ-UBND'] },
});

export const reportSent = (at: string, house = CANTHO): ScenarioStep => ({
  at,
  send: 'REPORT_SENT',
  as: 'control-officer',
  unit: house.office,
  payload: { reportNo: '150/BC-UBND' },
  expect: { state: 'completed', status: 'done', context: { reportNo: '150/BC-UBND' } },
});
