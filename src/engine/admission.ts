import type { JsonObject, Text } from '../../machines/process.js';
import { dayOf, isDay, parseInstant, type Day } from '../calendar/day.js';
import { withUnitsNamed } from '../office/named-units.js';
import { SYSTEM_ROLE, type Office } from '../office/office.js';
import { isThere } from '../office/structure.js';
import { takes } from './advance.js';
import { allowedEvents, askerFrom } from './answer.js';
import type { Case } from './case-file.js';
import type { Catalogue, HostedProcess } from './catalogue.js';
import type { OpenCommand, SendCommand } from './commands.js';
import { factsOf, type Procedures } from './facts.js';
import { machineEvent, type Actor, type Happening, type LogEntry } from './log.js';
import {
  checkPayload,
  personalOf,
  REASON_FIELD,
  splitPersonal,
  withoutPersonal,
  type PersonalValue,
} from './payload.js';
import type { Deadlines } from './deadlines.js';
import { doersOf, keptApart } from './separation.js';
import { beside, conflict, forbidden, unprocessable, type Problem } from './problem.js';

export interface Opening {
  hosted: HostedProcess;
  startedOn: Day;
  title: Text;
  authority: string;
}

/** Whether a case may be opened so. @throws Problem */
export function admitOpening(
  catalogue: Catalogue,
  office: Office,
  command: OpenCommand,
  now: number,
): Opening {
  const hosted = catalogue.find(command.process);
  if (!hosted) {
    throw unprocessable(
      'unknown-process',
      `Không có quy trình '${command.process}'. GET /api/processes liệt kê các quy trình có.`,
      `There is no process '${command.process}'. GET /api/processes lists those there are.`,
    );
  }
  const authority = authorityOf(office, command.by);
  const { process } = hosted;
  // What the host opens by itself follows from work that is there already.
  if (command.by.role !== SYSTEM_ROLE) mustBeInForce(office, command.by.unit, dayOf(now));
  if (command.by.role !== SYSTEM_ROLE && !process.access.open.includes(command.by.role)) {
    throw forbidden(
      'role-may-not-open',
      `Vai '${command.by.role}' không được mở quy trình này; được mở: ${process.access.open.join(', ')}.`,
      `The role '${command.by.role}' may not open this process; these may: ${process.access.open.join(', ')}.`,
    );
  }
  checkPayload(process.input, command.input);
  const startedOn = process.startsOn?.(command.input as any) ?? dayOf(command.asOf ?? now);
  if (startedOn > dayOf(now)) {
    throw unprocessable(
      'starts-in-future',
      `Ngày bắt đầu ${startedOn} ở sau hôm nay (${dayOf(now)}); chưa có gì được ghi.`,
      `The first day ${startedOn} lies after today (${dayOf(now)}); nothing was written.`,
    );
  }
  const title = process.title(withoutPersonal(process.input, command.input));
  return {
    hosted,
    startedOn,
    title: withUnitsNamed(title, (slug) => office.unit(slug)),
    authority,
  };
}

export interface Admitted {
  happening: Happening;
  personal: PersonalValue[];
}

/** Whether a case takes the event now, from this person, as of that day. @throws Problem */
export function admit(
  one: Case,
  office: Office,
  command: SendCommand,
  now: number,
  procedures: Procedures = {},
): Admitted {
  const { process } = one.hosted;
  const bySystem = command.by.role === SYSTEM_ROLE;
  refuseReserved(process.systemEvents, command.type, bySystem);
  const declared = bySystem ? process.systemEvents : process.events;
  // A name that every object has, such as 'toString', is no event.
  const payloadClass = Object.hasOwn(declared, command.type) ? declared[command.type] : undefined;
  if (!payloadClass) {
    throw unprocessable(
      'unknown-event',
      `Quy trình '${process.key}' không có sự kiện '${command.type}'.`,
      `The process '${process.key}' has no event '${command.type}'.`,
    );
  }
  if (!bySystem) refuseWithoutRight(one, office, command);
  checkPayload(payloadClass, command.payload);
  refuseHalted(one);
  const at = Math.max(now, one.row.lastAt);
  const occurredOn = occurredOnOf(one, command, dayOf(at));
  const split = splitPersonal(payloadClass, command.payload);
  const late = personalOf(command.reason ? { [REASON_FIELD]: command.reason } : {});
  const { actor, role, unit, onBehalfOf } = command.by;
  const happening: Happening = {
    actor,
    role,
    unit,
    onBehalfOf,
    seq: one.row.seq + 1,
    kind: 'event',
    type: command.type,
    at,
    recordedAt: now,
    occurredOn,
    payload: split.payload,
    commitments: { ...split.commitments, ...late.commitments },
    facts: factsOf(process, command.type, command.payload, procedures),
  };
  const event = machineEvent(happening, one.state.deadlines, one.parameters);
  if (!takes(one.state.snapshot, event)) {
    throw notTaken(one, command, now);
  }
  return { happening, personal: [...split.personal, ...late.personal] };
}

