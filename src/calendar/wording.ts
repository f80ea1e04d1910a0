import { weekday, type Day } from './day.js';
import type { Role } from './counting.js';
import type { DayInfo } from './working-calendar.js';

/** The words of an explanation, in the two languages of the screens; Vietnamese comes first. */
export interface Text {
  vi: string;
  en: string;
}

/** What is being counted, as far as the words differ. */
export interface Manner {
  rule: Rule;
  /** The row opens a later one of several steps. */
  laterStep: boolean;
}

export type Rule =
  | 'working-days'
  | 'calendar-days'
  | 'working-days-back'
  | 'calendar-days-back'
  | 'same-day'
  | 'printed-date'
  | 'end-of-month'
  | 'end-of-quarter'
  | 'end-of-year'
  | 'office-hours'
  | 'cut-off';

const NOT_ROLLED: Text = {
  vi: 'Rơi vào ngày nghỉ cũng không dời.',
  en: 'It does not move when it falls on a day off.',
};

/** Bộ luật Dân sự 2015 (91/2015/QH13), Điều 147 and 148; the rest as the documents print it. */
const LAW: Readonly<Record<Rule, Text>> = {
  'working-days': {
    vi:
      'Bộ luật Dân sự 2015: ngày đầu tiên không tính (Điều 147), hết hạn lúc 24 giờ ngày cuối ' +
      'cùng (Điều 148). Thời hạn ghi bằng ngày làm việc nên chỉ tính ngày làm việc.',
    en:
      'Civil Code 2015: the first day is not counted (Article 147), the period ends at 24:00 of ' +
      'its last day (Article 148). It is printed in working days, so only working days count.',
  },
  'calendar-days': {
    vi:
      'Bộ luật Dân sự 2015: ngày đầu tiên không tính (Điều 147), hết hạn lúc 24 giờ ngày cuối ' +
      'cùng; ngày cuối cùng là ngày nghỉ thì hết hạn vào ngày làm việc tiếp theo (Điều 148).',
    en:
      'Civil Code 2015: the first day is not counted (Article 147), the period ends at 24:00 of ' +
      'its last day; when that is a day off, with the next working day (Article 148).',
  },
  'working-days-back': {
    vi: `Tính ngược theo ngày làm việc, không tính ngày làm mốc. ${NOT_ROLLED.vi}`,
    en: `Working days counted back; the day counted from is left out. ${NOT_ROLLED.en}`,
  },
  'calendar-days-back': {
    vi: `Tính ngược theo ngày, không tính ngày làm mốc. ${NOT_ROLLED.vi}`,
    en: `Days counted back; the day counted from is left out. ${NOT_ROLLED.en}`,
  },
  'same-day': {
    vi: `Trong chính ngày đó. ${NOT_ROLLED.vi}`,
    en: `That very day. ${NOT_ROLLED.en}`,
  },
  'printed-date': {
    vi: `Ngày ghi trong văn bản. ${NOT_ROLLED.vi}`,
    en: `The date as printed in the document. ${NOT_ROLLED.en}`,
  },
  'end-of-month': {
    vi: `Ngày cuối cùng của tháng. ${NOT_ROLLED.vi}`,
    en: `The last day of the month. ${NOT_ROLLED.en}`,
  },
  'end-of-quarter': {
    vi: `Ngày cuối cùng của quý. ${NOT_ROLLED.vi}`,
    en: `The last day of the quarter. ${NOT_ROLLED.en}`,
  },
  'end-of-year': {
    vi: `Ngày cuối cùng của năm. ${NOT_ROLLED.vi}`,
    en: `The last day of the year. ${NOT_ROLLED.en}`,
  },
  'office-hours': {
    vi: 'Tính bằng giờ hành chính của cơ quan, trong ngày làm việc; giờ ngoài không tính.',
    en: 'Counted in the office hours of the authority on working days; other hours do not count.',
  },
  'cut-off': {
    vi: 'Trong ngày làm việc đó; đến sau giờ chốt thì đầu giờ ngày làm việc tiếp theo.',
    en: 'Within that working day; what comes after the cut-off, early on the next working day.',
  },
};

