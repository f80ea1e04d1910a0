import type { Day, Json, JsonObject, ProcedureFact } from './basics.js';

/**
 * What a process gives to its tests: samples for the walk of all paths, and, written from the documents
 * alone, its stories and its transition table.
 */

export type Sample = (today: Day) => JsonObject;

/** One thing done or seen in a scenario; `at` moves the clock there first ('YYYY-MM-DDTHH:mm'). */
export interface ScenarioStep {
  at?: string;
  /** The child case that this step is about, by its key ('survey'); left out: the case itself. */
  child?: string;
  send?: string;
  /** The role, and the person in it: a person of the role's name where none is named. */
  as?: string;
  by?: string;
  /** The unit acted for: that of the case where none is named. */
  unit?: string;
  payload?: JsonObject;
  occurredOn?: Day;
  /** The HTTP status that refuses the event. */
  refused?: number;
  expect?: {
    state?: Json;
    status?: 'active' | 'done';
    /** By name: the latest of that name; or one of several by its id, 'evaluation-1'. */
    deadlines?: { [name: string]: { dueOn?: Day | null; status?: string } };
    /** How many children of each process exist. */
    children?: { [process: string]: number };
    context?: JsonObject;
    /** Event types that this role may (or may not) send now. */
    allowed?: { as: string; includes?: string[]; excludes?: string[] };
  };
}

/** A story written from a document, not from the machine: only it compares the machine with the law. */
export interface Scenario {
  title: string;
  /** The plan row it implements: 'cantho-skhcn-2024/10'. */
  row: string;
  /** The deadlines it shows. */
  deadlines: readonly string[];
  /** True when it shows a refusal or a missed deadline. */
  adverse: boolean;
  unit: string;
  /** 'YYYY-MM-DDTHH:mm' in Vietnam. */
  start: string;
  open: { as: string; by?: string; input: JsonObject };
  steps: readonly ScenarioStep[];
}

export interface Fixtures<E extends string> {
  /** The unit for which samples are opened and sent. */
  unit: string;
  /** Inputs to open a case with; the first is the usual one. */
  inputs: { [name: string]: Sample };
  /** For each event a person sends, a sample for each branch of its guards. */
  events: { [K in E]: readonly Sample[] };
  /** What a parent may tell this case, by event type. Replies to its own notices need no sample. */
  systemEvents?: { [type: string]: readonly Sample[] };
  /** The part of the context that tells two states apart; counters capped, days left out. */
  identity: (context: any) => Json;
  scenarios: readonly Scenario[];
  /** The register of procedures as the samples and scenarios take it to be. */
  procedures?: readonly ProcedureFact[];
  /** The transition table read from the documents: what test:mutants holds a changed machine against. */
  transitions: readonly TransitionRow[];
  /** Mutants that cannot matter, by their id, with the reason. */
  immaterial?: { readonly [mutant: string]: string };
}

/** One row of a transition table, written from the document and never from the machine. */
export interface TransitionRow {
  /** The plan row, or the key in law.ts, that says so. */
  row: string;
  /** A state's dotted path, active before. '*' stands for every state that is not final. */
  from: string;
  /** The event's type, or the name of the deadline whose day passes. */
  event: string;
  /** What of the payload makes it this row: these fields have these values. */
  given?: JsonObject;
  /** A state's dotted path, active afterwards; null where it is refused. */
  to: string | null;
  /** All roles that may send it, exactly. */
  by?: readonly string[];
  /** The notices that it gives, exactly: 'open-case public-posting', 'tell-parent POSTED', 'write-register'. */
  notices?: readonly string[];
}
