/**
 * The same keys, each with words of its own: one that is missing or too many does not compile. Only what is
 * counted may have one more, `_one`, which Vietnamese does without.
 */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> } & {
  [K in keyof T as T[K] extends string ? `${K & string}_one` : never]?: string;
};
