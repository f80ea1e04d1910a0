import { door } from '../http/door.js';
export const people = door;
