import { store } from '../storage/store.js';
export const rights = store;
