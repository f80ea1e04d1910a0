import type { FastifyRequest } from 'fastify';
import type { MultipartFile } from '@fastify/multipart';
import type { JsonObject, PayloadClass } from '../../machines/process.js';
import { Problem, unprocessable } from '../engine/problem.js';
import type { FileFolder } from '../files/folder.js';
import { cleanText } from '../http/request-text.js';
import { namedFile, takeIn } from '../http/upload.js';
import { schemaOf } from '../views/process-view.js';
import type { Public, SentFile } from './citizens.js';
import type { FormField } from './pages.js';

export const FILES_MAX = 5;
const FIELDS_MAX = 30;
const FIELD_BYTES_MAX = 64 * 1024;
/** A field longer than this is written in a box of several lines. */
const SHORT_MAX = 400;

/** What a form gave: its fields as text, and its files, which lie on the disk until somebody keeps them. */
export interface Given {
  fields: { [name: string]: string };
  files: SentFile[];
}

/** @throws Problem 400, 413, 415 or 422; no file is left then. */
export async function readForm(
  request: FastifyRequest,
  folder: FileFolder,
  fileBytesMax: number,
): Promise<Given> {
  if (!request.isMultipart()) throw notAForm();
  const given: Given = { fields: {}, files: [] };
  const limits = {
    fields: FIELDS_MAX,
    fieldSize: FIELD_BYTES_MAX,
    files: FILES_MAX,
    fileSize: fileBytesMax + 1,
  };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') await takeFile(part, given, folder, fileBytesMax);
      // Lines of a form end as on paper of another age; the text is what was typed.
      else given.fields[part.fieldname] = cleanText(String(part.value)).replaceAll('\r\n', '\n');
    }
    return given;
  } catch (error) {
    await discard(given, folder);
    throw error instanceof Problem ? error : formBroken(error);
  }
}

export async function discard({ files }: Given, folder: FileFolder): Promise<void> {
  for (const { received } of files) await folder.discard(received);
}

async function takeFile(
  part: MultipartFile,
  { files }: Given,
  folder: FileFolder,
  bytesMax: number,
): Promise<void> {
  // A browser sends an empty part where no file was chosen.
  if (!part.filename) return void part.file.resume();
  const drain = (): void => void part.file.resume();
  try {
    const { name, kind } = namedFile(cleanText(part.filename));
    const received = await takeIn(part.file, folder, kind, bytesMax, drain);
    files.push({ received, name, type: kind.type });
  } catch (error) {
    drain();
    throw error;
  }
}

function notAForm(): Problem {
  return new Problem(415, 'form-only', {
    vi: 'Trang này chỉ nhận biểu mẫu; chưa có gì được ghi.',
    en: 'This page takes its form only; nothing was written.',
  });
}

function formBroken(error: unknown): Problem {
  const tooLarge = /LIMIT|TOO_LARGE/i.test(String((error as { code?: string }).code));
  const problem = new Problem(tooLarge ? 413 : 400, tooLarge ? 'form-too-large' : 'form-broken', {
    vi: tooLarge
      ? `Biểu mẫu quá lớn hoặc có hơn ${FILES_MAX} tệp; chưa có gì được ghi.`
      : 'Biểu mẫu bị đứt giữa chừng; chưa có gì được ghi. Hãy gửi lại.',
    en: tooLarge
      ? `The form is too large or has more than ${FILES_MAX} files; nothing was written.`
      : 'The form broke off half way; nothing was written. Send it again.',
  });
  problem.cause = error;
  return problem;
}

/** The fields of a process's form, as its payload class describes them. */
export function fieldsOf(process: Public): FormField[] {
  const schema = schemaOf(process.input as PayloadClass);
  const properties = schema.properties as { [name: string]: JsonObject };
  const required = (schema.required ?? []) as string[];
  return process.citizens.form.map((name) => {
    const { type, maxLength } = properties[name] ?? {};
    const max = typeof maxLength === 'number' ? maxLength : null;
    return {
      name,
      label: {
        vi: process.labels.vi.fields[name] ?? name,
        en: process.labels.en.fields[name] ?? name,
      },
      kind: type === 'boolean' ? 'tick' : max !== null && max <= SHORT_MAX ? 'text' : 'long',
      required: required.includes(name),
      max,
    };
  });
}

/** What was typed, as the payload class takes it: an empty field was not filled in. */
export function payloadOf(fields: readonly FormField[], given: Given['fields']): JsonObject {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }): [string, string | boolean][] => {
      const text = given[name] ?? '';
      if (kind === 'tick') return text ? [[name, true]] : [];
      return text.trim() === '' ? [] : [[name, text]];
    }),
  );
}

/** @throws Problem 422: the page that was sent is not one that this service gave. */
export function keyOf({ key = '' }: Given['fields']): string {
  if (/^[0-9a-f-]{36}$/.test(key)) return key;
  throw unprocessable(
    'form-key',
    'Biểu mẫu không hợp lệ; chưa có gì được ghi. Hãy mở lại trang và gửi lại.',
    'The form is not valid; nothing was written. Open the page again and send it once more.',
  );
}
