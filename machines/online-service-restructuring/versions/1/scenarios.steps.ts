import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

export const IN_FORCE = {
  procedureCode: '2.000815',
  procedureName: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản',
};
export const ABOLISHED = { procedureCode: '2.000843', procedureName: 'Thủ tục đã bãi bỏ' };

export const DEPARTMENT = 'hn-justice';
const OFFICE = 'hn-office';
const CITY = 'hn-pc';

export function nominated(programme: string, more: JsonObject = {}): Scenario['open'] {
  return { as: 'specialist', input: { ...IN_FORCE, programme, ...more } };
}

/** Assessed and found eligible: the list lies with the city. */
export function submitted(at: string, level = 'online-full'): ScenarioStep[] {
  return [
    { at, send: 'ASSESS', as: 'specialist', payload: { volume: 1200, level: 'online-full' } },
    { send: 'ELIGIBLE', as: 'division-head', payload: { level } },
  ];
}

export function approveList(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  const payload = { decisionNo: '1012/QĐ-UBND' };
  return { at, send: 'APPROVE_LIST', as: 'chairman', unit: CITY, payload, ...more };
}

/** The workflow and the forms are approved, set up and on trial. */
export function onTrial(at: string): ScenarioStep[] {
  return [
    {
      at,
      send: 'DESIGN_APPROVED',
      as: 'division-head',
      payload: { workflowDecisionNo: '1188/QĐ-UBND', forms: ['TP-CC-01'] },
    },
    {
      send: 'START_TEST',
      as: 'workflow-admin',
      unit: OFFICE,
      payload: { configVersion: '1' },
    },
  ];
}

export function goLive(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  const payload = { testReportNo: '21/BB-VP' };
  return { at, send: 'GO_LIVE', as: 'control-officer', unit: OFFICE, payload, ...more };
}

export function integrate(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep[] {
  const admin = { as: 'workflow-admin', unit: OFFICE };
  return [
    { at, send: 'INTEGRATE', ...admin },
    { send: 'INTEGRATION_OK', ...admin, payload: { portalCode: '2.000815.H26' }, ...more },
  ];
}

/** From the nomination to the city's system. */
export function live(listed: string, designed: string, wentLive: string): ScenarioStep[] {
  return [
    ...submitted(`${listed}T08:00`),
    approveList(`${listed}T14:00`),
    { send: 'START_REDESIGN', as: 'specialist' },
    ...onTrial(`${designed}T08:00`),
    goLive(`${wentLive}T08:00`),
  ];
}

export const reReview = (at: string, dueOn?: Day): ScenarioStep => ({
  at,
  send: 'RE_REVIEW',
  as: 'control-officer',
  unit: OFFICE,
  payload: { reason: 'Ít hồ sơ trực tuyến.', ...(dueOn ? { dueOn } : {}) },
});
