import { send } from '../engine/engine.js';
export const days = send;
