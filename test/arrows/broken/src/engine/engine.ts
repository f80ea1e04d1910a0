import { door } from '../http/door.js';
import { one } from '../../machines/one/index.js';
export const send = [door, one];
