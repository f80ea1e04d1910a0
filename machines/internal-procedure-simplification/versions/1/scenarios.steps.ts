import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

interface House {
  unit: string;
  office: string;
  city: string;
}
export const HANOI: House = { unit: 'hn-interior', office: 'hn-office', city: 'hn-pc' };
export const CANTHO: House = { unit: 'ct-dost', office: 'ct-office', city: 'ct-pc' };

const CODES = ['NB.01', 'NB.02', 'NB.03', 'NB.04', 'NB.05', 'NB.06'];

export function opened(
  days: { submissionDueOn?: Day; decisionDueOn?: Day },
  kind = 'INTERNAL_PROCEDURE',
): Scenario['open'] {
  return { as: 'specialist', input: { subject: 'Thủ tục nội bộ của Sở', kind, ...days } };
}

/** The procedures are listed, the list is published, all are reviewed: the option can be drafted. */
export function toDrafting(at: string, house = HANOI, listed = 5): ScenarioStep[] {
  const codes = CODES.slice(0, listed);
  const specialist = { as: 'specialist' };
  return [
    { at, send: 'DRAFT_LIST', ...specialist, payload: { forms: ['Biểu mẫu 01'] } },
    {
      send: 'SUBMIT_LIST',
      ...specialist,
      payload: { procedures: codes.map((code) => ({ code, name: `Thủ tục ${code}` })) },
    },
    {
      send: 'PUBLISH_LIST',
      as: 'chairman',
      unit: house.city,
      payload: { decisionNo: '901/QĐ-UBND' },
    },
    { send: 'START_REVIEW', ...specialist },
    { send: 'PROPOSE_OPTION', ...specialist, payload: { reviewed: codes } },
  ];
}

/** One of five procedures, and a fifth of the cost: just what is asked for. */
export const FIFTH: JsonObject = {
  option: [{ code: 'NB.03', action: 'simplify' }],
  costBefore: 10_000_000,
  costAfter: 8_000_000,
};

export function keepUnchanged(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return {
    at,
    send: 'KEEP_UNCHANGED',
    as: 'division-head',
    payload: { reportNo: '88/BC' },
    ...more,
  };
}

export function submit(
  at: string,
  option: JsonObject = FIFTH,
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  return { at, send: 'SUBMIT_OPTION', as: 'division-head', payload: option, ...more };
}

export function approve(at: string, house = HANOI, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return {
    at,
    send: 'APPROVE_OPTION',
    as: 'chairman',
    unit: house.city,
    payload: { decisionNo: '1402/QĐ-UBND' },
    ...more,
  };
}

export function order(
  what: 'ORDER_PUBLICATION' | 'ORDER_WORKFLOWS',
  at: string,
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  return { at, send: what, as: 'department-director', payload: { leadUnits: ['Sở'] }, ...more };
}

export function mark(
  what: 'MARK_IMPLEMENTED' | 'MARK_REMOVED',
  at: string,
  more: Partial<ScenarioStep> = {},
): ScenarioStep {
  return {
    at,
    send: what,
    as: 'department-director',
    payload: { decisionNo: '1560/QĐ-UBND' },
    ...more,
  };
}
