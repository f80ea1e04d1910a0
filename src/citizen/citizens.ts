import type { JsonObject, Process, Text } from '../../machines/process.js';
import { dayOf, type Day } from '../calendar/day.js';
import { nodesOf, pathOf } from '../engine/check.js';
import { sha256, canonical } from '../engine/canonical.js';
import type { Answer } from '../engine/commands.js';
import { SYSTEM } from '../engine/engine.js';
import type { LogEntry } from '../engine/log.js';
import { checkPayload } from '../engine/payload.js';
import { unprocessable } from '../engine/problem.js';
import type { Received } from '../files/folder.js';
import type { Service } from '../service.js';
import { CaseRow } from '../storage/entities.js';
import { FollowKeys } from './follow-key.js';

/** A process that citizens may use. */
export type Public = Process & { citizens: NonNullable<Process['citizens']> };

export interface SentFile {
  received: Received;
  name: string;
  type: string;
}

export interface Sent {
  process: Public;
  /** The unit that takes it in. */
  office: string;
  given: JsonObject;
  /** The form's own key: sent twice, it is one case. */
  key: string;
}

export interface Word {
  on: Day;
  title: Text;
  fields: { label: Text; text: string | null }[];
}

/** What the sender of a case sees of it. */
export interface Followed {
  code: string;
  title: Text;
  states: Text[];
  promised: { on: Day | null; status: string } | null;
  nextWord: Day | null;
  words: Word[];
  mayRate: boolean;
  rated: boolean;
}

export interface Published {
  on: Day;
  /** Null unless the sender wants it to be known. */
  sender: string | null;
  words: Word[];
}

const RESULTS_PER_PAGE = 20;
/** In the log: who acts for somebody that has no account. */
const CITIZEN = 'citizen';

/** What people without an account may do: no more than each process's `citizens` says. */
export class Citizens {
  readonly keys: FollowKeys;

  constructor(private readonly service: Service) {
    this.keys = new FollowKeys(service.engine.store);
  }

  private get engine() {
    return this.service.engine;
  }

  processes(): Public[] {
    return this.engine.catalogue.all().flatMap(({ process }) => (isPublic(process) ? process : []));
  }

  process(key: string): Public | null {
    return this.processes().find((process) => process.key === key) ?? null;
  }

  offices(): { unit: string; name: Text }[] {
    const { office } = this.engine;
    return office.offices().map(({ authority, office: unit }) => ({
      unit,
      name: office.authorityName(authority),
    }));
  }

  /** Opens a case. @throws Problem 422 where a field has to be mended; nothing is written then. */
  async send({ process, office, given, key }: Sent): Promise<Answer> {
    if (!this.offices().some(({ unit }) => unit === office)) {
      throw unprocessable(
        'office-needed',
        'Hãy chọn cơ quan nhận.',
        'Choose the authority that it goes to.',
      );
    }
    const input = process.citizens.input(given, dayOf(this.engine.clock.now()));
    checkPayload(process.input, input);
    const idempotency = { key: `form ${key}`, bodyHash: sha256(canonical([office, given])) };
    const by = { ...SYSTEM(office), actor: CITIZEN };
    return this.engine.open({ process: process.key, input, by, idempotency });
  }

  async attach(row: { id: string; unit: string }, file: SentFile, key: string): Promise<Answer> {
    const { received, name, type } = file;
    const by = { ...SYSTEM(row.unit), actor: CITIZEN };
    const idempotency = { key: `form ${key} ${received.hash}`, bodyHash: received.hash };
    const command = { caseId: row.id, type: 'ATTACH' as const, payload: {}, by, idempotency };
    return this.service.notes.attach(command, received, { name, type });
  }

  /** The case of a code, where the key is its own; null says no more than that they do not fit. */
  async find(code: string, key: string): Promise<CaseRow | null> {
    const row = await this.engine.store.read
      .getRepository(CaseRow)
      .findOneBy({ code: code.trim().toUpperCase() });
    // Computed also where there is no such case, so that the time says nothing.
    const fits = await this.keys.fits(row?.id ?? '', key);
    return row && fits && this.process(row.process) ? row : null;
  }

