import { replay } from '../audit/audit.js';
export const store = replay;
