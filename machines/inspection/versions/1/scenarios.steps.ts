import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

type More = Partial<ScenarioStep>;

export const opened = (
  kind: string,
  inspectedUnit: string,
  more: JsonObject = {},
): Scenario['open'] => ({
  as: 'chief-of-office',
  input: { kind, inspectedUnit, year: 2024, ...more },
});

export const formTeam = (at: string, payload: JsonObject = {}, more: More = {}): ScenarioStep => ({
  at,
  send: 'FORM_TEAM',
  payload: { decisionNo: '45/QĐ', lead: 'Nguyễn Văn A', members: 'Trần Thị B', ...payload },
  ...more,
});

export const notify: ScenarioStep = {
  send: 'NOTIFY_UNIT',
  payload: { documentNo: '46/TB-ĐKT', visitOn: '2024-08-19', scope: ['Cơ chế một cửa'] },
};

/** The team is set up, the unit notified, the inspection started. */
export const started = (at: string, team: JsonObject = {}): ScenarioStep[] => [
  formTeam(at, team),
  notify,
  { send: 'START' },
];

export const minutes: ScenarioStep = {
  send: 'DRAFT_MINUTES',
  payload: { minutesNo: '01/BB-ĐKT' },
};

/** Minutes drawn up and signed by both sides on one day. */
export const signed = (at: string): ScenarioStep[] => [
  { ...minutes, at },
  { send: 'UNIT_SIGNED' },
  { send: 'TEAM_SIGNED' },
];

export const report = (at: string, more: More = {}): ScenarioStep => ({
  at,
  send: 'SUBMIT_REPORT',
  payload: { reportNo: '02/BC-ĐKT' },
  ...more,
});

export function conclude(at: string, payload: JsonObject = {}, more: More = {}): ScenarioStep {
  return {
    at,
    send: 'CONCLUDE',
    payload: { noticeNo: '88/TB', requirements: [], ...payload },
    ...more,
  };
}

export function rectified(at: string, met: string[], more: More = {}): ScenarioStep {
  return { at, send: 'SUBMIT_RECTIFICATION', payload: { reportNo: '15/BC', met }, ...more };
}

export function refer(documentNo: string, more: More = {}, petitionCode?: string): ScenarioStep {
  return {
    send: 'REFER_HARASSMENT',
    payload: {
      documentNo,
      behaviour: 'Yêu cầu giấy tờ ngoài quy định.',
      ...(petitionCode ? { petitionCode } : {}),
    },
    ...more,
  };
}
