import type { Scenario } from '../process.js';

export const scenarios: Scenario[] = [];
