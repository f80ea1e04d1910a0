import type { Json, Text } from '../../machines/process.js';
import type {
  CaseBody,
  DeadlineBody,
  ExplanationBody,
  FileBody,
  HistoryEntry,
  ReplayBody,
} from './answers.js';
import { both, minuteOf, table, type Cell, type Paint, type Tone } from './text.js';
import {
  BECAUSE,
  CASE_STATUS,
  DEADLINE_STATUS,
  hostField,
  MANDATES,
  pathsOf,
  SURENESS,
  wordFor,
  type Words,
} from './words.js';

const TONES: { [status: string]: Tone } = {
  running: 'strong',
  met: 'good',
  missed: 'bad',
  halted: 'bad',
  cancelled: 'faint',
  untracked: 'faint',
};

const toned = (status: string, text: string): Cell =>
  TONES[status] ? { text, tone: TONES[status] } : text;

export function caseLines(one: CaseBody, words: Words, paint: Paint): string[] {
  const heading = (vi: string, en: string): string => paint('strong', both({ vi, en }));
  const status = both(wordFor(CASE_STATUS, one.status));
  const facts: Cell[][] = [
    ['Quy trình / process', `${one.process}, phiên bản / version ${one.version}`],
    ['Tình trạng / status', toned(one.status, `${status} (seq ${one.seq})`)],
    ['Đơn vị / unit', `${one.unit} (${one.authority})`],
    ...(one.assignee ? [['Người thụ lý / assignee', one.assignee]] : []),
    ['Mở / opened', minuteOf(one.openedAt)],
    ...(one.closedAt ? [['Kết thúc / closed', minuteOf(one.closedAt)]] : []),
    ...(one.parent ? [['Thuộc vụ việc / part of', one.parent.code ?? one.parent.id]] : []),
    ...(one.halted ? [['Bị dừng vì / halted because', one.halted]] : []),
    ['Mã định danh / id', one.id],
  ];
  return [
    `${paint('strong', one.code)}  ${both(one.title)}`,
    ...table(facts, paint),
    '',
    heading('Trạng thái', 'state'),
    ...stateLines(one.state, words, paint),
    ...deadlineLines(one.deadlines, paint),
    ...childLines(one, paint),
    ...(one.files?.length ? ['', heading('Tệp', 'files'), ...fileLines(one.files, paint)] : []),
    ...(one.status === 'active' ? allowedLines(one, words, paint) : []),
  ];
}

function stateLines(state: Json, words: Words, paint: Paint): string[] {
  const rows = pathsOf(state).map((path): Cell[] => {
    const { vi, en } = words.state(path);
    return [vi, en, { text: path, tone: 'faint' }];
  });
  return table(rows, paint);
}

/** What still runs first, soonest due first; what has ended after it, in its order. */
function deadlineLines(deadlines: readonly DeadlineBody[], paint: Paint): string[] {
  if (deadlines.length === 0) return [];
  const live = deadlines.filter(({ status }) => status === 'running' || status === 'paused');
  live.sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
  const ended = deadlines.filter((one) => !live.includes(one));
  const rows = [...live, ...ended].map(({ id, label, dueOn, status, basis }): Cell[] => [
    id,
    both(label),
    dueOn ?? '—',
    toned(status, both(wordFor(DEADLINE_STATUS, status))),
    sourceOf(basis),
  ]);
  const head = [
    'Mã / id',
    'Thời hạn / deadline',
    'Hạn / due',
    'Tình trạng / status',
    'Căn cứ / law',
  ];
  return [
    '',
    paint('strong', 'Thời hạn / deadlines'),
    ...table([head.map((text): Cell => ({ text, tone: 'faint' })), ...rows], paint),
  ];
}

export function sourceOf({ source, sureness }: { source: string; sureness: string }): string {
  return SURENESS[sureness] ? `${source} [${both(SURENESS[sureness])}]` : source;
}

function childLines({ children }: CaseBody, paint: Paint): string[] {
  if (children.length === 0) return [];
  const rows = children.map(({ code, process, key, status }): Cell[] => [
    code,
    process,
    toned(status, both(wordFor(CASE_STATUS, status))),
    key ?? '',
  ]);
  return ['', paint('strong', 'Vụ việc con / children'), ...table(rows, paint)];
}

export function fileLines(files: readonly FileBody[], paint: Paint): string[] {
  const rows = files.map(({ hash, name, type, bytes }): Cell[] => [
    { text: hash.slice(0, 12), tone: 'faint' },
    type.replace(/;.*$/, '').replace(/^.*[./]/, ''),
    `${Math.ceil(bytes / 1024)} KB`,
    name ?? '—',
  ]);
  return table(rows, paint);
}

function allowedLines({ allowed }: CaseBody, words: Words, paint: Paint): string[] {
  const rows = allowed.map((type): Cell[] => [
    type,
    both(words.event(type)),
    { text: words.roles(type).join(', '), tone: 'faint' },
  ]);
  const none = '  — không có / none —';
  const title = paint('strong', 'Sự kiện gửi được lúc này / allowed now');
  return ['', title, ...(rows.length > 0 ? table(rows, paint) : [none])];
}

