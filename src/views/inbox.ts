import type { JsonObject } from '../../machines/process.js';
import { dayOf, isDay, startOfDay } from '../calendar/day.js';
import { allowedEvents } from '../engine/answer.js';
import type { Engine } from '../engine/engine.js';
import { isFree, rolesIn } from '../engine/lane.js';
import { Problem } from '../engine/problem.js';
import type { Permits } from '../people/permits.js';
import { AUDITOR, type Asker } from '../people/rights.js';
import { PAUSED, type CaseRow } from '../storage/entities.js';
import { actsOn } from './case-page.js';
import { bad, limitOf, placeOf, summary, wordsOf } from './case-list.js';
import { ALWAYS, DUE_STATES, dueRanges, dueStateOf, type DueState, type Range } from './due.js';
import { pageOf, type Wanted } from './lane-pages.js';
import {
  countsOf,
  DONE,
  lanesOf,
  OPEN,
  type Counted,
  type Lane,
  type Place,
  type Shelf,
} from './lanes.js';

/**
 * mine: what has my name, or that of somebody I stand in for. unassigned: nobody has it, and I hold a role
 * of its process there. unit: all that is open in my units. waiting: open, and others are to act next.
 */
export const TABS = ['mine', 'unassigned', 'unit', 'waiting', 'done'] as const;
export type Tab = (typeof TABS)[number];

export const INBOX_FILTERS = [
  'tab',
  'process',
  'due',
  'dueBefore',
  // This unit and those below it; unitAlone: without those below.
  'unit',
  'unitAlone',
  'assignee',
  // 'true': nobody has it.
  'free',
  'text',
  'limit',
  'after',
] as const;
export type InboxFilter = { [name in (typeof INBOX_FILTERS)[number]]?: string };

/** So far cases are counted; more than that, nobody needs to know how many. */
const COUNT_MAX = 1_000;

/** The work lists of those who ask. */
export class Inbox {
  constructor(
    private readonly engine: Engine,
    private readonly permits: Permits,
  ) {}

  /** A page of a list with what each case asks for next, and how many there are. @throws Problem 422 */
  async page(asker: Asker, filter: InboxFilter): Promise<JsonObject> {
    const { clock, office } = this.engine;
    const now = clock.now();
    const tab = oneOf('tab', filter.tab ?? 'mine', TABS);
    const ranges = dueRanges(now, office.calendar);
    const lists = await this.lists(asker, filter);
    const wanted = {
      shelf: shelfOf(tab),
      lanes: lists[tab],
      range: rangeOf(filter, tab, ranges),
      after: filter.after === undefined ? null : placeOf(filter.after),
      limit: limitOf(filter.limit),
      words: filter.text ? wordsOf(filter.text) : [],
    };
    // Side by side: the database counts while the page is put together.
    const [{ rows, next }, counts] = await Promise.all([
      this.rows(wanted),
      this.counts(lists, tab, ranges),
    ]);
    return {
      items: rows.map((row) => this.item(asker, row, ranges, now)),
      next: next ? `${next.at}~${next.id}` : null,
      counts,
    };
  }

  private async rows(wanted: Wanted): Promise<{ rows: CaseRow[]; next: Place | null }> {
    const { store } = this.engine;
    const { places, next } = await pageOf(store, wanted);
    const found = await store.findCases(places.map(({ id }) => id));
    const rows = new Map(found.map((row) => [row.id, row]));
    return { rows: places.flatMap(({ id }) => rows.get(id) ?? []), next };
  }

  private item(
    asker: Asker,
    row: CaseRow,
    ranges: Record<DueState, Range>,
    now: number,
  ): JsonObject {
    const open = row.status !== 'done';
    return {
      ...summary(row, this.engine.catalogue),
      due: open ? dueStateOf(row.actBy, ranges) : 'none',
      actOn: open && row.actBy < PAUSED ? dayOf(row.actBy - 1) : null,
      turn: rolesIn(row.lane),
      next: row.status === 'active' ? this.next(asker, row, now) : [],
      acts: actsOn(this.permits, asker, row),
      ...(substituted(asker).includes(row.assignee ?? '') ? { onBehalfOf: row.assignee } : {}),
    };
  }

