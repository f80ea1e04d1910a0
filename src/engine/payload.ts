import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { defaultMetadataStorage, hasTransform, validationRulesOf } from './type-metadata.js';
import { fieldMarks } from '../../machines/fields.js';
import type { JsonObject, PayloadClass, Text } from '../../machines/process.js';
import { canonical, commitment, newSalt } from './canonical.js';
import { Problem } from './problem.js';

/** A personal value on its way to the table that alone holds it. */
export interface PersonalValue {
  field: string;
  /** The value as canonical JSON: what is kept, and what is committed to. */
  text: string;
  salt: string;
}

export interface SplitPayload {
  /** What the machine and the log see. */
  payload: JsonObject;
  /** What the log holds in place of each personal field. */
  commitments: { [field: string]: string };
  personal: PersonalValue[];
}

/** Why an event was recorded late is free text, kept like a personal field; no class has one so named. */
export const REASON_FIELD = '@reason';

interface FieldError {
  field: string;
  vi: string;
  en: string;
}

const UNKNOWN_FIELD: Text = {
  vi: 'không có trong biểu mẫu này',
  en: 'is not a field of this form',
};

const NOT_A_PART: Text = { vi: 'phải đúng dạng', en: 'must be well formed' };

/**
 * Checks a payload against its class, in the class's own words.
 * @throws Problem 422 with one entry for each rule that is broken.
 */
export function checkPayload(payloadClass: PayloadClass, payload: JsonObject): void {
  const instance = instanceOf(payloadClass, payload);
  // A class without fields is an event without payload; it takes {} and nothing else.
  const errors = validateSync(instance, { forbidUnknownValues: false });
  const found = [
    ...errors.flatMap((error) => fieldErrors(error, '')),
    ...strayFields(payloadClass, payload, ''),
  ];
  if (found.length === 0) return;
  throw new Problem(
    422,
    'invalid-payload',
    {
      vi: 'Dữ liệu gửi lên chưa đúng; chưa có gì được ghi. Hãy sửa các trường được nêu và gửi lại.',
      en: 'The payload is not valid; nothing was written. Mend the fields named and send it again.',
    },
    { errors: found as unknown as JsonObject[] },
  );
}

/** class-transformer makes the parts of a payload; where there are none, it takes a third of the check. */
function instanceOf(payloadClass: PayloadClass, payload: JsonObject): object {
  const fields = fieldsOf(payloadClass);
  if (isTransformed(payloadClass, fields)) return plainToInstance(payloadClass, payload);
  const instance = new payloadClass() as { [field: string]: unknown };
  for (const field of fields.keys()) {
    if (Object.hasOwn(payload, field)) instance[field] = payload[field];
  }
  return instance;
}

const transformed = new WeakMap<PayloadClass, boolean>();

function isTransformed(payloadClass: PayloadClass, fields: Fields): boolean {
  let known = transformed.get(payloadClass);
  if (known === undefined) {
    known = [...fields].some(([field, part]) => part ?? hasTransform(payloadClass, field));
    transformed.set(payloadClass, known);
  }
  return known;
}

/**
 * What the class does not know. class-validator's own whitelist lets pass what every object has, such
 * as 'toString', and a list where a part should be.
 */
function strayFields(
  payloadClass: PayloadClass,
  payload: JsonObject,
  parent: string,
): FieldError[] {
  const known = fieldsOf(payloadClass);
  return Object.entries(payload).flatMap(([name, value]) => {
    const field = `${parent}${name}`;
    if (!known.has(name)) return [{ field, ...UNKNOWN_FIELD }];
    const part = known.get(name);
    if (!part) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((one, i) => {
      const path = Array.isArray(value) ? `${field}.${i}` : field;
      if (Array.isArray(one)) return [{ field: path, ...NOT_A_PART }];
      if (typeof one !== 'object' || one === null) return [];
      return strayFields(part, one, `${path}.`);
    });
  });
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((rule) => {
    const text: Text | undefined = error.contexts?.[rule];
    const en = error.constraints![rule]!;
    return { field, vi: text?.vi ?? en, en: text?.en ?? en };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** Takes personal fields out; what is left is all that a machine, a guard or the log ever sees. */
export function splitPersonal(payloadClass: PayloadClass, payload: JsonObject): SplitPayload {
  const { personal, rest } = partsOf(payloadClass, payload);
  return { payload: rest, ...personalOf(personal) };
}

export function withoutPersonal(payloadClass: PayloadClass, payload: JsonObject): JsonObject {
  return partsOf(payloadClass, payload).rest;
}

function partsOf(
  payloadClass: PayloadClass,
  payload: JsonObject,
): { personal: JsonObject; rest: JsonObject } {
  const personalFields = personalFieldsOf(payloadClass);
  const personal: JsonObject = {};
  const rest: JsonObject = {};
  // A payload has been checked by now: its names are those of fields.
  for (const field of Object.keys(payload)) {
    (personalFields.has(field) ? personal : rest)[field] = payload[field]!;
  }
  return { personal, rest };
}

/** Personal values with a salt each, and the commitments that the log holds in their place. */
export function personalOf(values: {
  [field: string]: unknown;
}): Pick<SplitPayload, 'commitments' | 'personal'> {
  const personal: PersonalValue[] = [];
  const commitments: SplitPayload['commitments'] = {};
  for (const field of Object.keys(values)) {
    const one = { field, text: canonical(values[field]), salt: newSalt() };
    personal.push(one);
    commitments[field] = commitment(one.salt, one.text);
  }
  return { commitments, personal };
}

const personalFieldsByClass = new WeakMap<PayloadClass, ReadonlySet<string>>();

/** The fields marked personal, and every unmarked string field: free text is personal by default. */
export function personalFieldsOf(payloadClass: PayloadClass): ReadonlySet<string> {
  const known = personalFieldsByClass.get(payloadClass);
  if (known) return known;
  const marks = fieldMarks(payloadClass);
  const fields = new Set(
    [...fieldsOf(payloadClass).keys()].filter(
      (field) => (marks.get(field) ?? 'personal') === 'personal',
    ),
  );
  personalFieldsByClass.set(payloadClass, fields);
  return fields;
}

/** The fields that a class has rules for, each with the class of the part in it, where it holds one. */
type Fields = ReadonlyMap<string, PayloadClass | undefined>;

const fieldsByClass = new WeakMap<PayloadClass, Fields>();

export function fieldsOf(payloadClass: PayloadClass): Fields {
  let known = fieldsByClass.get(payloadClass);
  if (!known) {
    const names = validationRulesOf(payloadClass).map((rule) => rule.propertyName);
    known = new Map(names.map((name) => [name, partOf(payloadClass, name)]));
    fieldsByClass.set(payloadClass, known);
  }
  return known;
}

/** Fields of nested parts that are personal, as 'part.field': what lies so deep is not taken out. */
export function personalParts(payloadClass: PayloadClass): string[] {
  return [...fieldsOf(payloadClass)].flatMap(([field, part]) => {
    if (!part) return [];
    const names = [...personalFieldsOf(part), ...personalParts(part)];
    return names.map((name) => `${field}.${name}`);
  });
}

function partOf(payloadClass: PayloadClass, field: string): PayloadClass | undefined {
  const type = defaultMetadataStorage.findTypeMetadata(payloadClass, field);
  return type?.typeFunction?.() as PayloadClass | undefined;
}

/** Every field name of a payload class and of the parts nested in it. */
export function payloadFields(payloadClass: PayloadClass): string[] {
  return [...fieldsOf(payloadClass)].flatMap(([field, part]) => {
    return part ? [field, ...payloadFields(part)] : [field];
  });
}
