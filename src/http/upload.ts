import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { refusedByFolder } from '../engine/attachments.js';
import { Problem, unprocessable } from '../engine/problem.js';
import { CutOff, TooManyBytes, type FileFolder, type Received } from '../files/folder.js';
import { FILE_KINDS, isOfKind, kindNamed, type FileKind } from '../files/kinds.js';
import { cleanName, extensionOf } from '../files/names.js';
import { malformed } from './request-text.js';

const KINDS = FILE_KINDS.map(({ name }) => name).join(', ');
/** Percent-encoded, a name of the longest kind takes three times as many. */
const NAME_HEADER_MAX = 3_000;

const REST_MS_MAX = 30_000;

/** The cleaned name, and the kind that it says the file is. @throws Problem 400, 415 or 422 */
export function fileNameOf(request: FastifyRequest): { name: string; kind: FileKind } {
  const header = request.headers['file-name'];
  if (typeof header !== 'string' || header === '' || header.length > NAME_HEADER_MAX) {
    throw malformed(
      'Cần tiêu đề File-Name: tên tệp, mã hóa phần trăm theo UTF-8.',
      'The header File-Name is needed: the name of the file, percent-encoded UTF-8.',
    );
  }
  return namedFile(decoded(header));
}

/** A file's name as its sender gave it. @throws Problem 415 or 422 */
export function namedFile(given: string): { name: string; kind: FileKind } {
  const name = cleanName(given);
  if (name === null) {
    throw unprocessable(
      'file-name',
      'Tên tệp không còn gì sau khi bỏ đường dẫn và ký tự điều khiển; chưa có gì được ghi.',
      'Nothing is left of the file name without its path and control characters; nothing was written.',
    );
  }
  const kind = kindNamed(extensionOf(name));
  if (!kind) {
    throw new Problem(415, 'file-kind', {
      vi: `Không nhận tệp loại này; chưa có gì được ghi. Nhận: ${KINDS}.`,
      en: `Files of this kind are not taken; nothing was written. Taken are: ${KINDS}.`,
    });
  }
  return { name, kind };
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw malformed(
      'Tiêu đề File-Name không đúng mã hóa phần trăm.',
      'The header File-Name is not properly percent-encoded.',
    );
  }
}

/** The file that comes as the body, on the disk and of its kind. @throws Problem, and then nothing is left of it */
export async function receiveFile(
  request: FastifyRequest,
  folder: FileFolder,
  kind: FileKind,
  bytesMax: number,
): Promise<Received> {
  // Said before it is sent: then it need not be sent.
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) throw tooLarge(bytesMax);
  return takeIn(request.raw, folder, kind, bytesMax, () => letPass(request));
}

/**
 * A stream as a file of its kind. @param givenUp called where the rest of the stream is not wanted
 * @throws Problem, and then nothing is left of it
 */
export async function takeIn(
  source: Readable,
  folder: FileFolder,
  kind: FileKind,
  bytesMax: number,
  givenUp: () => void,
): Promise<Received> {
  let received: Received;
  try {
    received = await folder.receive(source, bytesMax);
  } catch (error) {
    givenUp();
    if (error instanceof TooManyBytes) throw tooLarge(bytesMax);
    if (error instanceof CutOff) throw cutOff();
    throw refusedByFolder(error);
  }
  try {
    if (received.bytes === 0) {
      throw unprocessable(
        'file-empty',
        'Tệp rỗng; chưa có gì được ghi.',
        'The file is empty; nothing was written.',
      );
    }
    if (!(await isOfKind(received.path, kind))) throw otherContent(kind);
    return received;
  } catch (error) {
    await folder.discard(received);
    throw error;
  }
}

/**
 * A sender that is still sending reads no answer, and a connection that nobody reads never ends: the
 * rest is let pass, for a while.
 */
function letPass({ raw }: FastifyRequest): void {
  raw.resume();
  setTimeout(() => raw.destroy(), REST_MS_MAX).unref();
}

function tooLarge(bytesMax: number): Problem {
  const megabytes = bytesMax / 1024 / 1024;
  return new Problem(413, 'file-too-large', {
    vi: `Tệp lớn hơn ${megabytes} MB; chưa có gì được ghi.`,
    en: `The file is larger than ${megabytes} MB; nothing was written.`,
  });
}

function cutOff(): Problem {
  return new Problem(400, 'file-cut-off', {
    vi: 'Tệp bị đứt giữa chừng; chưa có gì được ghi. Hãy gửi lại với cùng khóa.',
    en: 'The file broke off half way; nothing was written. Send it again with the same key.',
  });
}

function otherContent({ name }: FileKind): Problem {
  return new Problem(415, 'file-content', {
    vi: `Nội dung tệp không phải là ${name} như tên tệp nói; chưa có gì được ghi.`,
    en: `The content of the file is not ${name}, as its name says; nothing was written.`,
  });
}
