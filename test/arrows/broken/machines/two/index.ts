import { readFileSync } from 'node:fs';
export const two = readFileSync;
