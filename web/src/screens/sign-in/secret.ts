/** A link carries its secret after '#', which no server is sent and no log holds. */
export const secretOf = (hash: string): string => decodeURIComponent(hash.slice(1));
