import type {
  Day,
  ProcedureChange,
  ProcedureChannel,
  ProcedureFact,
} from '../../machines/process.js';

/** What sets something in the register; a field that is left out keeps its value. */
export interface RegisterChange extends ProcedureChange {
  /** Where it is posted for the public. */
  postedWhere?: string | null;
  postedOn?: Day;
}

/** What the register says of a procedure (thủ tục hành chính). */
export interface Entry {
  code: string;
  name: string;
  /** Lĩnh vực. */
  field: string;
  /** Cấp thực hiện. */
  level: string;
  timeLimit: ProcedureFact['timeLimit'];
  steps: string[];
  feeVnd: number;
  channel: ProcedureChannel;
  inForceFrom: Day | null;
  /** The last day on which it may be asked for; null: open. */
  inForceTo: Day | null;
  postedOn: Day | null;
  postedWhere: string | null;
  /** The decision behind the last change. */
  decisionNo: string;
}

/** One change of an entry, as it stands in the register for good. */
export interface Revision {
  revision: number;
  decisionNo: string;
  /** The first day on which it counts. */
  effectiveOn: Day;
  change: RegisterChange;
}

/** What the register says from one day until another; the first span of an entry has no first day. */
export interface Span {
  from: Day | '';
  until: Day;
  revision: number;
  entry: Entry;
}

/** Later than any day. */
export const NO_END: Day = '9999-12-31';

/** What a new entry cannot do without. */
export const CONTENT_NEEDED = ['name', 'field', 'level', 'channel'] as const;
const CONTENT = [...CONTENT_NEEDED, 'timeLimit', 'steps', 'feeVnd'] as const;

/**
 * The first day on which a change counts: the day it gives itself, else the day it is made on; an end
 * in the past counts at once.
 */
export function effectiveOn(change: RegisterChange, on: Day): Day {
  if (change.inForceFrom) return change.inForceFrom;
  return change.inForceTo && change.inForceTo < on ? change.inForceTo : on;
}

/** What the register says after all of the changes; null before the first. */
export function latest(revisions: readonly Revision[]): Entry | null {
  return folded(timeline(revisions));
}

/** What the register says day by day. Each change is added to those before it once its day has come. */
export function spans(revisions: readonly Revision[]): Span[] {
  const line = timeline(revisions);
  // Before its first day a new entry is there already, and not yet in force.
  const [first, ...later] = line;
  const days = [...new Set(later.map(({ effectiveOn: day }) => day))].sort();
  return ['', ...days].map((from, i): Span => {
    const counting = [first!, ...later.filter(({ effectiveOn: day }) => day <= from)];
    return {
      from,
      until: days[i] ?? NO_END,
      revision: Math.max(...counting.map(({ revision }) => revision)),
      entry: folded(counting)!,
    };
  });
}

export function inForceOn({ inForceFrom, inForceTo }: Entry, day: Day): boolean {
  return (inForceFrom === null || inForceFrom <= day) && (inForceTo === null || day <= inForceTo);
}

/** What a case is told of an entry. */
export function factOf(entry: Entry, day: Day): ProcedureFact {
  const { code, name, field, level, timeLimit, channel, feeVnd, decisionNo } = entry;
  const inForce = inForceOn(entry, day);
  return { code, name, field, level, timeLimit, channel, feeVnd, inForce, decisionNo };
}

/** A change that gives only another first day puts off (or brings forward) the one before it. */
function timeline(revisions: readonly Revision[]): Revision[] {
  const line: Revision[] = [];
  for (const one of revisions) {
    const { change } = one;
    const moves = change.inForceFrom && !('inForceTo' in change) && !setsContent(change);
    const moved = line.findLastIndex((earlier) => setsContent(earlier.change));
    if (moves && moved >= 0) {
      const merged = { ...line[moved]!.change, ...change };
      line[moved] = { ...one, change: merged };
    } else line.push(one);
  }
  return line;
}

function setsContent(change: RegisterChange): boolean {
  return CONTENT.some((field) => field in change);
}

const NOTHING: Omit<Entry, 'code' | 'decisionNo'> = {
  name: '',
  field: '',
  level: '',
  timeLimit: null,
  steps: [],
  feeVnd: 0,
  channel: 'counter',
  inForceFrom: null,
  inForceTo: null,
  postedOn: null,
  postedWhere: null,
};

function folded(line: readonly Revision[]): Entry | null {
  if (line.length === 0) return null;
  const set = line.reduce<object>((before, { change }) => ({ ...before, ...change }), NOTHING);
  // What was moved stands in its old place; the latest decision is behind it all the same.
  const { decisionNo } = line.reduce((a, b) => (b.revision > a.revision ? b : a));
  return { ...(set as Entry), decisionNo };
}
