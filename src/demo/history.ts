import { dayOf, startOfDay, yearOf } from '../calendar/day.js';
import { sha256 } from '../engine/canonical.js';
import type { HistoryClock } from '../engine/clock.js';
import { SYSTEM } from '../engine/engine.js';
import { Sandbox } from '../sandbox/sandbox.js';
import type { Service } from '../service.js';
import { CaseRow } from '../storage/entities.js';
import { Casting, daysOf, type Opening } from './casting.js';
import { OfficeHours } from './office-hours.js';
import { Papers } from './papers.js';
import type { Cast } from './people.js';
import { Performer } from './performer.js';
import type { Random } from './random.js';
import { type Tale, type Told } from './tale.js';
import { Dresser, type World } from './texts.js';

const DAY_MS = 86_400_000;
/** Of a hundred cases so many come too late with one of their steps. */
const LATE = 0.16;

export interface HistoryOptions {
  from: number;
  to: number;
  cases: number;
}

/**
 * Months of an office, told forward: what is due fires at its own instant, people act in office hours,
 * and what a step tells the outside is done before the next round. It is the service's own engine that
 * does it; nothing is written into the tables from beside.
 */
export class History {
  readonly told: Told = {
    opened: 0,
    sent: 0,
    notes: 0,
    files: 0,
    refused: new Map(),
    nobody: new Map(),
  };
  private readonly tales = new Map<string, Tale>();
  private readonly agenda = new Map<number, (() => Promise<void>)[]>();
  private readonly hours: OfficeHours;
  private readonly sandbox: Sandbox;
  private readonly casting: Casting;
  private readonly performer: Performer;

  constructor(
    private readonly service: Service,
    private readonly clock: HistoryClock,
    private readonly cast: Cast,
    private readonly world: World,
    private readonly random: Random,
    private readonly options: HistoryOptions,
  ) {
    const { engine } = service;
    this.hours = new OfficeHours(
      engine.office.calendar,
      random.of('hours'),
      options.from,
      options.to,
    );
    this.sandbox = new Sandbox(service, clock);
    this.casting = new Casting(engine, options.from, world.texts);
    const papers = new Papers(service, cast, world.texts, this.told);
    this.performer = new Performer(engine, cast, this.casting, papers, this.told);
  }

  async tell(): Promise<void> {
    const { options, hours } = this;
    this.plan();
    await this.service.schedules.open();
    for (let round = 0; round < hours.instants.length; round++) {
      const worked = await this.sandbox.moveTo(hours.instants[round]!);
      const due = this.agenda.get(round) ?? [];
      this.agenda.delete(round);
      await Promise.all(due.map((work) => work()));
      await this.sandbox.settle();
      if (worked.notices > 0 || due.length > 0) await this.meetNewcomers(round);
    }
    await this.sandbox.moveTo(options.to);
    await this.sandbox.settle();
  }

  /** When which case is opened, and the day on which this year's plans come in. */
  private plan(): void {
    const { options, hours, random } = this;
    const year = yearOf(dayOf(options.to));
    const plansAt = hours.firstFrom(Math.max(options.from, startOfDay(`${year}-01-02`)));
    if (plansAt < hours.instants.length) this.at(plansAt, () => this.importPlans(year));
    const openings = this.casting.openings(options.cases, random.of('openings'));
    const dated = openings.map((opening, i) => {
      const own = random.of(`case ${i}`);
      return { opening, own, name: `case ${i}`, at: this.openedAt(opening, own) };
    });
    // One after another, so that the codes are in the order of the story.
    const rounds = new Map<number, typeof dated>();
    for (const one of dated) rounds.set(one.at, [...(rounds.get(one.at) ?? []), one]);
    for (const [round, together] of rounds) {
      this.at(round, async () => {
        for (const { opening, own, name } of together) await this.open(opening, name, own, round);
      });
    }
  }

  private openedAt({ steps, why }: Opening, random: Random): number {
    const { from, to } = this.options;
    // What stands in a state at the end came there lately: it would be late otherwise, and many would.
    const days = { 'comes-by': daysOf(steps) * 2.5 + 14, stands: daysOf(steps) + 1, usual: 1 }[why];
    const latest = to - days * DAY_MS;
    const earliest = why === 'stands' ? Math.max(from, latest - 10 * DAY_MS) : from;
    const at = random.between(earliest, Math.max(earliest, latest));
    return Math.min(this.hours.firstFrom(at), this.hours.instants.length - 1);
  }

