import type { JsonObject, StateValue } from '../../api/types';

export interface WalkStep {
  /** An instant as the service says it; the clock is moved there first. */
  at?: string;
  send?: string;
  as?: string;
  payload?: JsonObject;
  state: StateValue;
  status: string;
}

export interface Walked {
  title: string;
  unit: string;
  start: string;
  open: { as: string; input: JsonObject };
  deadlines: string[];
  adverse: boolean;
  steps: WalkStep[];
}

/** A walk as the text of a `Scenario` (machines/stories.ts), to be put into the process folder. */
export function scenarioText({
  title,
  unit,
  start,
  open,
  deadlines,
  adverse,
  steps,
}: Walked): string {
  const scenario = {
    title,
    row: '',
    deadlines,
    adverse,
    unit,
    start: minute(start),
    open,
    steps: steps.map(({ at, state, status, ...done }) => ({
      ...(at && { at: minute(at) }),
      ...done,
      expect: { state, status },
    })),
  };
  return `import type { Scenario } from '../process.js';\n\nexport const walked: Scenario = ${JSON.stringify(scenario, null, 2)};\n`;
}

/** 'YYYY-MM-DDTHH:mm' in Vietnam: the service's own offset. */
const minute = (instant: string): string => instant.slice(0, 16);
