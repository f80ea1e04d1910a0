import { readFileSync } from 'node:fs';
import type { JsonObject, Text } from '../../machines/process.js';
import { isCalendarYear } from '../calendar/changes.js';
import { dayOf, endOfDay, yearOf, type Day } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import type { LogEntry } from '../engine/log.js';
import type { Unit } from '../office/office.js';
import type { Permits } from '../people/permits.js';
import type { Asker } from '../people/rights.js';
import type { Plan, PlanImporter } from '../plans/plan-importer.js';
import { allProcedures } from '../register/find.js';
import { CaseRow } from '../storage/entities.js';
import { bad } from './case-list.js';
import {
  countCases,
  eventsOf,
  type CasesMeasure,
  type Counted,
  type DueMeasure,
  type EndedRun,
  type Fact,
  type Measure,
} from './measures.js';

/** So many cases of a process, or deadlines that have ended, are read for one answer. */
const READ_MAX = 20_000;
/** Cases that are read together with their logs: while they are taken apart nothing else is answered. */
const BATCH = 200;

export const INDICATOR_FILTERS = ['year', 'unit'] as const;

/** As data/indicators.json has it: what a document prints, and how it is counted, or why it is not. */
export interface Indicator {
  id: string;
  planId: string;
  taskId: string | null;
  ref: string;
  name: string;
  nameEn: string;
  unit: string;
  target: Target;
  futureTargets?: (Omit<Target, 'aspirational' | 'dueOn'> & { year: number })[];
  formula: string;
  measure?: Measure;
  unanswered?: Text;
}

interface Target {
  op: '=' | '>=' | '>' | '<=' | '<';
  /** Null where the document prints that there is one, and no figure. */
  value: number | null;
  raw: string;
  aspirational: boolean;
  dueOn: Day | null;
}

/** Where cases are counted, for whom. */
interface Scope {
  asker: Asker;
  year: string;
  covers: (unit: Unit | null) => boolean;
  /** The unit that was asked for, where one was. */
  unit: string | null;
  /** The cases of a process that the asker may see: read once for all indicators. */
  facts: (process: string) => Promise<Facts>;
}

interface Facts {
  facts: Fact[];
  more: boolean;
}

type Answered = Counted & { more?: boolean };

const NO_UNIT: Text = {
  vi: 'Chỉ tiêu tính cho từng đơn vị: hãy chọn một đơn vị.',
  en: 'It is counted for each unit: choose one.',
};
const WHOLE_REGISTER: Text = {
  vi: 'Cơ sở dữ liệu TTHC không ghi TTHC thuộc đơn vị nào; chỉ tính được cho toàn bộ.',
  en: 'The register does not say which unit a procedure belongs to; it can only be counted as a whole.',
};
const NOT_INSTALLED: Text = {
  vi: 'Quy trình của chỉ tiêu này chưa được cài.',
  en: 'The process that it is counted from is not installed.',
};

/**
 * The indicators (chỉ tiêu) that the documents print, each with what the log, the deadlines and the
 * register say of it. The year tells which cases count; what became of them is as it is now. Nothing is
 * told of cases that the asker may not see, and what cannot be counted has a reason in place of figures.
 */
export class Indicators {
  constructor(
    private readonly engine: Engine,
    private readonly permits: Permits,
    private readonly plans: PlanImporter,
    /** data/indicators.json */
    private readonly file: string,
  ) {}

  /**
   * @param given `year`: one of the calendar's, left out: this year; `unit`: that one and those below it.
   * @throws Problem 422
   */
  async read(asker: Asker, given: { year?: string; unit?: string }): Promise<JsonObject> {
    const today = dayOf(this.engine.clock.now());
    const { year = String(yearOf(today)), unit = null } = given;
    if (!isCalendarYear(year)) throw bad('year', year);
    if (unit !== null && !this.engine.office.unit(unit)) throw bad('unit', unit);
    const plans = new Map(this.plans.plans().map((plan) => [plan.id, plan]));
    const indicators: Indicator[] = JSON.parse(readFileSync(this.file, 'utf8'));
    const measures = indicators.flatMap(({ measure }) =>
      measure && 'cases' in measure ? measure : [],
    );
    const read = new Map<string, Promise<Facts>>();
    const facts = (process: string): Promise<Facts> => {
      const known = read.get(process) ?? this.facts(process, measures, year, asker);
      read.set(process, known);
      return known;
    };
    const told: JsonObject[] = [];
    for (const one of indicators) {
      const plan = plans.get(one.planId)!;
      const scope = { asker, year, unit, facts, covers: this.covering(plan, unit) };
      if (!this.engine.office.units().some(scope.covers)) continue;
      const row = await this.indicator(one, plan, scope);
      if (row) told.push(row);
    }
    return { year: Number(year), unit, indicators: told };
  }