  private at(round: number, work: () => Promise<void>): void {
    this.agenda.set(round, [...(this.agenda.get(round) ?? []), work]);
  }

  private async open(
    { hosted, steps, aim, why }: Opening,
    name: string,
    random: Random,
    round: number,
  ): Promise<void> {
    const { process } = hosted;
    const [first, ...rest] = steps;
    if (first?.type !== 'open') return;
    const usual = this.service.engine.office.unit(process.fixtures.unit)!;
    const authority = random.chance(0.5)
      ? usual.authority
      : random.pick(Object.keys(this.world.units));
    const units = this.world.units[authority]!;
    const unit =
      authority === usual.authority && random.chance(0.6) ? usual.slug : random.pick(units);
    const by = this.cast.opener(process, unit, random);
    if (!by) return this.performer.nobodyFor(process.key, 'OPENED', unit);
    const tale = this.taleOf(name, hosted, authority, random);
    const sample = process.fixtures.inputs[first.input]!(dayOf(this.clock.now()));
    const answer = await this.service.engine.open({
      process: process.key,
      input: tale.dresser.dress('OPENED', sample, {}),
      by,
      idempotency: { key: `demo:${name}`, bodyHash: sha256(name) },
    });
    if (answer.status >= 300) throw new Error(`${name}, ${process.key}: ${JSON.stringify(answer)}`);
    tale.caseId = answer.body.id as string;
    tale.last = by.actor;
    tale.steps = rest;
    tale.aim = aim;
    tale.lateAt = why === 'usual' && random.chance(LATE) ? random.whole(1, rest.length) : -1;
    this.tales.set(tale.caseId, tale);
    this.told.opened++;
    await this.performer.begin(tale);
    await this.visitLater(tale, round);
  }

  private taleOf(name: string, hosted: Tale['hosted'], authority: string, random: Random): Tale {
    return {
      name,
      hosted,
      authority,
      random,
      dresser: new Dresser(this.world, hosted.process, authority, random.of('texts')),
      steps: [],
      aim: null,
      lateAt: -1,
      paced: false,
      caseId: '',
      acts: 0,
      last: '',
      waits: 0,
      turns: 0,
    };
  }

  private async visitLater(tale: Tale, round: number): Promise<void> {
    const visit = await this.performer.nextVisit(tale);
    if (!visit) return;
    const { instants } = this.hours;
    let next = this.hours.firstFrom(visit.at);
    // The round before, where the one meant would come too late.
    if (visit.by !== null && visit.at <= visit.by && instants[next]! > visit.by) next -= 1;
    next = Math.max(round + 1, next);
    if (next >= instants.length) return;
    this.at(next, async () => {
      await this.performer.visit(tale);
      await this.visitLater(tale, next);
    });
  }

  private async importPlans(year: number): Promise<void> {
    for await (const _ of this.service.plans.import(year));
  }

  /** Cases that the host has opened, for a parent, a schedule or a plan, find people at work on them too. */
  private async meetNewcomers(round: number): Promise<void> {
    const rows = await this.service.engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .where('one.openedAt >= :since', { since: this.clock.now() - 7 * DAY_MS })
      .getMany();
    const found = rows.filter(
      ({ id, process }) => !this.tales.has(id) && this.service.engine.catalogue.find(process),
    );
    const named = found.map((row) => ({ row, name: this.nameOf(row) }));
    named.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { row, name } of named) {
      const hosted = this.service.engine.catalogue.find(row.process)!;
      const own = this.random.of(name);
      const tale = this.taleOf(name, hosted, row.authority, own);
      tale.caseId = row.id;
      tale.last = SYSTEM(row.unit).actor;
      tale.paced = row.parentId === null;
      const value = JSON.stringify(JSON.parse(row.state));
      const parent = row.parentId === null ? undefined : this.tales.get(row.parentId);
      const tells = parent?.steps.flatMap((step) => (step.type === 'tell' ? step.event : []));
      tale.steps = this.casting.onward(hosted, value, own, { tells });
      tale.lateAt = own.chance(LATE) ? own.whole(1, tale.steps.length) : -1;
      this.tales.set(row.id, tale);
      await this.visitLater(tale, round);
    }
  }

  /** By its parent's tale and its key there; a plan's item by its title. Not by its code, which neighbours may swap. */
  private nameOf(row: CaseRow): string {
    const parent = row.parentId === null ? undefined : this.tales.get(row.parentId)?.name;
    return [parent ?? row.authority, row.process, row.parentKey ?? row.titleVi, row.unit].join('/');
  }
}
