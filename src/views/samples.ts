import type { JsonObject, Process } from '../../machines/process.js';
import type { Day } from '../calendar/day.js';

export interface Samples {
  /** The unit for which they are opened and sent. */
  unit: string;
  inputs: { [name: string]: JsonObject };
  events: { [type: string]: JsonObject[] };
}

/** What a process gives its tests to open and send, as of a day: a tester need not invent it. */
export function samplesOf({ fixtures }: Process, today: Day): Samples {
  const { unit, inputs, events } = fixtures;
  return {
    unit,
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, sample]) => [name, sample(today)]),
    ),
    events: Object.fromEntries(
      Object.entries(events).map(([type, samples]) => [type, samples.map((one) => one(today))]),
    ),
  };
}
