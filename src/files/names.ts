/** A name fits into every file system with a few bytes to spare. */
const BYTES_MAX = 200;
/** What no file name may hold somewhere: Windows is the strictest. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Control characters, and those that turn the direction of text and so hide what a name ends in. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name as a person may be handed it back: without a path, in NFC, nothing invisible in it. Null where
 * nothing is left of it.
 */
export function cleanName(given: string): string | null {
  const last = given.split(/[/\\]/).at(-1)!;
  const name = last
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(RESERVED, '_$1');
  return name === '' ? null : shortened(name);
}

/** 'đơn.PDF' → 'pdf'; '' where it has none. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]!.toLowerCase() ?? '';
}

/** The end says what it is, so it is the middle that goes. */
function shortened(name: string): string {
  const extension = extensionOf(name);
  const end = extension ? `.${extension}` : '';
  let stem = [...name.slice(0, name.length - end.length)];
  while (stem.length > 1 && Buffer.byteLength(stem.join('') + end) > BYTES_MAX) {
    stem = stem.slice(0, -1);
  }
  return stem.join('') + name.slice(name.length - end.length);
}