/** The refusal of a sender who has not seen what happened since. */
export function stale(expected: number, seq: number, since: readonly LogEntry[]): Problem {
  return conflict(
    'stale-seq',
    `Vụ việc đang ở số thứ tự ${seq}, không phải ${expected}; sự kiện chưa được ghi. Hãy xem những gì đã xảy ra rồi gửi lại.`,
    `The case is at sequence number ${seq}, not ${expected}; the event was not written. Look at what happened since, then send it again.`,
    {
      expected,
      seq,
      since: since.map(({ seq: number, kind, type, at, actor, role, unit }) => ({
        seq: number,
        kind,
        type,
        at,
        actor,
        role,
        unit,
      })),
    },
  );
}

export function refuseHalted(one: Case): void {
  if (one.row.status !== 'halted') return;
  throw conflict(
    'case-halted',
    `Vụ việc đang bị dừng vì lỗi của quy trình: ${one.row.halt}. Người quản trị phải cho chạy lại trước.`,
    `The case is halted because its process failed: ${one.row.halt}. An administrator has to resume it first.`,
  );
}

export function authorityOf(office: Office, by: Actor): string {
  const unit = office.unit(by.unit);
  if (!unit) {
    throw unprocessable(
      'unknown-unit',
      `Không có đơn vị '${by.unit}'.`,
      `There is no unit '${by.unit}'.`,
    );
  }
  if (!office.role(by.role)) {
    throw unprocessable(
      'unknown-role',
      `Không có vai '${by.role}'.`,
      `There is no role '${by.role}'.`,
    );
  }
  return unit.authority;
}

/** A unit takes new work from its first day to its last. @throws Problem 422 */
export function mustBeInForce(office: Office, slug: string, today: Day): void {
  const unit = office.unit(slug);
  if (!unit || isThere(unit, today)) return;
  const { name, nameEn, validFrom, validTo, successor } = unit;
  if (validFrom != null && today < validFrom) {
    throw unprocessable(
      'unit-not-in-force',
      `Đơn vị '${slug}' (${name}) hoạt động từ ngày ${validFrom}; chưa có gì được ghi.`,
      `The unit '${slug}' (${nameEn}) begins on ${validFrom}; nothing was written.`,
    );
  }
  const to = successor ?? null;
  throw unprocessable(
    'unit-not-in-force',
    `Đơn vị '${slug}' (${name}) đã kết thúc hoạt động sau ngày ${validTo}, không nhận việc mới; chưa có gì được ghi. ${to ? `Đơn vị kế thừa: '${to}'.` : 'Hãy chọn đơn vị khác.'}`,
    `The unit '${slug}' (${nameEn}) ended after ${validTo} and takes nothing new; nothing was written. ${to ? `Its successor is '${to}'.` : 'Choose another unit.'}`,
    { successor: to },
  );
}

/** Only the case's own authority works on it. @throws Problem */
export function refuseOtherAuthority(one: Case, office: Office, by: Actor): void {
  if (authorityOf(office, by) === one.row.authority) return;
  throw forbidden(
    'other-authority',
    `Đơn vị '${by.unit}' không thuộc cơ quan '${one.row.authority}' của vụ việc này.`,
    `The unit '${by.unit}' does not belong to this case's authority '${one.row.authority}'.`,
  );
}

function refuseReserved(systemEvents: object, type: string, bySystem: boolean): void {
  if (type.startsWith('xstate.')) {
    throw unprocessable(
      'reserved-event',
      `'${type}' là sự kiện nội bộ của máy trạng thái; không ai được gửi.`,
      `'${type}' is an inner event of the state machine; nobody may send it.`,
    );
  }
  if (!bySystem && Object.hasOwn(systemEvents, type)) {
    throw forbidden(
      'system-event',
      `Sự kiện '${type}' chỉ do hệ thống gửi.`,
      `The event '${type}' is sent by the system only.`,
    );
  }
}

function refuseWithoutRight(one: Case, office: Office, command: SendCommand): void {
  refuseOtherAuthority(one, office, command.by);
  const roles = one.hosted.process.access.send[command.type]!;
  if (!roles.includes(command.by.role)) {
    throw forbidden(
      'role-may-not-send',
      `Vai '${command.by.role}' không được gửi '${command.type}'; được gửi: ${roles.join(', ')}.`,
      `The role '${command.by.role}' may not send '${command.type}'; these may: ${roles.join(', ')}.`,
    );
  }
  refuseKeptApart(one, command);
}

