import type { JsonObject } from '../../machines/process.js';
import type { CaseRow, NoticeRow } from '../storage/entities.js';
import type { Actor } from './log.js';

/** The key under which an answer is kept for ever, scoped to actor and case. */
export interface IdempotencyKey {
  key: string;
  /** SHA-256 of the request's canonical body: the same key with another body is refused. */
  bodyHash: string;
}

/**
 * Asks again, at the moment an act is admitted, in whose name it may be done: a right may have ended and the
 * case may have gone to another unit while the act was on its way. Null where a case is opened.
 * @throws Problem
 */
export type Permit = (one: Readonly<CaseRow> | null) => Promise<Actor>;

export interface OpenCommand {
  process: string;
  input: JsonObject;
  by: Actor;
  permit?: Permit;
  idempotency: IdempotencyKey;
  /** The case whose notice opens this one. */
  parent?: { id: string; code: string; opener: string; key: string };
  /** Taken in as history: the instant (ms) as of which it is opened; recorded now. */
  asOf?: number;
  /** Opened by a schedule: its deadlines run from `asOf` on, however late that was noticed. */
  scheduled?: true;
}

export interface SendCommand {
  caseId: string;
  type: string;
  payload: JsonObject;
  by: Actor;
  permit?: Permit;
  idempotency: IdempotencyKey;
  occurredOn?: string;
  /** Why it is recorded after the day it happened. */
  reason?: string;
  /** The sequence number that the sender has seen; another one refuses the event. */
  seq?: number;
  /** A notice that this event answers: marked delivered in the same commit. */
  delivers?: NoticeRow;
}

export type NoteType =
  'COMMENT' | 'ASSIGN' | 'HAND_OVER' | 'REMIND' | 'ATTACH' | 'RATE' | 'RESUME' | 'ERASE';

/** An act that stands in the log and leaves the machine alone. */
export interface NoteCommand {
  caseId: string;
  type: NoteType;
  payload: JsonObject;
  by: Actor;
  permit?: Permit;
  idempotency: IdempotencyKey;
  /** An assignment that somebody else's, made meanwhile, refuses: of two who claim a case one has it. */
  claims?: true;
}

/** What a door sends back; kept under the idempotency key when there is one. */
export interface Answer {
  status: number;
  body: JsonObject;
  /** The body as JSON, where it is kept: written once, and sent again as it was. */
  text?: string;
}
