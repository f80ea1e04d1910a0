import type { JsonObject, Schema } from '../api/types';

/** A field of a form that no process describes: what is administered. */
export interface Asked {
  /** As the service names it, 'source.document' for a part. */
  name: string;
  label: string;
  schema: Schema;
  needed?: boolean;
  what?: string;
  /** What the values of its list are called. */
  options?: readonly Option[];
}

export interface Option {
  value: string;
  label: string;
}

type More = Pick<Asked, 'needed' | 'what'>;

export const DAY: Schema = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-\\d{2}$' };

const of =
  (schema: Schema) =>
  (name: string, label: string, more: More = {}): Asked => ({ name, label, schema, ...more });

export const text = of({ type: 'string' });
export const number = of({ type: 'integer' });
export const day = of({ type: 'string', pattern: DAY.pattern! });
export const flag = of({ type: 'boolean' });
/** Stands apart from the log, and is nobody else's to read. */
export const personal = of({ type: 'string', 'x-personal': true });

/** One of a list; typed by its code while nobody knows the list. */
export function choice(
  name: string,
  label: string,
  options: readonly Option[],
  more: More = {},
): Asked {
  if (options.length === 0) return text(name, label, more);
  const schema = { type: 'string', enum: options.map(({ value }) => value) };
  return { name, label, schema, options, ...more };
}

/** Some of a list. */
export function choices(
  name: string,
  label: string,
  options: readonly Option[],
  more: More = {},
): Asked {
  const items = { type: 'string', enum: options.map(({ value }) => value) };
  return { name, label, schema: { type: 'array', items }, options, ...more };
}

/** The form as one schema. */
export const schemaOf = (fields: readonly Asked[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
  required: fields.filter(({ needed }) => needed).map(({ name }) => name),
});

/** { 'source.document': … } → { source: { document: … } }. */
export function nested(values: JsonObject): JsonObject {
  const whole: JsonObject = {};
  for (const [name, value] of Object.entries(values)) {
    const [part, field] = name.split('.') as [string, string?];
    if (field === undefined) whole[part] = value;
    else whole[part] = { ...(whole[part] as JsonObject | undefined), [field]: value };
  }
  return whole;
}
