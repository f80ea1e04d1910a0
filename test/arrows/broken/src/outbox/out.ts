export const out = 1;
