import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

interface House {
  division: string;
  department: string;
  office: string;
  city: string;
}
const CANTHO: House = {
  division: 'ct-dost-standards',
  department: 'ct-dost',
  office: 'ct-office',
  city: 'ct-pc',
};
export const HANOI: House = {
  division: 'hn-justice',
  department: 'hn-justice',
  office: 'hn-office',
  city: 'hn-pc',
};

export const procedure = (code: string, change: string): JsonObject => ({
  code,
  name: `Thủ tục ${code}`,
  change,
});

export function opened(basisType: string, basisOn: Day, more: JsonObject = {}): Scenario['open'] {
  return {
    as: 'specialist',
    input: {
      basisType,
      basisNo: `Văn bản ngày ${basisOn}`,
      basisOn,
      procedures: [procedure('1.001392', 'amended')],
      ...more,
    },
  };
}

/** Drafted, approved in the division, submitted by the director: with the city's office. */
export function toQualityControl(at: string, house = CANTHO): ScenarioStep[] {
  const { division, department } = house;
  return [
    { at, send: 'START_DRAFT', as: 'specialist', unit: division },
    { send: 'SUBMIT_DRAFT', as: 'specialist', unit: division },
    { send: 'APPROVE_DIVISION', as: 'division-head', unit: division },
    {
      send: 'SUBMIT_TO_OFFICE',
      as: 'department-director',
      unit: department,
      payload: { submissionNo: '77/TTr' },
    },
  ];
}

export function toSignature(at: string, house = CANTHO): ScenarioStep[] {
  return [
    ...toQualityControl(at, house),
    {
      send: 'QC_PASS',
      as: 'control-officer',
      unit: house.office,
      payload: { documentNo: '512/VP-KSTTHC' },
    },
  ];
}

export function sign(at: string, effectiveOn: Day, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return { at, send: 'SIGN', as: 'chairman', unit: 'ct-pc', payload: { effectiveOn }, ...more };
}

export function issue(at: string, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return {
    at,
    send: 'ISSUE',
    as: 'registry-clerk',
    unit: 'ct-office',
    payload: { decisionNo: '1500/QĐ-UBND', recipients: ['Sở KH&CN'] },
    ...more,
  };
}
