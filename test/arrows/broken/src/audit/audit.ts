import { verify } from './verify.js';
export const replay = () => verify;