  /** Null where the asker may see none of its cases: noughts would be read as figures. */
  private async indicator(one: Indicator, plan: Plan, asked: Scope): Promise<JsonObject | null> {
    const why = this.unanswered(one, asked);
    const target = targetOf(one, Number(asked.year));
    const { measure } = one;
    // The cases about a unit lie with whoever inspects or judges it.
    const about = measure && 'cases' in measure && measure.unit !== undefined;
    const scope = about ? { ...asked, covers: this.covering(plan, null) } : asked;
    const counted = why || !measure ? null : await this.count(measure, scope);
    const sight = counted && this.sight(measure!, scope);
    // Of what lies elsewhere somebody may have been given a case.
    if (sight === 'none' && !counted!.numerator && !counted!.denominator) return null;
    return {
      key: one.id,
      title: { vi: one.name, en: one.nameEn },
      source: {
        plan: plan.id,
        number: plan.number,
        title: plan.title,
        item: one.taskId,
        ref: one.ref,
      },
      unit: one.unit,
      formula: one.formula,
      target: { ...target },
      computable: counted !== null,
      numerator: counted?.numerator ?? null,
      denominator: counted?.denominator ?? null,
      value: counted && valueOf(counted),
      reached: counted && isReached(counted, target),
      // Cases of this scope that the asker may not see are not in it.
      partial: sight !== null && sight !== 'all',
      more: counted?.more ?? false,
      why: why && { ...why },
    };
  }

  /** A plan of a whole authority binds all its units, that of a unit those below it. */
  private covering(plan: Plan, asked: string | null): Scope['covers'] {
    const { office } = this.engine;
    const of = office.unit(plan.unit)!;
    return (unit) =>
      unit !== null &&
      (of.parent === null
        ? unit.authority === of.authority
        : office.isWithin(unit.slug, of.slug)) &&
      (asked === null || office.isWithin(unit.slug, asked));
  }

  private unanswered({ measure, unanswered }: Indicator, { unit }: Scope): Text | null {
    if (!measure) return unanswered ?? NOT_INSTALLED;
    if ('posted' in measure) return unit === null ? null : WHOLE_REGISTER;
    if (processesOf(measure).some((key) => !this.engine.catalogue.find(key))) return NOT_INSTALLED;
    return 'cases' in measure && measure.unit && unit === null ? NO_UNIT : null;
  }

  /** How much the asker may see of where its cases lie. */
  private sight(measure: Measure, { asker, covers }: Scope): 'all' | 'some' | 'none' {
    const units = this.engine.office.units().filter(covers);
    const seen = processesOf(measure).flatMap((process) =>
      units.map(({ slug }) => this.permits.maySeeAll(asker, { process, unit: slug })),
    );
    if (seen.every(Boolean)) return 'all';
    return seen.some(Boolean) ? 'some' : 'none';
  }

  private count(measure: Measure, scope: Scope): Promise<Answered> {
    if ('posted' in measure) return this.posted(scope);
    return 'due' in measure ? this.due(measure, scope) : this.cases(measure, scope);
  }

  /** Of the procedures in force when the year was over, or today: those that are posted. */
  private async posted({ year }: Scope): Promise<Answered> {
    const today = dayOf(this.engine.clock.now());
    const on = `${year}-12-31` < today ? `${year}-12-31` : today;
    const inForce = await allProcedures(this.engine.store, { inForceOn: on }, today);
    const posted = inForce.filter(({ postedOn }) => postedOn !== null && postedOn <= on);
    return { numerator: posted.length, denominator: inForce.length };
  }

  private async due({ due, together }: DueMeasure, scope: Scope): Promise<Answered> {
    const { read, dialect } = this.engine.store;
    const [from, to, keys] = [1, 2, 3].map((i) => dialect.parameter(i));
    const rows: (EndedRun & { id: string; root: string; process: string; unit: string })[] =
      await read.query(
        'SELECT c.id, COALESCE(c.parent_id, c.id) AS root, c.process, c.unit, t.name, t.status ' +
          "FROM timers t JOIN cases c ON c.id = t.case_id WHERE t.status IN ('met', 'missed') " +
          `AND t.due_on >= ${from} AND t.due_on <= ${to} ` +
          `AND c.process IN (${dialect.textsIn(keys!)}) LIMIT ${READ_MAX}`,
        [`${scope.year}-01-01`, `${scope.year}-12-31`, JSON.stringify(Object.keys(due))],
      );
    const kept = new Map<string, boolean>();
    for (const [i, row] of rows.entries()) {
      if (!due[row.process]!.includes(row.name)) continue;
      if (!scope.covers(this.engine.office.unit(row.unit))) continue;
      if (!this.permits.maySeeAll(scope.asker, row)) continue;
      const key = together ? row.root : String(i);
      kept.set(key, (kept.get(key) ?? true) && row.status === 'met');
    }
    const numerator = [...kept.values()].filter(Boolean).length;
    return { numerator, denominator: kept.size, more: rows.length >= READ_MAX };
  }