function refuseKeptApart(one: Case, command: SendCommand): void {
  const { process } = one.hosted;
  const apart = keptApart(process, one.state, command.type, doersOf(command.by));
  if (!apart) return;
  const { rule, did } = apart;
  const who = apart.actor;
  const name = (language: 'vi' | 'en'): string =>
    did === 'OPENED'
      ? { vi: 'mở vụ việc', en: 'opening the case' }[language]
      : (process.labels[language].events[did] ?? did);
  throw forbidden(
    'duties-kept-apart',
    `'${who}' đã thực hiện '${name('vi')}' trong vụ việc này nên không được gửi '${command.type}': ${rule.because.vi}. Vụ việc không thay đổi; người khác có thể gửi.`,
    `'${who}' did '${name('en')}' in this case and may not send '${command.type}': ${rule.because.en}. The case is unchanged; somebody else may send it.`,
  );
}

function occurredOnOf(one: Case, command: SendCommand, today: Day): Day | null {
  const { occurredOn } = command;
  if (occurredOn === undefined) return null;
  if (!isDay(occurredOn)) {
    throw unprocessable(
      'invalid-day',
      `'${occurredOn}' không phải là ngày.`,
      `'${occurredOn}' is not a day.`,
    );
  }
  if (occurredOn > today) {
    throw unprocessable(
      'occurred-in-future',
      `Ngày xảy ra ${occurredOn} ở sau hôm nay (${today}).`,
      `The day it occurred, ${occurredOn}, lies after today (${today}).`,
    );
  }
  if (occurredOn < one.row.startedOn) {
    throw unprocessable(
      'occurred-before-case',
      `Ngày xảy ra ${occurredOn} ở trước ngày bắt đầu vụ việc (${one.row.startedOn}).`,
      `The day it occurred, ${occurredOn}, lies before the case began (${one.row.startedOn}).`,
    );
  }
  refuseBeforeClock(one, occurredOn);
  if (occurredOn < today && !command.reason?.trim()) {
    throw unprocessable(
      'back-dated-without-reason',
      'Sự kiện ghi lùi ngày phải kèm lý do (reason).',
      'An event that is back-dated needs a reason.',
    );
  }
  return occurredOn;
}

/**
 * A clock that was stopped or started is not turned back: what comes after it in the log cannot have
 * happened before it, and would move the pause (thời gian tạm dừng) that others have been told of.
 */
function refuseBeforeClock(one: Case, occurredOn: Day): void {
  const earliest = lastTurned(one.state.deadlines);
  if (occurredOn >= earliest) return;
  const vi = `Ngày xảy ra ${occurredOn} ở trước ngày ${earliest}, là ngày thời hạn được tạm dừng hoặc tính tiếp lần gần nhất; ngày sớm nhất nhận được là ${earliest}`;
  const en = `The day it occurred, ${occurredOn}, lies before ${earliest}, when a time limit was last stopped or went on; the earliest day taken is ${earliest}`;
  throw unprocessable(
    'occurred-before-clock',
    `${vi}. Chưa có gì được ghi.`,
    `${en}. Nothing was written.`,
    beside('occurredOn', vi, en),
  );
}

/** The day on which a clock that still counts was last stopped or started; '' where none was. */
function lastTurned(deadlines: Deadlines): Day | '' {
  const days = deadlines.runs
    .filter(({ endedSeq }) => endedSeq === null)
    .flatMap(({ period, pauses }) =>
      pauses.map(({ from, until }) => {
        const turned = until ?? from;
        return period.kind === 'hours' ? dayOf(parseInstant(turned)! - 1) : turned;
      }),
    );
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}

function notTaken(one: Case, command: SendCommand, now: number): Error {
  const allowed = allowedEvents(one, askerFrom(command.by), now);
  const { labels } = one.hosted.process;
  const state = JSON.stringify(one.state.snapshot.value);
  const extra: JsonObject = {
    allowed,
    state: one.state.snapshot.value as JsonObject,
    seq: one.row.seq,
  };
  const guards = closedGuards(one, command.type);
  const because = (language: 'vi' | 'en', said: string): string =>
    guards.length > 0
      ? ` ${said}: ${guards.map((g) => labels[language].guards[g] ?? g).join('; ')}.`
      : '';
  return conflict(
    'event-not-allowed',
    `Sự kiện '${command.type}' không thực hiện được ở trạng thái ${state}; vụ việc không thay đổi.${because('vi', 'Điều kiện')}`,
    `The event '${command.type}' is not possible in the state ${state}; the case is unchanged.${because('en', 'It requires')}`,
    extra,
  );
}

/** The guards on transitions that the present state has for the event: one of them kept it out. */
function closedGuards(one: Case, type: string): string[] {
  const transitions = one.state.snapshot._nodes.flatMap((node) => node.transitions.get(type) ?? []);
  const names = transitions.map(({ guard }) =>
    typeof guard === 'string' ? guard : ((guard as { type?: string } | undefined)?.type ?? ''),
  );
  return [...new Set(names.filter(Boolean))];
}
