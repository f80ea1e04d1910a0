import { strToU8, zipSync } from 'fflate';

/** Small files of the kinds that may be attached, and of some that may not. */
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

const types = (main: string): Uint8Array =>
  strToU8(`<Types><Override PartName="/x" ContentType="${main}"/></Types>`);

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');
export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100', 'hex');
export const TXT = Buffer.from('Đơn đề nghị.\r\n\tLần thứ hai.\n');
export const DOCX = Buffer.from(
  zipSync({
    '[Content_Types].xml': types(`${OPEN_XML}.wordprocessingml.document.main+xml`),
    'word/document2.xml': strToU8('<document/>'),
  }),
);
export const XLSX = Buffer.from(
  zipSync({
    '[Content_Types].xml': types(`${OPEN_XML}.spreadsheetml.sheet.main+xml`),
    'xl/workbook.xml': strToU8('<workbook/>'),
  }),
);
export const ODT = Buffer.from(
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<office/>'),
  }),
);
export const ZIP = Buffer.from(zipSync({ 'a.txt': strToU8('a') }));
export const DOCM = Buffer.from(
  zipSync({
    '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'),
    'word/vbaProject.bin': strToU8('x'),
  }),
);
/** A document that says it has no macros, and brings some. */
export const DISGUISED = Buffer.from(
  zipSync({
    '[Content_Types].xml': types(`${OPEN_XML}.wordprocessingml.document.main+xml`),
    'word/vbaProject.bin': strToU8('x'),
  }),
);
