import type { JsonObject } from '../../machines/process.js';
import { Problem, unprocessable } from '../engine/problem.js';

/** Deeper nesting than any form has; 80 KB of brackets would otherwise be walked to the end. */
const DEPTH_MAX = 32;
/** More fields than any form has; each that is not known would be named in the answer. */
const FIELDS_MAX = 1_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A JSON body as everything behind the edge may trust it: an object, not too deep, no keys that reach
 * into prototypes, text well formed and in NFC (the same Vietnamese word has other bytes in NFD).
 * @throws Problem 400, or 422 for a number that JSON can write and nothing can hold
 */
export function parseBody(bytes: Buffer): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed(
      'Nội dung không phải là JSON đúng dạng, mã UTF-8.',
      'The body is not well-formed JSON in UTF-8.',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('Nội dung phải là một đối tượng JSON.', 'The body must be a JSON object.');
  }
  return clean(value, 1) as JsonObject;
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw unprocessable(
      'number-too-large',
      'Có số lớn hơn mức máy tính ghi được; chưa có gì được ghi.',
      'A number is larger than can be held; nothing was written.',
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEPTH_MAX) {
    throw malformed(
      `Nội dung lồng nhau quá ${DEPTH_MAX} tầng.`,
      `The body is nested deeper than ${DEPTH_MAX} levels.`,
    );
  }
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  const fields = Object.entries(value);
  if (fields.length > FIELDS_MAX) {
    throw malformed(
      `Một đối tượng có quá ${FIELDS_MAX} trường.`,
      `An object has more than ${FIELDS_MAX} fields.`,
    );
  }
  const entries = fields.map(([key, item]) => {
    if (FORBIDDEN_KEYS.has(key)) {
      throw malformed(
        `Tên trường '${key}' không được phép.`,
        `The field name '${key}' is not permitted.`,
      );
    }
    return [cleanText(key), clean(item, depth + 1)] as const;
  });
  return Object.fromEntries(entries);
}

/** @throws Problem 400 for a NUL character or half a character. */
export function cleanText(text: string): string {
  if (text.includes('\0')) {
    throw malformed('Chữ không được chứa ký tự NUL.', 'Text must not contain the NUL character.');
  }
  if (!text.isWellFormed()) {
    throw malformed('Chữ có ký tự Unicode bị hỏng.', 'Text contains half of a Unicode character.');
  }
  return text.normalize('NFC');
}

/** A query of which every parameter is a filter. @throws Problem 422 for one that there is not */
export function filterOf<F extends string>(
  query: Record<string, unknown>,
  filters: readonly F[],
): { [name in F]?: string } {
  const filter: { [name in F]?: string } = {};
  for (const [name, value] of Object.entries(query)) {
    const known = filters.find((one) => one === name);
    if (!known || typeof value !== 'string') {
      throw unprocessable(
        'unknown-filter',
        `Không có bộ lọc '${name}'; có: ${filters.join(', ')}.`,
        `There is no filter '${name}'; there are: ${filters.join(', ')}.`,
      );
    }
    filter[known] = cleanText(value);
  }
  return filter;
}

export function malformed(vi: string, en: string): Problem {
  return new Problem(400, 'malformed-request', { vi, en });
}
