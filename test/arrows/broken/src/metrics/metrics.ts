import { door } from '../http/door.js';
export const metrics = door;
