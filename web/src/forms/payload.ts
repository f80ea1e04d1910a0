import type { Json, JsonObject, Schema } from '../api/types';
import type { Text } from '../api/types';

/** What a form holds while it is filled in: a field that says nothing is left out when it is sent. */

export type Errors = ReadonlyMap<string, Text>;

export const NO_ERRORS: Errors = new Map();

const DAY = '^\\d{4}-(0[1-9]';

export const isDayField = ({ pattern }: Schema): boolean => pattern?.startsWith(DAY) ?? false;

/** Free text gets room; a number, name or code gets a line. */
export const isLongText = ({ type, maxLength = 0, pattern }: Schema): boolean =>
  type === 'string' && maxLength >= 1000 && pattern === '\\S';

/** The payload as it is sent. */
export function payloadOf(schema: Schema, values: JsonObject): JsonObject {
  const entries = Object.entries(schema.properties ?? {}).flatMap(([field, own]) => {
    const value = sent(own, values[field]);
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(entries);
}

function sent(schema: Schema, value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (schema.type === 'array' && Array.isArray(value)) return sentList(schema, value);
  if (schema.type === 'object') {
    const part = payloadOf(schema, value as JsonObject);
    return Object.keys(part).length === 0 ? undefined : part;
  }
  return value;
}

function sentList({ items }: Schema, list: Json[]): Json | undefined {
  const full =
    items?.type === 'object'
      ? list.map((one) => payloadOf(items, one as JsonObject))
      : list.map((one) => (typeof one === 'string' ? one.trim() : one)).filter((one) => one !== '');
  return full.length === 0 ? undefined : full;
}

const NEEDED: Text = { vi: 'Cần nhập', en: 'Needed' };

/** What is still missing; everything else is judged by the service, in its own words. */
export function missing(schema: Schema, payload: JsonObject, parent = ''): [string, Text][] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([field, own]): [string, Text][] => {
    const path = `${parent}${field}`;
    const value = payload[field];
    if (value === undefined) return required.includes(field) ? missingWhole(own, path) : [];
    if (own.type === 'object') return missing(own, value as JsonObject, `${path}.`);
    if (own.items?.type !== 'object' || !Array.isArray(value)) return [];
    return value.flatMap((one, i) => missing(own.items!, one as JsonObject, `${path}.${i}.`));
  });
}

/** Of a part that is missing as a whole, the fields that it needs. */
function missingWhole(schema: Schema, path: string): [string, Text][] {
  if (schema.type === 'object') return missing(schema, {}, `${path}.`);
  if (schema.items?.type === 'object') return missing(schema.items, {}, `${path}.0.`);
  return [[path, NEEDED]];
}

/** One message a field: the first that the service gives says enough. */
export function errorsOf(list: readonly (Text & { field: string })[]): Errors {
  const found = new Map<string, Text>();
  for (const { field, vi, en } of list) if (!found.has(field)) found.set(field, { vi, en });
  return found;
}

export const errorsFrom = (list: [string, Text][]): Errors => new Map(list);
