import type { JsonObject, Scenario, ScenarioStep } from '../process.js';

type Expected = ScenarioStep['expect'];
type Row = JsonObject & { planId: string; itemRef: string; products: string[] };

const OVER = { monthly: 'over', quarterly: 'over', yearly: 'over' };
export const work = (state: string | JsonObject, reports: JsonObject = {}) => ({
  open: { work: state, reports: { ...OVER, ...reports } },
});
export const toDeliver = (state: string | JsonObject, reports?: JsonObject) =>
  work({ toDeliver: state }, reports);
export const delivered = (state: string) => work({ delivered: state });
export const running = (dueOn: string) => ({ dueOn, status: 'running' });
export const met = (dueOn: string) => ({ dueOn, status: 'met' });
export const missed = (dueOn: string) => ({ dueOn, status: 'missed' });

/** At a moment someone sends something; what is refused names the status. */
export function step(
  at: string,
  as: string,
  send: string,
  payload: JsonObject = {},
  rest: ScenarioStep = {},
): ScenarioStep {
  return { at, as, send, payload, ...rest };
}
export const refused = (status: number, expect?: Expected): ScenarioStep => ({
  refused: status,
  expect,
});
export const seen = (at: string, expect: Expected): ScenarioStep => ({ at, expect });

export function takenOn(day: string, row: Row): ScenarioStep[] {
  return [
    step(`${day}T08:00`, 'control-officer', 'ASSIGN', {
      leadUnits: row.leadUnits,
      cooperatingUnits: row.cooperatingUnits,
    }),
    step(`${day}T14:00`, 'division-head', 'ACCEPT'),
  ];
}

export function handIn(at: string, row: Row, expect: Expected): ScenarioStep {
  const products = row.products.map((name) => ({ name, evidence: 'https://vpdt.example/88' }));
  return step(at, 'division-head', 'SUBMIT_RESULT', { products }, { expect });
}

export function story(
  title: string,
  row: Row,
  deadlines: string[],
  adverse: boolean,
  start: string,
  steps: ScenarioStep[],
  unit = 'ct-dost-office',
): Scenario {
  return {
    title,
    // A row's id is ASCII: "IV.2.đ" is IV.2.dd there.
    row: `${row.planId}/${row.itemRef.replace('đ', 'dd')}`,
    deadlines,
    adverse,
    unit,
    start: `${start}T07:30`,
    open: { as: 'control-officer', input: row },
    steps,
  };
}
