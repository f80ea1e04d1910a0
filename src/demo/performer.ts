import type { Json, JsonObject } from '../../machines/process.js';
import { dayOf } from '../calendar/day.js';
import { takes } from '../engine/advance.js';
import type { Case } from '../engine/case-file.js';
import { sha256 } from '../engine/canonical.js';
import type { Answer } from '../engine/commands.js';
import { endOf, fallenDue } from '../engine/deadlines.js';
import { SYSTEM, type Engine } from '../engine/engine.js';
import { machineEvent, type Actor } from '../engine/log.js';
import { splitPersonal } from '../engine/payload.js';
import type { PathEvent } from '../paths/timed-case.js';
import type { Casting } from './casting.js';
import type { Papers } from './papers.js';
import type { Cast } from './people.js';
import { count, type Tale, type Told } from './tale.js';

const DAY_MS = 86_400_000;
/** A deadline further away is not what somebody waits for to be late. */
const LATE_AFTER_DAYS_MAX = 90;
/** How long a case waits for what its parent or its children have to say. */
const WAITS_MAX = 30;
const TURNS_MAX = 3;
const STEPS_A_VISIT_MAX = 3;
const PRESSED_MS = 1.5 * DAY_MS;

/** When somebody turns to a case, and by when they mean to. */
export interface Visit {
  at: number;
  by: number | null;
}

/** Does one step of a tale after the other, through the engine's own door. */
export class Performer {
  constructor(
    private readonly engine: Engine,
    private readonly cast: Cast,
    private readonly casting: Casting,
    private readonly papers: Papers,
    private readonly told: Told,
  ) {}

  /** What is done to a case when it comes in. */
  async begin(tale: Tale): Promise<void> {
    await this.papers.begin(tale, await this.engine.mustLoad(tale.caseId));
  }

  /** When somebody turns to the case again; null where its tale is at its end. */
  async nextVisit(tale: Tale): Promise<Visit | null> {
    const one = await this.engine.mustLoad(tale.caseId);
    const [step] = tale.steps;
    if (!step || one.row.status !== 'active') return null;
    const now = this.engine.clock.now();
    const due = dueOf(one);
    if (step.type === 'wait') return { at: due === null ? now : due + 1, by: null };
    if (step.type === 'tell') return { at: now + tale.random.between(2, 6) * DAY_MS, by: null };
    return { at: this.actsAt(tale, now, due), by: due };
  }

  private actsAt(tale: Tale, now: number, due: number | null): number {
    const { random, steps } = tale;
    const days = random.between(0.3, random.chance(0.2) ? 14 : 6);
    if (due === null) return now + days * (tale.paced ? 5 : 1) * DAY_MS;
    if (tale.lateAt === steps.length && due - now < LATE_AFTER_DAYS_MAX * DAY_MS) {
      return due + random.between(1, 9) * DAY_MS;
    }
    const left = due - now;
    if (tale.paced && left > 30 * DAY_MS) {
      return now + (left * random.between(0.5, 1)) / (steps.length + 1);
    }
    return now + Math.min(days * DAY_MS, left * random.between(0.2, 0.85));
  }

  /** Does what comes next, and passes over what is no longer to be done. */
  async visit(tale: Tale): Promise<void> {
    for (let done = 0; done < STEPS_A_VISIT_MAX;) {
      const one = await this.engine.mustLoad(tale.caseId);
      const step = tale.steps[0];
      if (!step || one.row.status !== 'active') return;
      if (step.type === 'send') {
        await this.send(tale, one, step);
        // What has to be done today is done in one go.
        if (tale.lateAt === tale.steps.length || !isPressed(one, this.engine.clock.now())) return;
        done++;
        continue;
      }
      if (step.type === 'tell' && (await this.isStillAwaited(tale, one, step))) return;
      tale.steps.shift();
      if (step.type === 'wait') return;
    }
  }

  nobodyFor(process: string, event: string, unit: string): void {
    count(this.told.nobody, `${process} ${event} in ${unit}`);
  }

