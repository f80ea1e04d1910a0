import type { Json, Text } from '../../machines/process.js';
import type { ProcedureBody, ProcedureHistoryBody } from './answers.js';
import { both, minuteOf, table, type Cell, type Paint } from './text.js';
import { wordFor } from './words.js';

const CHANNELS: { [channel: string]: Text } = {
  'online-full': { vi: 'toàn trình', en: 'online in full' },
  'online-partial': { vi: 'một phần', en: 'online in part' },
  counter: { vi: 'trực tiếp', en: 'at the counter' },
};
const UNITS: { [unit: string]: Text } = {
  'calendar-day': { vi: 'ngày', en: 'days' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
};
const FIELDS: { [field: string]: Text } = {
  name: { vi: 'Tên', en: 'name' },
  field: { vi: 'Lĩnh vực', en: 'field' },
  level: { vi: 'Cấp thực hiện', en: 'level' },
  timeLimit: { vi: 'Thời hạn', en: 'time limit' },
  steps: { vi: 'Trình tự', en: 'steps' },
  feeVnd: { vi: 'Phí, lệ phí (VND)', en: 'fee' },
  channel: { vi: 'Hình thức', en: 'channel' },
  inForceFrom: { vi: 'Có hiệu lực từ', en: 'in force from' },
  inForceTo: { vi: 'Hết hiệu lực sau', en: 'in force to' },
  postedOn: { vi: 'Ngày công khai', en: 'posted on' },
  postedWhere: { vi: 'Nơi công khai', en: 'posted where' },
  decisionNo: { vi: 'Quyết định', en: 'decision' },
};

export function procedureRows(procedures: readonly ProcedureBody[], paint: Paint): string[] {
  if (procedures.length === 0) return ['— không có thủ tục nào / no procedure —'];
  const rows = procedures.map((one): Cell[] => [
    one.inForce ? { text: one.code, tone: 'strong' } : { text: one.code, tone: 'faint' },
    one.field,
    one.level,
    limitOf(one.timeLimit).vi,
    wordFor(CHANNELS, one.channel).vi,
    one.inForce ? one.name : { text: one.name, tone: 'faint' },
  ]);
  return table(rows, paint, '');
}

export function procedureLines(one: ProcedureHistoryBody, paint: Paint): string[] {
  const { code, name, inForce, history, steps } = one;
  const state = inForce
    ? paint('good', both({ vi: 'đang có hiệu lực', en: 'in force' }))
    : paint('bad', both({ vi: 'không có hiệu lực', en: 'not in force' }));
  const shown = Object.keys(FIELDS).filter((field) => field !== 'name' && field !== 'steps');
  const facts = shown.map((field): Cell[] => [
    both(FIELDS[field]!),
    valueOf(field, one[field as keyof ProcedureBody]),
  ]);
  return [
    `${paint('strong', code)}  ${name}`,
    `  ${state}`,
    ...table(facts, paint),
    ...(steps.length > 0 ? ['', paint('strong', both(FIELDS.steps!))] : []),
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
    '',
    paint('strong', 'Các thay đổi / changes'),
    ...history.flatMap((revision) => changeLines(revision, paint)),
  ];
}

function changeLines(
  {
    revision,
    decisionNo,
    effectiveOn,
    change,
    at,
    by,
    source,
  }: ProcedureHistoryBody['history'][number],
  paint: Paint,
): string[] {
  const from =
    source.kind === 'import'
      ? 'nhập bảng / import'
      : (source.code ?? source.id ?? 'một vụ việc / a case');
  const head = `  ${revision}  ${decisionNo}, từ / from ${effectiveOn}`;
  const who = `${minuteOf(at)}, ${by.actor ?? by.unit} (${by.role}), ${from}`;
  const rows = change
    .filter(({ to, from: before }) => revision > 1 || valueOf('', to) !== valueOf('', before))
    .map(({ field, from: before, to }): Cell[] => [
      both(wordFor(FIELDS, field)),
      revision > 1 ? `${valueOf(field, before)} → ${valueOf(field, to)}` : valueOf(field, to),
    ]);
  return [`${paint('strong', head)}  ${paint('faint', who)}`, ...table(rows, paint, '       ')];
}

function limitOf(limit: ProcedureBody['timeLimit']): Text {
  if (!limit) return { vi: '—', en: '—' };
  const { vi, en } = wordFor(UNITS, limit.unit);
  return { vi: `${limit.amount} ${vi}`, en: `${limit.amount} ${en}` };
}

function valueOf(field: string, value: Json | undefined): string {
  if (value === null || value === undefined) return '—';
  if (field === 'timeLimit') return both(limitOf(value as ProcedureBody['timeLimit']));
  if (field === 'channel') return both(wordFor(CHANNELS, String(value)));
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
