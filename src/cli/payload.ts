import { readFileSync } from 'node:fs';
import type { Json, JsonObject } from '../../machines/process.js';
import type { Schema } from './answers.js';
import { usageFailure } from './failure.js';
import type { Io } from './io.js';

/**
 * What a person wants to send: JSON as a text, from '@file' or from '-' (standard input), and over
 * it the fields that were set one by one. `schemaOf` is asked only when there are such fields: it says
 * that '12' is a number in one field and a document's number, a text, in another.
 */
export async function payloadFrom(
  io: Io,
  text: string | undefined,
  sets: readonly string[],
  schemaOf: () => Promise<Schema | null>,
): Promise<JsonObject> {
  const given = text === undefined ? {} : parsed(await textOf(io, text));
  if (sets.length === 0) return given;
  return { ...given, ...fieldsFrom(sets, await schemaOf()) };
}

async function textOf(io: Io, text: string): Promise<string> {
  if (text === '-') return io.stdin();
  if (!text.startsWith('@')) return text;
  try {
    return readFileSync(text.slice(1), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageFailure(
      `Không đọc được tệp '${text.slice(1)}' (${code}).`,
      `The file '${text.slice(1)}' cannot be read (${code}).`,
    );
  }
}

function parsed(text: string): JsonObject {
  const value = parsedJson(text, (why) =>
    usageFailure(
      `Nội dung không phải là JSON: ${why}. Dạng đúng: '{"field": "value"}', @tệp, hoặc - (đọc từ stdin).`,
      `The payload is not JSON: ${why}. Give '{"field": "value"}', @file, or - for standard input.`,
    ),
  );
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw usageFailure(
    'Nội dung phải là một đối tượng JSON: {…}.',
    'The payload must be a JSON object: {…}.',
  );
}

function parsedJson(text: string, refusal: (why: string) => Error): Json {
  try {
    // A file that an editor on Windows has written begins with a mark that JSON does not know.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw refusal((error as Error).message);
  }
}

function fieldsFrom(sets: readonly string[], schema: Schema | null): JsonObject {
  const values = new Map<string, string[]>();
  for (const set of sets) {
    const [, field, value] = /^([^=]+)=(.*)$/s.exec(set) ?? [];
    if (field === undefined || value === undefined) {
      throw usageFailure(
        `--set '${set}' phải có dạng trường=giá trị.`,
        `--set '${set}' must be field=value.`,
      );
    }
    values.set(field, [...(values.get(field) ?? []), value]);
  }
  return Object.fromEntries(
    [...values].map(([field, list]) => [field, valueOf(field, list, schema?.properties?.[field])]),
  );
}

function valueOf(field: string, values: readonly string[], schema: Schema | undefined): Json {
  const [first, ...others] = values;
  if (schema?.type === 'array') {
    if (others.length === 0 && first!.trimStart().startsWith('[')) return jsonOf(field, first!);
    return values.map((value) => typed(field, value, schema.items));
  }
  if (others.length === 0) return typed(field, first!, schema);
  throw usageFailure(
    `Trường '${field}' chỉ nhận một giá trị, nhưng --set nêu ${values.length}.`,
    `The field '${field}' takes one value, but --set gives ${values.length}.`,
  );
}

/** What does not fit is sent as it was typed: the service says best what it wants. */
function typed(field: string, text: string, schema: Schema | undefined): Json {
  if (schema === undefined || schema.type === 'string') return text;
  if (schema.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (schema.type === 'number' || schema.type === 'integer') {
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  }
  return jsonOf(field, text);
}

function jsonOf(field: string, text: string): Json {
  return parsedJson(text, (why) =>
    usageFailure(
      `Trường '${field}' cần giá trị dạng JSON: ${why}.`,
      `The field '${field}' needs its value as JSON: ${why}.`,
    ),
  );
}
