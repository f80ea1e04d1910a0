import { engine } from '../../../../src/engine/engine.js';
import { Two } from '../two/index.js';

export const One = [engine, Two];
