import { store } from '../storage/store.js';
export const step = store;