  private async cases(measure: CasesMeasure, scope: Scope): Promise<Answered> {
    const sum: Counted = { numerator: 0, denominator: measure.counts ? 0 : null };
    let more = false;
    const { office } = this.engine;
    for (const { process, happened } of measure.cases) {
      const read = await scope.facts(process);
      const facts = read.facts.filter(
        ({ unit, context }) =>
          scope.covers(office.unit(unit)) &&
          (!measure.unit || context[measure.unit] === scope.unit),
      );
      const { numerator, denominator } = countCases(measure, happened, scope.year, facts);
      sum.numerator += numerator;
      if (sum.denominator !== null) sum.denominator += denominator!;
      more ||= read.more;
    }
    return { ...sum, more };
  }

  private async facts(
    process: string,
    measures: readonly CasesMeasure[],
    year: string,
    asker: Asker,
  ): Promise<Facts> {
    const asking = measures.filter((one) => processesOf(one).includes(process));
    const types = [...new Set(asking.flatMap(eventsOf))];
    const facts: Fact[] = [];
    let after = '';
    for (let read = 0; read < READ_MAX; read += BATCH) {
      const query = this.engine.store.read
        .getRepository(CaseRow)
        .createQueryBuilder('one')
        .select([
          'one.id',
          'one.process',
          'one.unit',
          'one.assignee',
          'one.opener',
          'one.state',
          'one.snapshot',
        ])
        .where('one.process = :process AND one.id > :after', { process, after })
        .andWhere('one.opened_at < :end', { end: endOfDay(`${year}-12-31`) })
        .orderBy('one.id')
        .limit(BATCH);
      // What has stood still since before the year has no event in it.
      if (!asking.some(({ ever }) => ever)) {
        const begin = endOfDay(`${Number(year) - 1}-12-31`);
        query.andWhere('one.last_at >= :begin', { begin });
      }
      const rows = await query.getMany();
      const seen = rows.filter((row) => this.permits.maySee(asker, row));
      if (seen.length > 0) facts.push(...(await this.factsOf(seen, types)));
      if (rows.length < BATCH) return { facts, more: false };
      after = rows.at(-1)!.id;
    }
    return { facts, more: true };
  }

  private async factsOf(rows: readonly CaseRow[], types: readonly string[]): Promise<Fact[]> {
    const { read, dialect } = this.engine.store;
    const ids = JSON.stringify(rows.map(({ id }) => id));
    const inIds = `case_id IN (${dialect.textsIn(dialect.parameter(1))})`;
    // Only what may be meant is parsed: a log has many more events than a measure asks for.
    const like = types.map((_, i) => `body LIKE ${dialect.parameter(i + 2)}`).join(' OR ');
    const events: { of: string; body: string }[] = await read.query(
      `SELECT case_id AS "of", body FROM events WHERE ${inIds} AND (${like}) ORDER BY case_id, seq`,
      [ids, ...types.map((type) => `%"type":"${type}"%`)],
    );
    const runs: (EndedRun & { of: string })[] = await read.query(
      'SELECT case_id AS "of", name, status, due_on AS "dueOn", ended_on AS "endedOn" FROM timers ' +
        `WHERE ${inIds} AND status IN ('met', 'missed')`,
      [ids],
    );
    const entries = grouped(events);
    const ended = grouped(runs);
    return rows.map(({ id, unit, state, snapshot }) => ({
      unit,
      state: JSON.parse(state),
      context: JSON.parse(snapshot).snapshot.context,
      entries: (entries.get(id) ?? []).map(({ body }) => JSON.parse(body) as LogEntry),
      runs: ended.get(id) ?? [],
    }));
  }
}

function grouped<T extends { of: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.of, [...(groups.get(row.of) ?? []), row]);
  return groups;
}

export function processesOf(measure: Measure): string[] {
  if ('posted' in measure) return [];
  return 'due' in measure ? Object.keys(measure.due) : measure.cases.map(({ process }) => process);
}

/** What the document prints for the year: the latest of the later ones that has begun, else its own. */
function targetOf({ target, futureTargets = [] }: Indicator, year: number): Target {
  const later = futureTargets.filter((one) => one.year <= year).at(-1);
  if (!later) return target;
  const { op, value, raw } = later;
  return { op, value, raw, aspirational: false, dueOn: `${later.year}-12-31` };
}

/** In percent, rounded to hundredths; null where there was nothing to count. */
function valueOf({ numerator, denominator }: Counted): number | null {
  if (denominator === null) return numerator;
  return denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 100;
}

/** Judged before rounding: 99.996 % is not 100 %. Null where nothing was counted or no figure is printed. */
function isReached({ numerator, denominator }: Counted, { op, value }: Target): boolean | null {
  if (value === null || denominator === 0) return null;
  const difference =
    denominator === null ? numerator - value : numerator * 100 - value * denominator;
  if (op === '=') return difference === 0;
  if (op === '>=') return difference >= 0;
  if (op === '>') return difference > 0;
  return op === '<=' ? difference <= 0 : difference < 0;
}
