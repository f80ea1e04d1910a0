export const Two = 2;
