import { run } from './run.js';
import { out } from '../outbox/out.js';
export const schedules = [run, out];
