/** PostgreSQL's driver gives a bigint as text; every number here is safe as a double. */
export const number = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};
