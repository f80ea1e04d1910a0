import { dayOf, toOffsetIso } from '../calendar/day.js';
import { allowedEvents } from '../engine/answer.js';
import type { Case } from '../engine/case-file.js';
import { endOf, fallenDue, type DeadlineRun } from '../engine/deadlines.js';
import type { Service } from '../service.js';
import { CaseRow, NEVER } from '../storage/entities.js';
import { Cast, type DemoPerson } from './people.js';
import type { RunningDemo } from './start-demo.js';

const LOOKED_AT_MAX = 60;

/** What a newcomer does first: a case that falls due next, and somebody who may do something about it. */
export interface Tour {
  one: Case;
  person: DemoPerson;
  events: string[];
  deadline: DeadlineRun;
}

export async function tourOf({ service }: RunningDemo, cast: Cast): Promise<Tour | null> {
  const { engine } = service;
  const now = engine.clock.now();
  const rows = await engine.store.read
    .getRepository(CaseRow)
    .createQueryBuilder('one')
    .where("one.status = 'active' AND one.nextDueAt > :now AND one.nextDueAt < :never", {
      now,
      never: NEVER,
    })
    .orderBy('one.nextDueAt', 'ASC')
    .addOrderBy('one.code', 'ASC')
    .limit(LOOKED_AT_MAX)
    .getMany();
  // Of those that fall due on one day, one that has been through something.
  const soonest = rows.filter(({ nextDueAt }) => dayOf(nextDueAt) === dayOf(rows[0]!.nextDueAt));
  soonest.sort((a, b) => b.seq - a.seq || (a.code < b.code ? -1 : 1));
  const { everybody } = cast;
  // Somebody of the table, where one of them may do something.
  for (const people of [everybody.filter(({ shown }) => shown), everybody]) {
    const found = await firstOf(service, [...soonest, ...rows], new Cast(engine.office, people));
    if (found) return found;
  }
  return null;
}

async function firstOf(
  { engine }: Service,
  rows: readonly CaseRow[],
  cast: Cast,
): Promise<Tour | null> {
  const now = engine.clock.now();
  for (const { id } of rows) {
    const one = await engine.load(id);
    const deadline = one && fallenDue(one.state.deadlines, Infinity)[0];
    if (!one || !deadline || !engine.catalogue.find(one.row.process)) continue;
    for (const person of cast.around(one)) {
      const events = allowedEvents(one, { actor: person.name, roles: [person.role] }, now);
      if (events.length > 0) return { one, person, events, deadline };
    }
  }
  return null;
}

/** The first screen: where it is, who one can be, and what to try in the first minute. */
export function welcome(demo: RunningDemo, tour: Tour | null): string {
  const { url, people, told, service } = demo;
  const shown = people.filter((person) => person.shown);
  const cells = shown.map(({ name, fullName, role, unit }) => [
    name,
    fullName,
    role,
    `${unit} (${service.engine.office.unit(unit)?.name ?? unit})`,
  ]);
  return [
    '',
    `Đúng Hạn, bản trình diễn / demonstration: ${url}/`,
    `API: ${url}/api/docs`,
    'Mọi người, mọi việc đều là hư cấu và bị xóa khi kết thúc (Ctrl-C).',
    'Everybody and everything here is invented, and deleted at the end (Ctrl-C).',
    `${told.opened} vụ việc do người mở, ${told.sent} bước, ${told.notes} ghi chép, ${told.files} tệp.`,
    '',
    `Mật khẩu chung / everybody's password: ${people[0]!.password}`,
    '',
    ...table([['tên / name', 'họ tên / full name', 'vai / role', 'đơn vị / unit'], ...cells]),
    `Ngoài ra có ${people.length - shown.length} đồng nghiệp / and their colleagues: GET /api/people`,
    '',
    ...(tour ? firstMinute(demo, tour) : []),
  ].join('\n');
}

function firstMinute({ url }: RunningDemo, { one, person, events, deadline }: Tour): string[] {
  const { code, id, titleVi } = one.row;
  const { labels } = one.hosted.process;
  const due = toOffsetIso(endOf(deadline) - 1).slice(0, 10);
  return [
    'Một phút đầu / the first minute:',
    `  1. Đăng nhập / sign in: ${url}/sign-in, ${person.name}`,
    `  2. Mở / open ${code} (${titleVi}), đến hạn / due ${due}: ${url}/cases/${id}`,
    `  3. Gửi / send: ${events.map((event) => labels.vi.events[event] ?? event).join('; ')}`,
    `  4. Vì sao là ngày ấy / why that day: ${labels.vi.deadlines[deadline.name] ?? deadline.name}`,
    '  5. Phát lại từng sự kiện của vụ việc / replay the case event by event',
    'Bằng curl / with curl: docs/demo.md',
    '',
  ];
}

function table(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((row) => [...row[column]!].length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}
