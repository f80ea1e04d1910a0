import type { Scenario } from '../process.js';
import { desk } from './scenarios.desk.js';
import { lateness } from './scenarios.lateness.js';
import { settlement } from './scenarios.settlement.js';

export const scenarios: Scenario[] = [...desk, ...lateness, ...settlement];
