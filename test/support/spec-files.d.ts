export function specFiles(onPostgres: boolean): string[];
export const askedFor: boolean;
