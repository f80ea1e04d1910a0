import { send } from '../engine/engine.js';
export const register = send;
