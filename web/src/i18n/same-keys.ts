/** The same keys, each with words of its own: one that is missing or too many does not compile. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
