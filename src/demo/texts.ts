import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject, Process, ProcedureFact } from '../../machines/process.js';
import type { Office } from '../office/office.js';
import { Names } from './names.js';
import type { Random } from './random.js';

/** data/demo/texts.json: what invented people write. */
export interface DemoTexts {
  /** How often a process comes compared with those that are not named, which have 1. */
  shares: { [process: string]: number };
  /** Events that an ordinary case does not meet. */
  seldom: string[];
  families: string[];
  women: { middles: string[]; givens: string[] };
  men: { middles: string[]; givens: string[] };
  /** 'process.field' or 'process.EVENT.field' → what may stand there. */
  fields: { [field: string]: string[] };
  comments: string[];
  reminders: string[];
  handOvers: string[];
  files: string[];
}

/** data/demo/people.json: where somebody holds which role. */
export interface PeopleData {
  password: string;
  /** The units of each authority in which cases are opened. */
  units: { [authority: string]: string[] };
  roles: { [role: string]: { shown: string; [authority: string]: string | string[] } };
}

export function readDemoData(root: string): { texts: DemoTexts; people: PeopleData } {
  const read = (name: string): any =>
    JSON.parse(readFileSync(join(root, 'data', 'demo', name), 'utf8'));
  return { texts: read('texts.json'), people: read('people.json') };
}

/** What the stories know of the world beside the samples. */
export interface World {
  office: Office;
  texts: DemoTexts;
  units: PeopleData['units'];
  /** The register's procedures. */
  procedures: readonly ProcedureFact[];
}

/** 'Nguyễn Văn A' and the like, as the samples call people. */
const SAMPLE_PERSON = /(Nguyễn|Trần|Lê|Phạm)\s+(Văn|Thị)\s+[A-Z](?!\p{L})/giu;
const DOCUMENT_NO = /^\d{1,4}(?=\/[\p{L}\d&.-]+$)/u;
/** A running number at the end of a code: 'H14.01-0001', 'KHO-2025-0012'. */
const RUNNING_NO = /(?<=^[A-ZĐ][A-ZĐ\d.-]*[-.])\d+$/u;
const PROCEDURE_CODE = /^\d\.\d{6}$/;
const PHONE = /^09\d{8}$/;

/**
 * Dresses a process's samples as one case's own: its authority's units, other procedures, numbers and
 * people, and the texts of data/demo. What was the same in two samples stays the same in the case, and
 * what differed differs, because guards compare one with the other.
 */
export class Dresser {
  private readonly given = new Map<string, string>();
  private readonly used = new Set<string>();
  private readonly names: Names;
  private readonly procedures: readonly ProcedureFact[];

  constructor(
    private readonly world: World,
    private readonly process: Process,
    private readonly authority: string,
    private readonly random: Random,
  ) {
    this.names = new Names(world.texts, random);
    // What a decision abolishes is not asked for at the counter next week.
    const changing = changesProcedures(process);
    this.procedures = world.procedures.filter((_, i) => (i % 3 === 0) === changing);
  }

  dress(event: string, sample: JsonObject, context: JsonObject): JsonObject {
    const dressed = this.object(event, sample);
    for (const [field, value] of Object.entries(dressed)) {
      const known = context[field];
      if (isListOfObjects(value) && isListOfTexts(known)) dressed[field] = oneForEach(value, known);
    }
    return dressed;
  }

  private object(event: string, sample: JsonObject): JsonObject {
    const dressed = Object.fromEntries(
      Object.entries(sample).map(([field, value]) => [field, this.value(event, field, value)]),
    );
    this.nameProcedure(dressed, 'code', 'name');
    this.nameProcedure(dressed, 'procedureCode', 'procedureName');
    return dressed;
  }

  private value(event: string, field: string, value: Json): Json {
    if (typeof value === 'string') return this.text(event, field, value);
    if (Array.isArray(value)) return value.map((one) => this.value(event, field, one));
    return value && typeof value === 'object' ? this.object(event, value) : value;
  }

