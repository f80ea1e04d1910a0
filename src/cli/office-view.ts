import type { ProcessBody, Schema, StuckBody } from './answers.js';
import { sourceOf } from './case-view.js';
import { both, table, type Cell, type Paint } from './text.js';
import { Words } from './words.js';

/** What one needs to know to open a case of a process and to send its events. */
export function processLines(process: ProcessBody, paint: Paint): string[] {
  const words = new Words(process);
  const { key, version, versions, codePrefix, title, open, events, deadlines, law } = process;
  return [
    `${paint('strong', key)} v${version} (${codePrefix})  ${both(title)}`,
    ...(versions.length > 1
      ? [`  các phiên bản được cài / versions installed: ${versions.join(', ')}`]
      : []),
    '',
    paint('strong', `Mở / open: ${open.roles.join(', ')}`),
    ...fieldLines(open.schema, words, paint),
    ...events.flatMap(({ type, title: name, roles, schema }) => [
      '',
      `${paint('strong', type)}  ${both(name)}: ${roles.join(', ')}`,
      ...fieldLines(schema, words, paint),
    ]),
    '',
    paint('strong', 'Thời hạn / deadlines'),
    ...table(
      deadlines.map((deadline): Cell[] => [
        deadline.name,
        both(deadline.title),
        figureOf(deadline),
        sourceOf(law[deadline.law]!),
      ]),
      paint,
    ),
    '',
    paint('faint', '* bắt buộc / required; º dữ liệu cá nhân / personal'),
  ];
}

function fieldLines(schema: Schema, words: Words, paint: Paint): string[] {
  const rows = Object.entries(schema.properties ?? {}).map(([field, one]): Cell[] => {
    const required = schema.required?.includes(field) ? '*' : '';
    const personal = one['x-personal'] ? 'º' : '';
    return [`${field}${required}${personal}`, both(words.field(field)), typeOf(one)];
  });
  return table(rows, paint, '    ');
}

function typeOf(schema: Schema): string {
  if (schema.type === 'array') return `[${schema.items ? typeOf(schema.items) : ''}]`;
  if (schema.enum) return schema.enum.join('|');
  return schema.type ?? '{…}';
}

function figureOf(deadline: ProcessBody['deadlines'][number]): string {
  const { days, unit, ends, periodic, printed, hours, cutOffHour } = deadline;
  if (cutOffHour) return `trong ngày, chốt / same day, cut-off ${cutOffHour}:00`;
  if (hours !== undefined) return `${hours ?? '?'} giờ làm việc / office hours`;
  if (printed) return 'ngày ghi trong văn bản / printed date';
  if (ends) return `cuối kỳ / end of ${ends}`;
  const name = unit === 'working-day' ? 'ngày làm việc / working days' : 'ngày / days';
  const figure = days === null || days === undefined ? 'theo vụ việc / by case,' : String(days);
  return `${periodic ? 'mỗi / every ' : ''}${figure} ${name}`;
}

export function stuckLines(stuck: StuckBody, paint: Paint): string[] {
  const { haltedCases, parkedNotices, unhosted } = stuck;
  if (haltedCases.length + parkedNotices.length + unhosted.length === 0) {
    return ['Không có gì vướng / nothing is stuck'];
  }
  const parts: [string, Cell[][], string][] = [
    [
      'Vụ việc bị dừng / halted cases',
      haltedCases.map(({ code, process, cause }) => [code, process, cause ?? '']),
      'stuck --resume <mã / code>',
    ],
    [
      'Thông báo chưa gửi được / parked notices',
      parkedNotices.map(({ kind, case: caseId, code, attempts, cause }) => [
        kind,
        code ?? caseId,
        `${attempts} lần / attempts`,
        cause ?? '',
      ]),
      'stuck --retry',
    ],
    [
      'Phiên bản không còn được cài / versions not hosted',
      unhosted.map(({ process, version, cases, codes }) => [
        process,
        `v${version}`,
        `${cases} vụ việc / cases`,
        `${codes.join(', ')}${cases > codes.length ? ', …' : ''}`,
      ]),
      'cài lại phiên bản đó / install that version again',
    ],
  ];
  return parts
    .filter(([, rows]) => rows.length > 0)
    .flatMap(([title, rows, remedy]) => [
      paint('strong', `${title} (${rows.length})`),
      ...table(rows, paint),
      `  → ${remedy}`,
    ]);
}
