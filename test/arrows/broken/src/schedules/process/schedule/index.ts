import { run } from '../../run.js';
export const machine = run;
