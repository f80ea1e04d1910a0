import { replay } from './audit.js';
export const verify = () => replay;
