import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

export const office = 'ct-dost-office';
export const A = '1.001392';
const B = '2.002709';

export const specialist = { as: 'specialist' };
export const head = { as: 'division-head' };

export function opened(kind: string, detectedOn: Day, as = 'specialist'): Scenario['open'] {
  return { as, input: { reference: '31/PC-TĐC', detectedOn, kind, procedures: [A, B] } };
}

export function confirmed(at: string, change: string, more: JsonObject = {}): ScenarioStep[] {
  return [
    { at, send: 'VERIFY', ...specialist, expect: { state: 'verifying' } },
    {
      send: 'CONFIRM',
      ...head,
      payload: {
        findings: [A, B].map((code) => ({ code, name: `Thủ tục ${code}`, change })),
        ...more,
      },
      expect: { state: 'notifying' },
    },
  ];
}

export function notify(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return {
    at,
    send: 'NOTIFY_IN_WRITING',
    ...head,
    payload: { documentNo: '31/TB-TĐC', recipient: 'Văn phòng Sở' },
    ...more,
  };
}

export const petition = (at: string): ScenarioStep => ({
  at,
  send: 'FILE_PETITION',
  as: 'focal-officer',
  payload: { petitionCode: 'PAKN.20240610.0044' },
});

export const publish = (at: string, more: Partial<ScenarioStep> = {}): ScenarioStep => ({
  at,
  send: 'ORDER_PUBLICATION',
  as: 'control-officer',
  unit: office,
  ...more,
});

export function remove(at: string, removeBy: Day, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return {
    at,
    send: 'ORDER_REMOVAL',
    as: 'control-officer',
    unit: office,
    payload: {
      orderNo: '45/VP-KSTT',
      units: ['Bộ phận Một cửa'],
      removeBy,
      endedBy: '1702/QĐ-UBND',
      endedOn: '2024-05-31',
    },
    ...more,
  };
}

export const takenDown = (at: string, more: Partial<ScenarioStep> = {}): ScenarioStep => ({
  at,
  send: 'CONTENT_REMOVED',
  as: 'focal-officer',
  payload: { evidence: 'ảnh 2024-014' },
  ...more,
});

export const fixed = (more: Partial<ScenarioStep> = {}): ScenarioStep => ({
  send: 'CONFIRM_FIXED',
  ...head,
  payload: { reportNo: '52/BC-TĐC' },
  ...more,
});