  private async send(
    tale: Tale,
    one: Case,
    { event, sample }: Extract<PathEvent, { type: 'send' }>,
  ): Promise<void> {
    const by = this.cast.sender(one, event, tale.random, tale.last);
    if (!by) {
      this.nobodyFor(tale.hosted.process.key, event, one.row.unit);
      return this.turn(tale, one);
    }
    const samples = tale.hosted.process.fixtures.events[event]!;
    const tried = [...new Set([sample, ...samples.keys()])].map((i) => samples[i]!(this.today));
    // A procedure of one day has no room for all that a sample lists.
    let why: unknown = '';
    for (const payload of [...tried, ...tried.slice(0, 1).map(shortened)]) {
      const { status, body } = await this.act(tale, one, event, payload, by);
      if (status >= 300) why ||= body.code ?? body.type;
      else {
        tale.steps.shift();
        tale.last = by.actor;
        this.told.sent++;
        return this.papers.after(tale, await this.engine.mustLoad(tale.caseId));
      }
    }
    count(this.told.refused, `${tale.hosted.process.key} ${event}: ${String(why)}`);
    return this.turn(tale, one);
  }

  private get today(): string {
    return dayOf(this.engine.clock.now());
  }

  private async act(
    tale: Tale,
    one: Case,
    type: string,
    sample: JsonObject,
    by: Actor,
  ): Promise<Answer> {
    const context = one.state.snapshot.context as JsonObject;
    const key = `demo:${tale.name}:${tale.acts++}`;
    return this.engine.send({
      caseId: tale.caseId,
      type,
      payload: tale.dresser.dress(type, sample, context),
      by,
      idempotency: { key, bodyHash: sha256(key) },
    });
  }

  /** Another way from where the case stands. */
  private turn(tale: Tale, one: Case): void {
    tale.turns++;
    const value = JSON.stringify(one.state.snapshot.value);
    tale.steps =
      tale.turns > TURNS_MAX ? [] : this.casting.onward(tale.hosted, value, tale.random, tale);
  }

  /** A case with a parent or children hears from them; one that stands alone is told by the host. */
  private async isStillAwaited(
    tale: Tale,
    one: Case,
    { event, sample }: Extract<PathEvent, { type: 'tell' }>,
  ): Promise<boolean> {
    const { parentId, opensChildren, unit } = one.row;
    if (parentId === null && opensChildren === 0) {
      const told = tale.hosted.process.fixtures.systemEvents![event]![sample]!(this.today);
      await this.act(tale, one, event, told, SYSTEM(unit));
      return false;
    }
    // It may have been told already, and stand where the way goes on by people's acts.
    const next = tale.steps.findIndex(({ type }) => type === 'send');
    if (next > 0 && this.isPossible(tale, one, tale.steps[next]!)) {
      tale.steps.splice(1, next - 1);
      return false;
    }
    tale.waits++;
    return tale.waits < WAITS_MAX;
  }

  private isPossible(tale: Tale, one: Case, step: PathEvent): boolean {
    if (step.type !== 'send') return false;
    const { process } = one.hosted;
    const { snapshot, deadlines } = one.state;
    const { event: type, sample } = step;
    const given = process.fixtures.events[type]![sample]!(this.today);
    const dressed = tale.dresser.dress(type, given, snapshot.context as JsonObject);
    const { payload } = splitPersonal(process.events[type]!, dressed);
    const at = this.engine.clock.now();
    const happening = { type, at, occurredOn: null, payload, facts: {}, ...SYSTEM(one.row.unit) };
    return takes(snapshot, machineEvent(happening, deadlines, one.parameters));
  }
}

/** The sample with one entry in each list of parts, and one where it says how many there are. */
function shortened(payload: JsonObject): JsonObject {
  const short = (field: string, value: Json): Json => {
    if (Array.isArray(value) && typeof value[0] === 'object') return value.slice(0, 1);
    return field.endsWith('Count') ? 1 : value;
  };
  return Object.fromEntries(
    Object.entries(payload).map(([field, value]) => [field, short(field, value)]),
  );
}

function isPressed(one: Case, now: number): boolean {
  const due = dueOf(one);
  return due !== null && due > now && due - now < PRESSED_MS;
}

/** The instant at which the case's next deadline falls due. */
function dueOf(one: Case): number | null {
  const run = fallenDue(one.state.deadlines, Infinity)[0];
  return run ? endOf(run) : null;
}
