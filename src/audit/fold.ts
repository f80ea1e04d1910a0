import { WorkingCalendar } from '../calendar/working-calendar.js';
import { parseInstant } from '../calendar/day.js';
import { canonical, sha256 } from '../engine/canonical.js';
import type { Catalogue, HostedProcess } from '../engine/catalogue.js';
import type { World } from '../engine/deadlines.js';
import { machineEvent, NO_PREVIOUS_HASH, type LogEntry } from '../engine/log.js';
import { migrate } from '../engine/migrate.js';
import type { MigratedPayload } from '../engine/migration.js';
import { recount } from '../engine/recount.js';
import type { RecountedPayload } from '../engine/recounting.js';
import { parametersOf } from '../engine/parameters.js';
import { step, storedState, type CaseState } from '../engine/step.js';
import type { EventRow } from '../storage/entities.js';

/** What a replay of one event gave, beside what was recorded then. */
export interface FoldedEvent {
  entry: LogEntry;
  hash: string;
  state: CaseState;
  hosted: HostedProcess;
  /** Whether state, deadlines and status came out as they were recorded. */
  equal: boolean;
}

/** A log that does not hold together; the message says where and how. */
export class LogDiffers extends Error {
  constructor(
    readonly seq: number,
    why: string,
  ) {
    super(`Event ${seq}: ${why}`);
  }
}

type Revisions = ReadonlyMap<string, string>;

const calendars = new Map<string, { body: string; calendar: WorkingCalendar }>();

function worldOf(entry: LogEntry, revisions: Revisions): World {
  const calendarBody = revisions.get(entry.calendar);
  const parametersBody = revisions.get(entry.parameters);
  if (calendarBody === undefined || parametersBody === undefined) {
    throw new LogDiffers(entry.seq, 'the calendar or the figures that it names are not stored.');
  }
  if (sha256(parametersBody) !== entry.parameters) {
    throw new LogDiffers(entry.seq, 'the figures that it names were changed.');
  }
  let known = calendars.get(entry.calendar);
  if (known?.body !== calendarBody) {
    if (sha256(calendarBody) !== entry.calendar) {
      throw new LogDiffers(entry.seq, 'the calendar that it names was changed.');
    }
    known = { body: calendarBody, calendar: new WorkingCalendar(JSON.parse(calendarBody)) };
    calendars.set(entry.calendar, known);
  }
  return {
    calendar: known.calendar,
    parameters: JSON.parse(parametersBody),
    // Events that name no policy are from before a deadline kept the figures it was armed with.
    ...(entry.policy === undefined ? { newestFigures: true } : {}),
  };
}

/**
 * Computes a case again from its log alone, each event with the version of the machine that was in
 * force, up to and including event `upTo`. The chain of hashes is checked on the way.
 * @throws LogDiffers when bytes, chain or machine do not match.
 */
export function* fold(
  events: readonly EventRow[],
  catalogue: Catalogue,
  revisions: Revisions,
  upTo = Number.POSITIVE_INFINITY,
): Generator<FoldedEvent> {
  let state: CaseState | null = null;
  let from: HostedProcess | null = null;
  let previousHash = NO_PREVIOUS_HASH;
  let takenOn = '';
  let expectedSeq = 1;
  for (const row of events) {
    if (row.seq > upTo) return;
    const entry = checkedEntry(row, expectedSeq, previousHash);
    const hosted = catalogue.findVersion(entry.process, entry.version, entry.behaviour);
    if (!hosted) {
      throw new LogDiffers(
        entry.seq,
        `version ${entry.version} of '${entry.process}' is not installed as it was.`,
      );
    }
    takenOn = entry.opened?.takenOn ?? takenOn;
    state = folded(entry, state, { from: from ?? hosted, hosted }, takenOn, revisions);
    from = hosted;
    const equal =
      sha256(storedState(state)) === entry.digest &&
      canonical(state.snapshot.value) === canonical(entry.state);
    yield { entry, hash: row.hash, state, hosted, equal };
    previousHash = row.hash;
    expectedSeq += 1;
  }
}

function checkedEntry(row: EventRow, expectedSeq: number, previousHash: string): LogEntry {
  if (row.seq !== expectedSeq) throw new LogDiffers(expectedSeq, 'it is missing from the log.');
  if (sha256(row.body) !== row.hash)
    throw new LogDiffers(row.seq, 'its bytes do not give its hash.');
  const entry = JSON.parse(row.body) as LogEntry;
  if (entry.previousHash !== previousHash) {
    throw new LogDiffers(row.seq, 'it does not continue the event before it.');
  }
  if (entry.seq !== row.seq || entry.case !== row.caseId) {
    throw new LogDiffers(row.seq, 'it says that it belongs elsewhere.');
  }
  return entry;
}

function folded(
  entry: LogEntry,
  before: CaseState | null,
  { from, hosted }: { from: HostedProcess; hosted: HostedProcess },
  takenOn: string,
  revisions: Revisions,
): CaseState {
  const { kind } = entry;
  const isStep = kind === 'opened' || kind === 'event' || kind === 'timer';
  if (!before && kind !== 'opened') {
    throw new LogDiffers(entry.seq, 'the log does not begin with an opening.');
  }
  if (kind !== 'migrated' && from !== hosted) {
    throw new LogDiffers(entry.seq, 'it is of another version, and no migration went before.');
  }
  if (!isStep && kind !== 'migrated' && kind !== 'recounted') return before!;
  const at = parseInstant(entry.at)!;
  try {
    const world = worldOf(entry, revisions);
    const parameters = parametersOf(hosted.process, world);
    const event = machineEvent({ ...entry, at }, before?.deadlines ?? null, parameters);
    const { seq, onBehalfOf } = entry;
    if (kind === 'recounted') {
      const { figures: anew } = entry.payload as unknown as RecountedPayload;
      const counted = { ...world, ...(anew ? { anew } : {}) };
      return recount(hosted.process, before!, { seq, kind, event, at, takenOn }, counted).state;
    }
    if (kind === 'migrated') {
      const { map, doers, from: said } = entry.payload as unknown as MigratedPayload;
      if (said.version !== from.process.version || said.behaviour !== from.behaviour) {
        throw new LogDiffers(entry.seq, 'it says that it came from another version.');
      }
      const migration = { to: hosted.process, map, doers };
      return migrate(migration, before!, { seq, kind, event, at, takenOn }, world).state;
    }
    const happened = { seq, kind, event, at, takenOn, onBehalfOf };
    return step(hosted.process, before, happened, world).state;
  } catch (error) {
    if (error instanceof LogDiffers) throw error;
    throw new LogDiffers(entry.seq, `the machine fails on it: ${(error as Error).message}`);
  }
}
