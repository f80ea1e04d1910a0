import type { Json, JsonObject, Text } from '../../machines/process.js';
import { addDays, isDay } from '../calendar/day.js';
import { foldText } from '../engine/search-text.js';
import { unprocessable } from '../engine/problem.js';
import type { Entry } from './entry.js';

/** A cell as a table has it; a spreadsheet tells numbers from text. */
export type Cell = string | number;

/** What a table holds, before anybody knows what its columns mean. */
export interface Table {
  rows: { row: number; cells: Cell[] }[];
}

interface Column {
  key: string;
  title: Text;
  /** What a person reads in the cell. */
  write: (entry: Entry) => Cell;
  /** The field's value; a text that is none is left as it is, and refused by name. */
  read: (cell: Cell) => Json;
}

const CHANNEL_WORDS: { [channel: string]: Text } = {
  'online-full': { vi: 'Toàn trình', en: 'Online in full' },
  'online-partial': { vi: 'Một phần', en: 'Online in part' },
  counter: { vi: 'Trực tiếp', en: 'At the counter' },
};
const UNIT_WORDS: { [unit: string]: Text } = {
  'calendar-day': { vi: 'ngày', en: 'days' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
};

const text = (cell: Cell): Json => String(cell).trim() || null;
const word = (words: { [key: string]: Text }) => (cell: Cell) => keyOf(words, String(cell));
const plain = (key: keyof Entry, vi: string, en: string, read = text): Column => ({
  key,
  title: { vi, en },
  write: (entry) => (entry[key] as Cell | null) ?? '',
  read,
});

export const COLUMNS: readonly Column[] = [
  plain('code', 'Mã thủ tục', 'Code'),
  plain('name', 'Tên thủ tục', 'Name'),
  plain('field', 'Lĩnh vực', 'Field'),
  plain('level', 'Cấp thực hiện', 'Level'),
  {
    key: 'timeLimitAmount',
    title: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
    write: ({ timeLimit }) => timeLimit?.amount ?? '',
    read: number,
  },
  {
    key: 'timeLimitUnit',
    title: { vi: 'Đơn vị thời hạn', en: 'Time limit unit' },
    write: ({ timeLimit }) => (timeLimit ? UNIT_WORDS[timeLimit.unit]!.vi : ''),
    read: word(UNIT_WORDS),
  },
  {
    key: 'steps',
    title: { vi: 'Trình tự thực hiện', en: 'Steps' },
    write: ({ steps }) => steps.join('\n'),
    read: (cell) =>
      String(cell)
        .split('\n')
        .map((step) => step.trim())
        .filter(Boolean),
  },
  plain('feeVnd', 'Phí, lệ phí (VND)', 'Fee (VND)', number),
  {
    key: 'channel',
    title: { vi: 'Hình thức', en: 'Channel' },
    write: ({ channel }) => CHANNEL_WORDS[channel]!.vi,
    read: word(CHANNEL_WORDS),
  },
  plain('inForceFrom', 'Có hiệu lực từ', 'In force from', day),
  plain('inForceTo', 'Hết hiệu lực sau', 'In force to', day),
  plain('decisionNo', 'Số quyết định', 'Decision'),
  plain('postedOn', 'Ngày công khai', 'Posted on', day),
  plain('postedWhere', 'Nơi công khai', 'Posted where'),
];

/** The header and the rows as they are written; `lines` are the entries' cells. */
export function tableOf(entries: readonly Entry[]): Cell[][] {
  return [
    COLUMNS.map(({ title }) => title.vi),
    ...entries.map((entry) => COLUMNS.map(({ write }) => write(entry))),
  ];
}

/** The fields of each row. A column that the table does not have leaves its field as it is. @throws Problem 422 */
export function fieldsOf({ rows }: Table): { row: number; fields: JsonObject }[] {
  const [header, ...body] = rows;
  if (!header) throw unknownColumns([]);
  const columns = header.cells.map((cell) => columnNamed(String(cell)));
  const strays = header.cells.filter((cell, i) => String(cell).trim() && !columns[i]);
  const named = columns.filter(Boolean);
  if (strays.length > 0 || !named.some((column) => column!.key === 'code')) {
    throw unknownColumns(strays);
  }
  if (new Set(named).size !== named.length) {
    throw unprocessable(
      'column-twice',
      'Bảng có hai cột cùng tên; chưa có gì được ghi.',
      'The table has two columns of one name; nothing was written.',
    );
  }
  return body
    .filter(({ cells }) => cells.some((cell) => String(cell).trim()))
    .map(({ row, cells }) => {
      const read = columns.flatMap((column, i): [string, Json][] =>
        column ? [[column.key, column.read(normal(cells[i] ?? ''))]] : [],
      );
      const stray = cells.slice(columns.length).find((cell) => String(cell).trim());
      const beyond = stray === undefined ? {} : { [String(columns.length + 1)]: stray };
      return { row, fields: { ...joined(Object.fromEntries(read)), ...beyond } };
    });
}

function joined(cells: JsonObject): JsonObject {
  if (!('timeLimitAmount' in cells) && !('timeLimitUnit' in cells)) return cells;
  const { timeLimitAmount: amount = null, timeLimitUnit: unit = null, ...fields } = cells;
  return { ...fields, timeLimit: amount === null && unit === null ? null : { amount, unit } };
}

function normal(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.normalize('NFC').replace(/\r\n?/g, '\n') : cell;
}

const folded = (name: string): string => foldText(name).replace(/[^a-z0-9]/g, '');

function columnNamed(name: string): Column | undefined {
  const asked = folded(name);
  return COLUMNS.find(({ key, title }) =>
    [key, title.vi, title.en].some((known) => folded(known) === asked),
  );
}

function unknownColumns(strays: readonly Cell[]): Error {
  const named = strays.map((cell) => `'${String(cell).slice(0, 100)}'`).join(', ') || "'code'";
  const known = (language: 'vi' | 'en'): string =>
    COLUMNS.map(({ key, title }) => `${title[language]} (${key})`).join(', ');
  return strays.length === 0
    ? unprocessable(
        'column-missing',
        `Bảng phải có dòng tiêu đề với cột mã thủ tục (code); chưa có gì được ghi. Các cột: ${known('vi')}.`,
        `The table needs a header with the column 'code'; nothing was written. The columns: ${known('en')}.`,
      )
    : unprocessable(
        'column-unknown',
        `Không biết cột ${named}; chưa có gì được ghi. Các cột: ${known('vi')}.`,
        `The columns ${named} are unknown; nothing was written. The columns: ${known('en')}.`,
      );
}

function keyOf(words: { [key: string]: Text }, cell: string): Json {
  const asked = foldText(cell).trim();
  if (!asked) return null;
  const known = Object.entries(words).find(([key, { vi, en }]) =>
    [key, vi, en].some((one) => foldText(one) === asked),
  );
  return known?.[0] ?? cell.trim();
}

/** '1.500.000' and '1,500,000' as people write dong. */
function number(cell: Cell): Json {
  if (typeof cell === 'number') return cell;
  const digits = cell.trim();
  if (!digits) return null;
  if (/^\d{1,15}$/.test(digits)) return Number(digits);
  const [separator] = /[., \u00a0]/.exec(digits) ?? [];
  const grouped = separator !== undefined && /^\d{1,3}([., \u00a0]\d{3}){1,4}$/.test(digits);
  return grouped ? Number(digits.replaceAll(separator, '')) : digits;
}

/** What a spreadsheet calls day 0, with the 29 February 1900 that it believes in. */
const SERIAL_ZERO = '1899-12-30';
const SERIAL_MAX = 200_000;

function day(cell: Cell): Json {
  if (typeof cell === 'number') {
    const serial = Number.isInteger(cell) && cell > 60 && cell < SERIAL_MAX;
    return serial ? addDays(SERIAL_ZERO, cell) : String(cell);
  }
  const given = cell.trim();
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(given) ?? [];
  const iso = y ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : given;
  return given ? (isDay(iso) ? iso : given) : null;
}