  async follow(row: CaseRow): Promise<Followed> {
    const process = this.process(row.process)!;
    const { citizens } = process;
    const one = await this.engine.mustRead(row.id);
    const entries = await this.entriesOf(row.id);
    const latest = (name: string) =>
      one.state.deadlines.runs.filter((run) => run.name === name).at(-1);
    const promised = latest(citizens.promised);
    const next = latest(citizens.nextWord);
    const happened = (type: string): boolean => entries.some(({ entry }) => entry.type === type);
    return {
      code: row.code,
      title: { vi: row.titleVi, en: row.titleEn },
      states: activeStates(process, one.state.snapshot.value),
      promised: promised ? { on: promised.dueOn, status: promised.status } : null,
      nextWord: next?.status === 'running' ? next.dueOn : null,
      words: wordsOf(process, entries, citizens.tells),
      mayRate: happened(citizens.answered),
      rated: happened('RATE'),
    };
  }

  /** How content the sender is with the answer; said again, the later word counts. */
  async rate(row: CaseRow, content: number, text: string, key: string): Promise<Answer> {
    const by = { ...SYSTEM(row.unit), actor: CITIZEN };
    const payload = { content, text };
    const idempotency = { key: `form ${key}`, bodyHash: sha256(canonical(payload)) };
    return this.service.notes.take({ caseId: row.id, type: 'RATE', payload, by, idempotency });
  }

  /** Published results, the latest first. @param before the cursor: what was published before it. */
  async published(
    process: Public,
    before?: string,
  ): Promise<{ items: Published[]; next: string | null }> {
    const query = this.engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .where("one.process = :process AND one.status = 'done'", { process: process.key })
      .orderBy('one.code', 'DESC')
      .limit(RESULTS_PER_PAGE + 1);
    if (before) query.andWhere('one.code < :before', { before });
    const rows = await query.getMany();
    const items: Published[] = [];
    for (const row of rows.slice(0, RESULTS_PER_PAGE)) {
      const entries = await this.entriesOf(row.id);
      const public_ = entries.find(({ entry }) => entry.type === process.citizens.published.by);
      if (!public_) continue;
      const opened = entries[0]!;
      const named = opened.entry.payload.namePublic === true;
      items.push({
        on: public_.entry.at.slice(0, 10),
        sender: named ? (opened.personal.sender ?? null) : null,
        words: wordsOf(process, entries, process.citizens.published.tells),
      });
    }
    const more = rows.length > RESULTS_PER_PAGE;
    return { items, next: more ? rows[RESULTS_PER_PAGE - 1]!.code : null };
  }

  private async entriesOf(caseId: string): Promise<Told[]> {
    const [events, values] = await Promise.all([
      this.engine.store.findEvents(caseId),
      this.engine.store.findPersonal(caseId),
    ]);
    return events.map(({ body, seq }) => ({
      entry: JSON.parse(body) as LogEntry,
      personal: Object.fromEntries(
        values
          .filter((one) => one.seq === seq)
          .map(({ field, value }) => [field, String(JSON.parse(value))]),
      ),
    }));
  }
}

interface Told {
  entry: LogEntry;
  personal: { [field: string]: string };
}

const isPublic = (process: Process): process is Public => process.citizens !== undefined;

/** What is told of some events, in their order; a field that was erased is said to be. */
function wordsOf(
  { labels }: Process,
  entries: readonly Told[],
  tells: { readonly [event: string]: readonly string[] | undefined },
): Word[] {
  return entries.flatMap(({ entry, personal }) => {
    const fields = Object.hasOwn(tells, entry.type) ? tells[entry.type] : undefined;
    if (!fields || entry.kind !== 'event') return [];
    return {
      on: entry.occurredOn ?? entry.at.slice(0, 10),
      title: { vi: labels.vi.events[entry.type]!, en: labels.en.events[entry.type]! },
      fields: fields.flatMap((field) => {
        const erased = field in entry.commitments && !(field in personal);
        const text = personal[field] ?? entry.payload[field];
        if (text === undefined && !erased) return [];
        return {
          label: { vi: labels.vi.fields[field] ?? field, en: labels.en.fields[field] ?? field },
          text: erased ? null : String(text),
        };
      }),
    };
  });
}

function activeStates({ machine, labels }: Process, value: unknown): Text[] {
  const active = new Set(leavesOf(value));
  return nodesOf(machine.root)
    .map(pathOf)
    .filter((path) => active.has(path))
    .map((path) => ({ vi: labels.vi.states[path] ?? path, en: labels.en.states[path] ?? path }));
}

function leavesOf(value: unknown, above = ''): string[] {
  const under = (key: string): string => (above ? `${above}.${key}` : key);
  if (typeof value === 'string') return [under(value)];
  return Object.entries(value as object).flatMap(([key, inner]) => leavesOf(inner, under(key)));
}