  /** What the asker may do next, without opening it; nothing where its machine is not installed. */
  private next(asker: Asker, row: CaseRow, now: number): JsonObject[] {
    try {
      const one = this.engine.remember(row);
      const { labels } = one.hosted.process;
      return allowedEvents(one, this.permits.askerOn(asker, row), now).map((type) => ({
        type,
        title: { vi: labels.vi.events[type] ?? type, en: labels.en.events[type] ?? type },
      }));
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  }

  /** How many each list holds, and of the list that is shown, how many of each due state. */
  private async counts(
    lists: Record<Tab, Lane[]>,
    shown: Tab,
    ranges: Record<DueState, Range>,
  ): Promise<JsonObject> {
    const tabs = TABS.map((tab): [string, Counted] => [
      tab,
      { shelf: shelfOf(tab), lanes: lists[tab], range: ALWAYS },
    ]);
    const states = shown === 'done' ? [] : DUE_STATES;
    const due = states.map((state): [string, Counted] => [
      state,
      { shelf: OPEN, lanes: lists[shown], range: ranges[state] },
    ]);
    const counted = Object.fromEntries([...tabs, ...due]);
    const counts = await countsOf(this.engine.store, counted, COUNT_MAX + 1);
    const told = (names: readonly string[]): JsonObject =>
      Object.fromEntries(
        names.map((name) => {
          const count = counts[name]!;
          return [name, { count: Math.min(count, COUNT_MAX), more: count > COUNT_MAX }];
        }),
      );
    return { tabs: told(TABS), due: told(states) };
  }

  /** The lanes of each list, narrowed by process, unit and person. */
  private async lists(asker: Asker, filter: InboxFilter): Promise<Record<Tab, Lane[]>> {
    const units = new Set(this.unitsOf(asker));
    const rights = this.rightsOf(asker);
    const isMine = (lane: Lane): boolean => lane.assignee === asker.actor;
    const inUnits = (lane: Lane): boolean => units.has(lane.unit) && rights(lane).sees;
    const isSeen = (lane: Lane): boolean => isMine(lane) || rights(lane).sees;
    const narrowed = this.narrowing(filter);
    const lanes = async (shelf: Shelf): Promise<{ own: Lane[]; pool: Lane[] }> => {
      const { store } = this.engine;
      const persons = [asker.actor, ...substituted(asker)];
      const own = (await lanesOf(store, shelf, 'assignee', persons)).filter(isSeen);
      // A case that somebody has outside of the units where they see it is theirs, and in no unit's list.
      const pool =
        filter.assignee === undefined
          ? [
              ...(await lanesOf(store, shelf, 'unit', [...units])).filter(inUnits),
              ...own.filter((lane) => isMine(lane) && !inUnits(lane)),
              ...(await this.opened(asker, shelf)).filter(
                (lane) => rights(lane).sees && !inUnits({ ...lane, opener: null }),
              ),
            ]
          : (await lanesOf(store, shelf, 'assignee', [filter.assignee])).filter(isSeen);
      return { own: own.filter(narrowed), pool: pool.filter(narrowed) };
    };
    const [open, done] = await Promise.all([lanes(OPEN), lanes(DONE)]);
    const acts = (lane: Lane, roles: readonly string[]): boolean =>
      roles.some((role) => rights(lane).acts.includes(role));
    const unit = open.pool.filter(inUnits);
    return {
      mine: open.own,
      unassigned: unit.filter(
        // To whom a case goes is the office's to say: what somebody of outside opened is not theirs to take.
        (lane) => lane.opener === null && isFree(lane.lane) && rights(lane).acts.length > 0,
      ),
      unit,
      waiting: open.pool.filter((lane) => !acts(lane, rolesIn(lane.lane))),
      done: done.pool,
    };
  }

  private narrowing(filter: InboxFilter): (lane: Lane) => boolean {
    const { process, unit, unitAlone, assignee, free } = filter;
    if (free !== undefined && free !== 'true') throw bad('free', free);
    const units = unit === undefined ? null : new Set(this.engine.office.within(unit));
    return (lane) =>
      (process === undefined || lane.process === process) &&
      (units === null || units.has(lane.unit)) &&
      (unitAlone === undefined || lane.unit === unitAlone) &&
      (free === undefined || isFree(lane.lane)) &&
      (assignee === undefined || lane.assignee === assignee);
  }

  /** The lanes of all open cases of the asker's units. */
  async unitLanes(asker: Asker): Promise<Lane[]> {
    return (await this.lists(asker, {})).unit.filter(({ opener }) => opener === null);
  }

  /** Where what somebody of outside has opened lies. */
  private async opened({ actor, bounds, holdings }: Asker, shelf: Shelf): Promise<Lane[]> {
    const { office, store } = this.engine;
    const isOfOutside = holdings.some(({ role }) => office.isExternal(role));
    return bounds === 'held' && isOfOutside ? lanesOf(store, shelf, 'opener', [actor]) : [];
  }

  /** The units whose lists the asker has: where something is held, and below. */
  private unitsOf({ bounds, holdings }: Asker): string[] {
    const { office } = this.engine;
    if (bounds === 'none') return office.units().map(({ slug }) => slug);
    return [...new Set(holdings.flatMap(({ unit }) => office.within(unit)))];
  }

  /** What the asker may see and in which roles act, by process and unit: asked once each. */
  private rightsOf(asker: Asker): (lane: Lane) => { sees: boolean; acts: readonly string[] } {
    const known = new Map<string, { sees: boolean; acts: string[] }>();
    return ({ process, unit, assignee: holder, opener }) => {
      const assignee = holder === asker.actor ? holder : null;
      const key = `${process} ${unit} ${assignee} ${opener}`;
      let rights = known.get(key);
      if (!rights) {
        const one = { process, unit, assignee, opener };
        const acts = this.permits.rolesOn(asker, one).filter((role) => role !== AUDITOR);
        known.set(key, (rights = { sees: this.permits.maySee(asker, one), acts }));
      }
      return rights;
    };
  }
}

/** The states named, as one range from the first to the last; no later than the day before `dueBefore`. */
function rangeOf(
  { due, dueBefore }: InboxFilter,
  tab: Tab,
  ranges: Record<DueState, Range>,
): Range {
  if (tab === 'done' && (due ?? dueBefore) !== undefined) throw bad('tab', tab);
  const states = due?.split(',').map((state) => oneOf('due', state, DUE_STATES)) ?? DUE_STATES;
  const places = states.map((state) => DUE_STATES.indexOf(state));
  // Neighbours only, in order: a list is one stretch of an index.
  if (places.some((place, i) => i > 0 && place !== places[i - 1]! + 1)) throw bad('due', due!);
  const { after } = ranges[states[0]!];
  const { until } = ranges[states.at(-1)!];
  if (dueBefore === undefined) return { after, until };
  if (!isDay(dueBefore)) throw bad('dueBefore', dueBefore);
  return { after, until: Math.min(until, startOfDay(dueBefore)) };
}

const shelfOf = (tab: Tab): Shelf => (tab === 'done' ? DONE : OPEN);

/** Those for whom the asker stands in. */
export function substituted({ holdings }: Asker): string[] {
  const absent = holdings.flatMap(({ onBehalfOf }) =>
    onBehalfOf?.kind === 'substitute' ? [onBehalfOf.actor] : [],
  );
  return [...new Set(absent)];
}

function oneOf<T extends string>(filter: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw bad(filter, value);
  return found;
}
