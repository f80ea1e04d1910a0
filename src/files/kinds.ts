import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { filetypename } from 'magic-bytes.js';

/** A kind of file that may be attached. */
export interface FileKind {
  /** As people call it. */
  name: string;
  type: string;
  extensions: readonly string[];
  /** Whether these bytes are such a file. */
  is(bytes: Uint8Array): boolean;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT_TEXT = 'application/vnd.oasis.opendocument.text';

/** What an office works with, and nothing that runs: no macros, no HTML, no SVG, no archives. */
export const FILE_KINDS: readonly FileKind[] = [
  { name: 'PDF', type: 'application/pdf', extensions: ['pdf'], is: begins('pdf') },
  { name: 'PNG', type: 'image/png', extensions: ['png'], is: begins('png') },
  { name: 'JPEG', type: 'image/jpeg', extensions: ['jpg', 'jpeg'], is: begins('jpg') },
  {
    name: 'DOCX',
    type: `${OPEN_XML}.wordprocessingml.document`,
    extensions: ['docx'],
    is: (bytes) => isOpenXml(bytes, 'wordprocessingml.document'),
  },
  {
    name: 'XLSX',
    type: `${OPEN_XML}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    is: (bytes) => isOpenXml(bytes, 'spreadsheetml.sheet'),
  },
  { name: 'ODT', type: OPEN_DOCUMENT_TEXT, extensions: ['odt'], is: isOpenDocumentText },
  { name: 'TXT', type: 'text/plain; charset=utf-8', extensions: ['txt'], is: isText },
];

export const kindNamed = (extension: string): FileKind | null =>
  FILE_KINDS.find(({ extensions }) => extensions.includes(extension)) ?? null;

/** Whether a file's content is what its name says. */
export async function isOfKind(path: string, kind: FileKind): Promise<boolean> {
  return kind.is(await readFile(path));
}

/** The first bytes decide; more of them would only take longer. */
const HEAD_BYTES = 64;

function begins(name: string): (bytes: Uint8Array) => boolean {
  return (bytes) => filetypename(bytes.subarray(0, HEAD_BYTES)).includes(name);
}

/** What says the type of a container is a page long; more than this is not read out of it. */
const DECLARATION_BYTES_MAX = 1024 * 1024;

/**
 * Every office format is a ZIP archive, and its first bytes say no more than that: which one it is
 * stands in a part of a given name, the only one that is taken out.
 */
function partOf(bytes: Uint8Array, part: string): { text: string; names: Set<string> } | null {
  const names = new Set<string>();
  try {
    const { [part]: found } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        return name === part && originalSize <= DECLARATION_BYTES_MAX;
      },
    });
    return found ? { text: strFromU8(found), names } : null;
  } catch {
    return null;
  }
}

/** Macros have main types of their own; a project of macros without one is refused all the same. */
function isOpenXml(bytes: Uint8Array, type: string): boolean {
  if (!begins('zip')(bytes)) return false;
  const types = partOf(bytes, '[Content_Types].xml');
  if (!types?.text.includes(`${OPEN_XML}.${type}.main+xml`)) return false;
  return ![...types.names].some((name) => /vbaProject/i.test(name));
}

function isOpenDocumentText(bytes: Uint8Array): boolean {
  if (!begins('zip')(bytes)) return false;
  const declared = partOf(bytes, 'mimetype');
  if (declared?.text.trim() !== OPEN_DOCUMENT_TEXT) return false;
  return ![...declared.names].some((name) => /^(Basic|Scripts)\//.test(name));
}

/** Control characters that no text has; a tabulator, the ends of lines and of pages are text. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

function isText(bytes: Uint8Array): boolean {
  try {
    return !NO_TEXT.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