const WEEKDAYS: readonly Text[] = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'Thứ Hai', en: 'Monday' },
  { vi: 'Thứ Ba', en: 'Tuesday' },
  { vi: 'Thứ Tư', en: 'Wednesday' },
  { vi: 'Thứ Năm', en: 'Thursday' },
  { vi: 'Thứ Sáu', en: 'Friday' },
  { vi: 'Thứ Bảy', en: 'Saturday' },
];

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

export function lawOf(rule: Rule, steps?: { days: number; from: Day; after: Day }): Text {
  const law = LAW[rule];
  if (!steps) return law;
  const from = dateText(steps.from);
  const after = dateText(steps.after);
  const vi = rule === 'working-days' ? 'ngày làm việc' : 'ngày';
  const en = rule === 'working-days' ? 'working days' : 'days';
  return {
    vi:
      `${law.vi} Các mốc cố định cách nhau ${steps.days} ${vi} kể từ ${from.vi}: ` +
      `mốc đầu tiên sau ${after.vi}.`,
    en:
      `${law.en} Fixed steps of ${steps.days} ${en} from ${from.en}: ` +
      `the first after ${after.en}.`,
  };
}

/** Why a day is counted or left out. */
export function whyOf(role: Role, count: number, info: DayInfo, manner: Manner): Text {
  const day = describe(info);
  switch (role) {
    case 'start':
      return startText(manner);
    case 'counted':
      return countedText(count, info, manner.rule);
    case 'off':
      return { vi: `Không tính: ${day.vi}`, en: `Not counted: ${day.en}` };
    case 'paused':
      return {
        vi: 'Không tính: thời hạn đang tạm dừng',
        en: 'Not counted: the period is paused',
      };
    case 'rolled-past':
      return {
        vi: `Ngày nghỉ nên chưa hết hạn: ${day.vi}`,
        en: `A day off, so the period does not end: ${day.en}`,
      };
    case 'rolled-to':
      return {
        vi: 'Ngày làm việc tiếp theo: hết hạn lúc 24 giờ (Điều 148)',
        en: 'The next working day: the period ends at 24:00 (Article 148)',
      };
    case 'itself':
      return LAW[manner.rule];
    default:
      return unreachable(role);
  }
}

export function rolledRemark(last: DayInfo, due: Day): Text {
  const day = describe(last);
  return {
    vi:
      `Ngày cuối cùng ${dateText(last.on).vi} là ngày nghỉ (${day.vi}), ` +
      `nên hết hạn vào ngày làm việc tiếp theo, ${dateText(due).vi}.`,
    en:
      `The last day, ${dateText(last.on).en}, is a day off (${day.en}), ` +
      `so the period ends with the next working day, ${dateText(due).en}.`,
  };
}

export function dayOffRemark(info: DayInfo): Text {
  const day = describe(info);
  return {
    vi: `${dateText(info.on).vi} là ngày nghỉ (${day.vi}); hạn vẫn giữ nguyên, không dời.`,
    en: `${dateText(info.on).en} is a day off (${day.en}); the deadline stays, it does not move.`,
  };
}

export function pausedRemark(from: Day, until: Day): Text {
  return {
    vi: `Tạm dừng sau ngày ${dateText(from).vi} đến hết ${dateText(until).vi}: không tính.`,
    en: `Paused after ${dateText(from).en} until the end of ${dateText(until).en}: not counted.`,
  };
}

/** `remaining` is null where nothing is counted forward. */
export function openPauseRemark(from: Day, remaining: number | null, rule: Rule): Text {
  const vi = `Đang tạm dừng sau ngày ${dateText(from).vi}: chưa có ngày đến hạn`;
  const en = `Paused after ${dateText(from).en}: there is no due date yet`;
  if (remaining === null) return { vi: `${vi}.`, en: `${en}.` };
  const unit =
    rule === 'working-days'
      ? { vi: 'ngày làm việc', en: 'working' }
      : { vi: 'ngày', en: 'calendar' };
  return {
    vi: `${vi}; còn lại ${remaining} ${unit.vi}.`,
    en: `${en}; ${remaining} ${unit.en} ${remaining === 1 ? 'day' : 'days'} remain.`,
  };
}

