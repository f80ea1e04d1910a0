import { writeCsv } from '../register/csv.js';
import type { ExportedCase, ExportedEvent } from './exported.js';

/** How an export is written: what stands before, for each case, and after. */
export interface Format {
  type: string;
  extension: string;
  before: string;
  /** @param first whether it is the first case. */
  one(given: ExportedCase, first: boolean): string;
  after: string;
}

/** The bytes as they were hashed, so that whoever has the file can check every chain without this service. */
const json: Format = {
  type: 'application/json; charset=utf-8',
  extension: 'json',
  before: '[',
  one: ({ events, ...one }, first) =>
    `${first ? '' : ','}\n${JSON.stringify({
      ...one,
      events: events.map(({ body, hash }) => ({ hash, body })),
    })}`,
  after: '\n]\n',
};

const COLUMNS: { [name: string]: (one: ExportedCase, event: ExportedEvent) => string | number } = {
  'Mã / code': ({ code }) => code,
  'Quy trình / process': ({ process }) => process,
  'Tiêu đề / title': ({ title }) => title.vi,
  'Số / seq': (_, { entry }) => entry.seq,
  'Loại / kind': (_, { entry }) => entry.kind,
  'Sự kiện / event': (_, { entry }) => entry.type,
  'Tên sự kiện / event title': (_, { title }) => title.vi,
  'Lúc / at': (_, { entry }) => entry.at,
  'Ghi lúc / recorded at': (_, { entry }) => entry.recordedAt,
  'Xảy ra ngày / occurred on': (_, { entry }) => entry.occurredOn ?? '',
  'Người / actor': (_, { entry }) => entry.actor,
  'Vai / role': (_, { entry }) => entry.role,
  'Đơn vị / unit': (_, { entry }) => entry.unit,
  'Thay mặt / on behalf of': (_, { entry }) => entry.onBehalfOf?.actor ?? '',
  'Trạng thái / state': (_, { entry }) => JSON.stringify(entry.state),
  'Tình trạng / status': (_, { entry }) => entry.status,
  'Dữ liệu / payload': (_, { entry }) => JSON.stringify(entry.payload),
  Hash: (_, { hash }) => hash,
  'Hash trước / previous hash': (_, { entry }) => entry.previousHash,
};

const csv: Format = {
  type: 'text/csv; charset=utf-8',
  extension: 'csv',
  before: writeCsv([Object.keys(COLUMNS)]),
  one: (one) =>
    // The mark of UTF-8 stands once, at the beginning of the file.
    writeCsv(
      one.events.map((event) => Object.values(COLUMNS).map((column) => column(one, event))),
    ).replace(/^\uFEFF/, ''),
  after: '',
};

/** XES (IEEE 1849-2016), which process mining reads: a trace for each case, an event for each event. */
const xes: Format = {
  type: 'application/xml; charset=utf-8',
  extension: 'xes',
  before: `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<classifier name="Event" keys="concept:name"/>
`,
  one: (one) => `<trace>
${text('concept:name', one.code)}
${text('process', one.process)}
${text('title', one.title.vi)}
${text('org:group', one.unit)}
${one.events.map(xesEvent).join('\n')}
</trace>
`,
  after: '</log>\n',
};

function xesEvent({ entry, title, hash }: ExportedEvent): string {
  return `<event>
${text('concept:name', entry.type)}
${text('title', title.vi)}
<date key="time:timestamp" value="${escaped(entry.at)}"/>
${text('org:resource', entry.actor)}
${text('org:role', entry.role)}
${text('org:group', entry.unit)}
${text('lifecycle:transition', 'complete')}
${text('kind', entry.kind)}
${text('state', JSON.stringify(entry.state))}
<int key="seq" value="${entry.seq}"/>
${text('hash', hash)}
</event>`;
}

const text = (key: string, value: string): string =>
  `<string key="${key}" value="${escaped(value)}"/>`;

/** What XML cannot hold at all (control characters) goes; everything else is said as it is. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (one) => `&#${one.codePointAt(0)};`);
}

export const FORMATS = { json, csv, xes } as const;
export type FormatName = keyof typeof FORMATS;

/** An export as it is sent, piece by piece. */
export async function* written(
  cases: AsyncIterable<ExportedCase>,
  format: Format,
): AsyncGenerator<string> {
  yield format.before;
  let first = true;
  for await (const one of cases) {
    yield format.one(one, first);
    first = false;
  }
  yield format.after;
}
