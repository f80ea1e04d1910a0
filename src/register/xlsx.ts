import { inflateRawSync } from 'node:zlib';
import { strToU8, Unzip, UnzipPassThrough, zipSync, type UnzipDecoder } from 'fflate';
import { SaxesParser } from 'saxes';
import { Problem, unprocessable } from '../engine/problem.js';
import type { Cell, Table } from './columns.js';
import { formulaAt, ROWS_MAX, tooManyRows } from './csv.js';

const COLUMNS_MAX = 200;
/** A megabyte of zeros packs into a kilobyte: what comes out is limited, not what goes in. */
const UNPACKED_BYTES_MAX = 30 * 1024 * 1024;
const PARTS =
  /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/**
 * The first sheet of a workbook (Office Open XML): its texts and numbers, and nothing that would have
 * to be computed. @throws Problem 422
 */
export function readXlsx(bytes: Uint8Array): Table {
  try {
    const parts = unpacked(bytes);
    const sheet = parts.get(firstSheet(parts));
    if (sheet === undefined) throw new Error('it has no sheet');
    return { rows: rowsOf(sheet, sharedStrings(parts.get('xl/sharedStrings.xml') ?? '')) };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw unprocessable(
      'xlsx-malformed',
      `Tệp XLSX không đọc được (${(error as Error).message}); chưa có gì được ghi. Hãy lưu lại bằng Excel hoặc LibreOffice.`,
      `The XLSX file cannot be read (${(error as Error).message}); nothing was written. Save it again with Excel or LibreOffice.`,
    );
  }
}

/** The parts that are read, by name. */
function unpacked(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>();
  let left = UNPACKED_BYTES_MAX;
  class Inflate implements UnzipDecoder {
    static compression = 8;
    private readonly packed: Uint8Array[] = [];
    ondata!: UnzipDecoder['ondata'];
    push(chunk: Uint8Array, final: boolean): void {
      this.packed.push(chunk);
      if (!final) return;
      const whole = Buffer.concat(this.packed);
      this.ondata(null, inflateRawSync(whole, { maxOutputLength: Math.max(left, 1) }), true);
    }
  }
  const unzip = new Unzip((file) => {
    if (!PARTS.test(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      left -= chunk.length;
      if (left < 0) throw tooLarge();
      chunks.push(chunk);
      if (final) parts.set(file.name, Buffer.concat(chunks).toString('utf8'));
    };
    file.start();
  });
  unzip.register(UnzipPassThrough);
  unzip.register(Inflate);
  try {
    unzip.push(bytes, true);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw error;
  }
  if (parts.size === 0) throw new Error('it is no workbook');
  return parts;
}

function tooLarge(): Problem {
  const megabytes = UNPACKED_BYTES_MAX / 1024 / 1024;
  return unprocessable(
    'xlsx-too-large',
    `Tệp XLSX giải nén ra hơn ${megabytes} MB; chưa có gì được ghi.`,
    `The XLSX file unpacks to more than ${megabytes} MB; nothing was written.`,
  );
}

interface Tag {
  name: string;
  attributes: { [name: string]: string };
}

/** Walks a part; names come without their prefix. Entities that a part declares itself are not known. */
function walk(
  xml: string,
  on: { open?: (tag: Tag) => void; text?: (text: string) => void; close?: (name: string) => void },
): void {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    on.open?.({ name: local(name), attributes: attributes as Tag['attributes'] });
  });
  parser.on('text', (text) => on.text?.(text));
  parser.on('cdata', (text) => on.text?.(text));
  parser.on('closetag', ({ name }) => on.close?.(local(name)));
  parser.write(xml).close();
}

function firstSheet(parts: ReadonlyMap<string, string>): string {
  let id: string | undefined;
  walk(parts.get('xl/workbook.xml') ?? '', {
    open: ({ name, attributes }) => {
      if (name === 'sheet') id ??= attributes['r:id'];
    },
  });
  let target = 'worksheets/sheet1.xml';
  walk(parts.get('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes.Id === id) target = attributes.Target ?? target;
    },
  });
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** A shared text may be in runs of different letters; what is said of its sound is no part of it. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  if (!xml) return strings;
  let inside = '';
  let phonetic = 0;
  walk(xml, {
    open: ({ name }) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') phonetic += 1;
      inside = name;
    },
    text: (text) => {
      if (inside === 't' && phonetic === 0) strings[strings.length - 1] += text;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      inside = '';
    },
  });
  return strings;
}

function rowsOf(xml: string, strings: readonly string[]): Table['rows'] {
  const rows: Table['rows'] = [];
  let column = 0;
  let type = 'n';
  let value = '';
  let inside = '';
  walk(xml, {
    open: ({ name, attributes }) => {
      inside = name;
      if (name === 'row') {
        rows.push({ row: Number(attributes.r ?? (rows.at(-1)?.row ?? 0) + 1), cells: [] });
        if (rows.length > ROWS_MAX + 1) throw tooManyRows();
        column = 0;
      }
      if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        if (column > COLUMNS_MAX) throw new Error(`it has more than ${COLUMNS_MAX} columns`);
        type = attributes.t ?? 'n';
        value = '';
      }
      if (name === 'f') throw formulaAt(rows.at(-1)!.row, column);
    },
    text: (text) => {
      if (inside === 'v' || inside === 't') value += text;
    },
    close: (name) => {
      inside = '';
      if (name !== 'c' || value === '') return;
      const { cells } = rows.at(-1)!;
      while (cells.length < column - 1) cells.push('');
      cells[column - 1] = cellOf(type, value, strings);
    },
  });
  return rows;
}

function cellOf(type: string, value: string, strings: readonly string[]): Cell {
  if (type === 's') return strings[Number(value)] ?? '';
  // An ISO day, where a program wrote one, without its hour.
  if (type === 'd') return value.slice(0, 10);
  return type === 'n' && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** 'AB12' → 28. */
function columnOf(reference: string): number {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (!letters) throw new Error(`it has a cell '${reference.slice(0, 20)}'`);
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = `${OFFICE}/spreadsheetml/2006/main`;
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The smallest workbook that a spreadsheet opens; the second style is for the header, both are text. */
const FIXED_PARTS: { [name: string]: string } = {
  '[Content_Types].xml':
    `<Types xmlns="${OFFICE}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">` +
    `<Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
    '<sheet name="TTHC" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">` +
    `<Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/>' +
    '<xf numFmtId="49" fontId="1" applyFont="1" quotePrefix="1"/></cellXfs></styleSheet>',
};

/** Text stays text (quotePrefix), also when somebody edits the cell: nothing in it is ever computed. */
export function writeXlsx(rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = rows.map((cells, i) => {
    const style = i === 0 ? 2 : 1;
    return `<row r="${i + 1}">${cells.map((cell) => cellXml(cell, style)).join('')}</row>`;
  });
  const sheet =
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetData>${lines.join('')}</sheetData></worksheet>`;
  const parts = { ...FIXED_PARTS, 'xl/worksheets/sheet1.xml': sheet };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  // The same rows give the same bytes.
  return zipSync(Object.fromEntries(files), { mtime: new Date('1980-01-01T12:00:00') });
}

function cellXml(cell: Cell, style: number): string {
  if (cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const ENTITIES: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  // XML has no way at all to write the other control characters.
  return text
    .replace(/[&<>]/g, (character) => ENTITIES[character]!)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
