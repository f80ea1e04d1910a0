import type { Deadline, Law, Process, Text } from '../../machines/process.js';
import type { Day } from '../calendar/day.js';
import { OFFICE_HOUR_NAMES, officeHours } from '../calendar/office-hours.js';
import type { Office } from '../office/office.js';
import type { FigureSet } from '../office/settings.js';
import type { Catalogue } from './catalogue.js';
import { unprocessable, type Problem } from './problem.js';

export type FigureUnit =
  'working-day' | 'calendar-day' | 'hour' | 'hour-of-day' | 'minute-of-day' | null;

/** A figure that an authority may set for a process. */
export interface Figure {
  parameter: string;
  /** As the documents print it; null where the case gives it. */
  standard: number | null;
  /** Null for what counts no time: a percentage, a number of people. */
  unit: FigureUnit;
  /** The deadline that it is of, and the provision behind that. */
  deadline: string | null;
  law: Law | null;
  min: number;
  max: number;
}

/** Under this key an authority sets what holds for all its processes. */
export const EVERY_PROCESS = '*';

/** The bounds catch a slip of the pen; what the law allows is the authority's to know. */
const BOUNDS: { [unit in Exclude<FigureUnit, null>]: { min: number; max: number } } = {
  'working-day': { min: 1, max: 366 },
  'calendar-day': { min: 1, max: 366 },
  hour: { min: 1, max: 240 },
  'hour-of-day': { min: 1, max: 23 },
  'minute-of-day': { min: 0, max: 24 * 60 },
};
const COUNT = { min: 0, max: 10_000 };

/** The office hours; the standard is that of src/calendar/office-hours.ts. */
export const OFFICE_HOURS: readonly Figure[] = OFFICE_HOUR_NAMES.map((parameter) => ({
  parameter,
  standard: null,
  unit: 'minute-of-day',
  deadline: null,
  law: null,
  ...BOUNDS['minute-of-day'],
}));

/** What an authority may set for a process: the figures it declares, and those of its deadlines. */
export function figuresOf(process: Process): Figure[] {
  const declared: { [parameter: string]: number } = process.parameters ?? {};
  const ofDeadlines = Object.entries(process.deadlines).flatMap(([name, deadline]) => {
    const own = ownFigure(deadline);
    if (!own) return [];
    const { parameter, standard, unit } = own;
    const law = process.law[deadline.law] ?? null;
    const bounds = unit === null ? COUNT : BOUNDS[unit];
    const figure: Figure = {
      ...{ parameter, deadline: name, law, unit, ...bounds },
      standard: declared[parameter] ?? standard,
    };
    return [figure];
  });
  const others = Object.entries(declared)
    .filter(([parameter]) => !ofDeadlines.some((one) => one.parameter === parameter))
    .map(([parameter, standard]): Figure => {
      return { parameter, standard, unit: null, deadline: null, law: null, ...COUNT };
    });
  return [...ofDeadlines, ...others];
}

function ownFigure(
  deadline: Deadline<any>,
): { parameter: string; standard: number | null; unit: FigureUnit } | null {
  const { parameter } = deadline as { parameter?: string };
  if (parameter === undefined) return null;
  const known = (value: unknown): number | null =>
    typeof value === 'number' ? Math.abs(value) : null;
  if ('hours' in deadline) return { parameter, standard: known(deadline.hours), unit: 'hour' };
  if ('cutOffHour' in deadline) {
    return { parameter, standard: deadline.cutOffHour, unit: 'hour-of-day' };
  }
  if (!('days' in deadline)) return null;
  const unit = typeof deadline.unit === 'string' ? deadline.unit : null;
  return { parameter, standard: known(deadline.days), unit };
}

type Setting = Pick<FigureSet, 'authority' | 'process' | 'parameter' | 'value' | 'from'>;

/** Whether an authority may set a figure so. @throws Problem 422, and nothing is changed */
export function mustBeFigure(office: Office, catalogue: Catalogue, set: Setting, today: Day): void {
  const { authority, process, parameter, value, from } = set;
  if (!office.authoritySlugs().includes(authority)) {
    throw refused('unknown-authority', {
      vi: `Không có cơ quan '${authority}'; có: ${office.authoritySlugs().join(', ')}.`,
      en: `There is no authority '${authority}'; there are: ${office.authoritySlugs().join(', ')}.`,
    });
  }
  const hosted = catalogue.find(process)?.process;
  const figures = hosted ? figuresOf(hosted) : process === EVERY_PROCESS ? OFFICE_HOURS : null;
  if (!figures) {
    throw refused('unknown-process', {
      vi: `Không có quy trình '${process}'.`,
      en: `There is no process '${process}'.`,
    });
  }
  const figure = figures.find((one) => one.parameter === parameter);
  if (!figure) {
    const names = figures.map((one) => one.parameter).join(', ') || '—';
    throw refused('unknown-parameter', {
      vi: `Quy trình '${process}' không có thông số '${parameter}'; có: ${names}.`,
      en: `The process '${process}' has no figure '${parameter}'; it has: ${names}.`,
    });
  }
  if (value < figure.min || value > figure.max) {
    throw refused('figure-out-of-bounds', {
      vi: `'${parameter}' phải từ ${figure.min} đến ${figure.max}.`,
      en: `'${parameter}' must be from ${figure.min} to ${figure.max}.`,
    });
  }
  if (from < today) {
    throw refused('figure-from-the-past', {
      vi: `Con số không thể có hiệu lực từ ${from}, trước hôm nay (${today}).`,
      en: `A figure cannot count from ${from}, before today (${today}).`,
    });
  }
  if (process === EVERY_PROCESS) mustBeHours(office, set);
}

/** Office hours come one after another. */
function mustBeHours(office: Office, { authority, parameter, value, from }: Setting): void {
  const known = JSON.parse(office.parameters(authority, EVERY_PROCESS, from).body);
  const hours = officeHours({ ...known, [parameter]: value });
  const minutes = hours.flatMap((span) => [span.from, span.to]);
  if (minutes.every((minute, i) => i === 0 || minute >= minutes[i - 1]!)) return;
  throw refused('office-hours-overlap', {
    vi: `Giờ làm việc phải theo thứ tự; với '${parameter}' là ${value} thì thành ${minutes.join(', ')} (phút).`,
    en: `Office hours come one after another; with '${parameter}' as ${value} they would be ${minutes.join(', ')} (minutes).`,
  });
}

function refused(code: string, { vi, en }: Text): Problem {
  return unprocessable(code, `${vi} Chưa có gì được ghi.`, `${en} Nothing was written.`);
}
