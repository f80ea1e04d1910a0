import { store } from '../storage/store.js';
import { gone } from './gone.js';
export const cli = [store, gone];