export function explanationLines(one: ExplanationBody, paint: Paint): string[] {
  const { label, dueOn, status, basis, law, days, remarks } = one;
  const rows = days.map(({ on, counted, worked, why, notice }): Cell[] => [
    on,
    (counted === null ? '' : String(counted)).padStart(3),
    worked ? why.vi : { text: why.vi, tone: 'faint' },
    why.en,
    { text: notice ?? '', tone: 'faint' },
  ]);
  return [
    `${paint('strong', both(label))}: ${dueOn ?? '—'} (${both(wordFor(DEADLINE_STATUS, status))})`,
    `  ${sourceOf(basis)}`,
    ...(basis.quote ? [`  “${basis.quote}”`] : basis.vi ? [`  ${basis.vi}`] : []),
    `  ${basis.en}`,
    '',
    ...table(rows, paint),
    '',
    ...[law, ...remarks].flatMap(({ vi, en }) => [`  ${vi}`, `  ${en}`]),
  ];
}

export function historyLines(
  entries: readonly HistoryEntry[],
  words: Words,
  paint: Paint,
): string[] {
  const heads = table(
    entries.map((entry): Cell[] => [
      String(entry.seq).padStart(3),
      minuteOf(entry.at),
      { text: both(words.entry(entry.kind, entry.type, timerOf(entry))), tone: 'strong' },
      entry.kind === 'event' ? entry.type : '',
      entry.kind === 'timer' ? '' : `${entry.actor} (${entry.role}, ${entry.unit})`,
      { text: entry.hash.slice(0, 12), tone: 'faint' },
    ]),
    paint,
    '',
  );
  return entries.flatMap((entry, i) => [
    heads[i]!,
    ...table(detailsOf(entry, words), paint, '       '),
  ]);
}

const timerOf = ({ payload }: HistoryEntry): string => String(payload.name ?? '');

function detailsOf(entry: HistoryEntry, words: Words): Cell[][] {
  const { kind, at, recordedAt, occurredOn, reason, payload, erased, effects } = entry;
  const { onBehalfOf } = entry;
  const row = (text: Text, value: string): Cell[] => [both(text), value];
  const elsewhen = kind !== 'timer' && occurredOn !== null && occurredOn !== at.slice(0, 10);
  const later = minuteOf(recordedAt) !== minuteOf(at);
  const ofProcess = kind === 'opened' || kind === 'event';
  const fieldName = (field: string): Text => (ofProcess ? words.field(field) : hostField(field));
  const fields = kind === 'timer' ? [] : Object.entries(payload);
  return [
    ...(onBehalfOf ? [row({ vi: 'Thay mặt', en: 'on behalf of' }, lenderText(onBehalfOf))] : []),
    ...(elsewhen ? [row({ vi: 'Xảy ra ngày', en: 'occurred on' }, occurredOn)] : []),
    ...(later ? [row({ vi: 'Ghi lúc', en: 'recorded at' }, minuteOf(recordedAt))] : []),
    ...(reason ? [row({ vi: 'Lý do ghi sau', en: 'recorded later because' }, reason)] : []),
    ...fields.map(([field, value]) => row(fieldName(field), fieldText(field, value))),
    ...erased.map((field) => row(fieldName(field), '— đã xóa / erased —')),
    ...effects.map((effect) =>
      effect.kind === 'deadline'
        ? row(words.deadline(effect.name), changeText(effect))
        : row({ vi: 'Thông báo', en: 'notice' }, `${effect.notice} ${effect.key ?? ''}`.trim()),
    ),
  ];
}

function lenderText({ actor, kind, decisionNo }: NonNullable<HistoryEntry['onBehalfOf']>): string {
  const how = both(wordFor(MANDATES, kind));
  return `${actor}: ${how}${decisionNo ? `, ${decisionNo}` : ''}`;
}

const valueText = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function fieldText(field: string, value: Json): string {
  const because = field === 'because' && typeof value === 'string' ? BECAUSE[value] : undefined;
  return because ? both(because) : valueText(value);
}

function changeText({ status, dueOn }: { status: string; dueOn: string | null }): string {
  return `${both(wordFor(DEADLINE_STATUS, status))}${dueOn ? ` (${dueOn})` : ''}`;
}

export function replayLines(one: ReplayBody, words: Words, paint: Paint): string[] {
  const verdict = one.equal
    ? paint('good', 'Bằng đúng những gì đã ghi / equal to what was recorded')
    : paint('bad', 'KHÁC với những gì đã ghi / DIFFERS from what was recorded');
  return [
    `seq ${one.seq}, ${minuteOf(one.at)}: ${verdict}`,
    `  ${both(wordFor(CASE_STATUS, one.status))}, phiên bản / version ${one.version}`,
    ...stateLines(one.state, words, paint),
    ...deadlineLines(one.deadlines, paint),
  ];
}