/** Of a period in hours: both are instants. */
export function hourPausedRemark(from: string, until: string): Text {
  const [begin, end] = [instantText(from), instantText(until)];
  return {
    vi: `Tạm dừng từ ${begin.vi} đến ${end.vi}: không tính.`,
    en: `Paused from ${begin.en} until ${end.en}: not counted.`,
  };
}

export function openHourPauseRemark(from: string, hoursLeft: number): Text {
  const begin = instantText(from);
  const left = hoursText(hoursLeft);
  return {
    vi: `Đang tạm dừng từ ${begin.vi}: chưa có giờ đến hạn; còn lại ${left.vi}.`,
    en: `Paused from ${begin.en}: there is no due hour yet; ${left.en} remain.`,
  };
}

export const PAUSE_MOVES_NOTHING: Text = {
  vi: 'Việc tạm dừng không làm thay đổi ngày đã định.',
  en: 'A pause does not move a day that is given or counted back from one.',
};

export function unconfirmedRemark(years: readonly number[]): Text {
  const list = years.join(', ');
  return {
    vi:
      `Lịch nghỉ năm ${list} chưa được xác nhận: ` +
      'ngày nghỉ lễ, nghỉ bù và hoán đổi có thể còn thay đổi.',
    en:
      `The calendar of ${list} is not confirmed: ` +
      'holidays, days off in lieu and exchanged days may still change.',
  };
}

function startText({ rule, laterStep }: Manner): Text {
  if (rule === 'working-days-back' || rule === 'calendar-days-back') {
    return { vi: 'Ngày làm mốc tính ngược, không tính', en: 'Counted back from; not counted' };
  }
  if (laterStep) {
    return {
      vi: 'Ngày cuối của mốc trước, không tính',
      en: 'Last day of the step before; not counted',
    };
  }
  return {
    vi: 'Ngày đầu tiên, không tính (Điều 147)',
    en: 'The first day is not counted (Article 147)',
  };
}

function countedText(count: number, info: DayInfo, rule: Rule): Text {
  const working = rule === 'working-days' || rule === 'working-days-back';
  const vi = `${working ? 'Ngày làm việc' : 'Ngày'} thứ ${count}`;
  const en = `${working ? 'Working day' : 'Day'} ${count}`;
  if (info.kind === 'working-day') return { vi, en };
  const day = describe(info);
  return { vi: `${vi} (${day.vi})`, en: `${en} (${day.en})` };
}

/** What makes a day other than an ordinary working day. */
function describe(info: DayInfo): Text {
  const name = WEEKDAYS[weekday(info.on)];
  if (info.kind === 'weekend') {
    return { vi: `${name.vi}, nghỉ hằng tuần`, en: `${name.en}, weekly rest` };
  }
  return { vi: info.name ?? name.vi, en: info.nameEn ?? name.en };
}

/** 22/06/2026 and 22 June 2026. */
function dateText(day: Day): Text {
  const [year, month, date] = day.split('-');
  return { vi: `${date}/${month}/${year}`, en: `${+date} ${MONTHS[+month - 1]} ${year}` };
}

/** 16:00 ngày 22/06/2026 and 16:00 on 22 June 2026. */
function instantText(instant: string): Text {
  const [day, time] = instant.split('T');
  const { vi, en } = dateText(day);
  return { vi: `${time.slice(0, 5)} ngày ${vi}`, en: `${time.slice(0, 5)} on ${en}` };
}

function hoursText(hours: number): Text {
  const minutes = Math.round(hours * 60);
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return {
    vi: `${whole} giờ làm việc${rest > 0 ? ` ${rest} phút` : ''}`,
    en: `${whole} office ${whole === 1 ? 'hour' : 'hours'}${rest > 0 ? ` ${rest} minutes` : ''}`,
  };
}

function unreachable(value: never): never {
  throw new TypeError(`no words for ${String(value)}`);
}