  private text(event: string, field: string, sample: string): string {
    const { fields } = this.world.texts;
    const { key } = this.process;
    const list = fields[`${key}.${event}.${field}`] ?? fields[`${key}.${field}`];
    if (list) return this.filled(this.random.pick(list));
    if (this.world.office.unit(sample)) return this.unit(sample);
    if (PROCEDURE_CODE.test(sample)) return this.procedure(sample);
    if (PHONE.test(sample)) return this.phone();
    return sample
      .replace(SAMPLE_PERSON, (person) => this.person(person))
      .replace(DOCUMENT_NO, (number) => this.number(sample, number, 1, 2_900))
      .replace(RUNNING_NO, (number) => this.running(sample, number));
  }

  /** A text of data/demo: '{person}' stands for a name. */
  private filled(template: string): string {
    return template.replace(/\{person\}/g, () => this.names.full());
  }

  private phone(): string {
    return `09${String(this.random.whole(0, 99_999_999)).padStart(8, '0')}`;
  }

  private person(sample: string): string {
    const key = sample.toLowerCase().replace(/\s+/g, ' ');
    return this.once(`person ${key}`, () => this.names.full());
  }

  private number(sample: string, _number: string, from: number, to: number): string {
    return this.once(`number ${sample}`, () => String(this.random.whole(from, to)));
  }

  private running(sample: string, number: string): string {
    const most = 10 ** number.length - 1;
    return this.once(`running ${sample}`, () =>
      String(this.random.whole(1, most)).padStart(number.length, '0'),
    );
  }

  private unit(sample: string): string {
    const { office, units } = this.world;
    if (office.unit(sample)!.authority === this.authority) return sample;
    return this.once(`unit ${sample}`, () => this.random.pick(units[this.authority]!));
  }

  /** Another procedure of the same limit and channel, so that the case runs as its sample would. */
  private procedure(sample: string): string {
    const { procedures } = this.world;
    const known = procedures.find(({ code }) => code === sample);
    if (!known) return sample;
    const alike = this.procedures.filter(
      (one) =>
        one.inForce === known.inForce &&
        one.channel === known.channel &&
        JSON.stringify(one.timeLimit) === JSON.stringify(known.timeLimit),
    );
    if (alike.length === 0) return sample;
    return this.once(`procedure ${sample}`, () => this.random.pick(alike).code);
  }

  private nameProcedure(dressed: JsonObject, code: string, name: string): void {
    const known = this.world.procedures.find((one) => one.code === dressed[code]);
    if (known && typeof dressed[name] === 'string') dressed[name] = known.name;
  }

  /** The same answer whenever it is asked again, and another for another question while there is one. */
  private once(key: string, draw: () => string): string {
    const known = this.given.get(key);
    if (known !== undefined) return known;
    const kind = key.slice(0, key.indexOf(' '));
    let drawn = draw();
    for (let tries = 0; this.used.has(`${kind} ${drawn}`) && tries < 50; tries++) drawn = draw();
    this.used.add(`${kind} ${drawn}`);
    this.given.set(key, drawn);
    return drawn;
  }
}

/** Whether a process says what becomes of procedures: samples of it name a code and its change. */
function changesProcedures({ fixtures }: Process): boolean {
  const samples = [...Object.values(fixtures.inputs), ...Object.values(fixtures.events).flat()];
  const text = JSON.stringify(samples.map((sample) => sample('2026-01-05')));
  return /\{"code":"[^}]*"change":/.test(text);
}

/** Where the case has a list of its own (a plan item's products), the sample's entries are spread over it. */
function oneForEach(samples: readonly JsonObject[], own: readonly string[]): JsonObject[] {
  return own.map((text, i) => {
    const sample = samples[i % samples.length]!;
    const [field] = Object.entries(sample).find(([, value]) => typeof value === 'string') ?? [];
    return field ? { ...sample, [field]: text } : sample;
  });
}

function isListOfObjects(value: Json | undefined): value is JsonObject[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => one !== null && typeof one === 'object' && !Array.isArray(one))
  );
}

function isListOfTexts(value: Json | undefined): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}
