import { strToU8, zipSync } from 'fflate';
import { kindNamed } from '../../src/files/kinds.js';
import { DISGUISED, DOCM, DOCX, JPEG, ODT, PDF, PNG, TXT, XLSX, ZIP } from '../support/files.js';

const is = (extension: string, bytes: Uint8Array): boolean => kindNamed(extension)!.is(bytes);
const SAMPLES = { pdf: PDF, png: PNG, jpg: JPEG, docx: DOCX, xlsx: XLSX, odt: ODT, txt: TXT };

test.each(Object.keys(SAMPLES))(
  '%s is known by its content, and no other kind is taken for it',
  (own) => {
    const taken = Object.entries(SAMPLES).filter(([, bytes]) => is(own, bytes));
    // A small PDF is all text; under the name of a text it is one.
    expect(
      taken.map(([name]) => name).filter((name) => !(own === 'txt' && name === 'pdf')),
    ).toEqual([own]);
  },
);

test.each(['html', 'svg', 'exe', 'docm', 'doc', 'zip', '', 'toString', 'PDF '])(
  '%p is no kind that is taken',
  (extension) => expect(kindNamed(extension)).toBeNull(),
);

test('macros are refused, and archives that only look like a document', () => {
  for (const bytes of [DOCM, DISGUISED, ZIP, ZIP.subarray(0, 40), Buffer.from('PK\u0003\u0004')]) {
    for (const extension of ['docx', 'xlsx', 'odt']) expect(is(extension, bytes)).toBe(false);
  }
});

test('an archive that unpacks to far more than it is unpacks nothing here', () => {
  const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(50 * 1024 * 1024) });
  expect(is('docx', bomb)).toBe(false);
});

test('a text is UTF-8 without control characters, whatever it begins with', () => {
  for (const text of ['BM là hai chữ', 'MZ', '\ufeffCó dấu', 'trang 1\ftrang 2', 'PK']) {
    expect(is('txt', strToU8(text))).toBe(true);
  }
  for (const text of ['a\u0000b', 'a\u001bb', '\u007fELF']) {
    expect(is('txt', strToU8(text))).toBe(false);
  }
  expect(is('txt', Buffer.from('Có dấu', 'utf16le'))).toBe(false);
  expect(is('txt', Buffer.from([0xc3, 0x28]))).toBe(false);
});
