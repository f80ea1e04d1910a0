import type { JsonObject } from '../../machines/process.js';
import type { Answer, IdempotencyKey, Permit } from '../engine/commands.js';
import type { Service } from '../service.js';
import { Assignees } from '../people/assignees.js';
import type { CommonAct } from '../people/rights.js';
import type { CaseRow } from '../storage/entities.js';
import type { InName } from './bodies.js';
import type { AskedRequest } from './request.js';

export interface Note {
  row: Readonly<CaseRow>;
  /** In whose name it is done. */
  body: InName;
  type: CommonAct;
  payload: JsonObject;
  idempotency: IdempotencyKey;
  /** Refused where somebody else has the case by then. */
  claims?: true;
}

/** An act on a case by whoever sent the request, asked again for their rights when it is admitted. */
export async function takeNote(
  { permits, notes, people, engine }: Service,
  request: AskedRequest,
  note: Note,
): Promise<Answer> {
  const { row, body, type, idempotency } = note;
  const by = permits.taker(request.asker, row, body, type);
  const may = permits.permit(request.askAgain, body, { act: type, seen: row });
  const assignees = new Assignees(people, permits);
  const { assignee } = note.payload;
  if (typeof assignee !== 'string') {
    return notes.take({ ...commandOf(note), by, permit: may, idempotency });
  }
  const name = await assignees.named(assignee);
  const toUnit = note.payload.unit as string | undefined;
  const permit: Permit = async (one) => {
    const actor = await may(one);
    const there = { process: one!.process, unit: toUnit ?? one!.unit };
    await assignees.mustBeAbleToAct(request.asker, name, there, engine.clock.now());
    return actor;
  };
  const payload = { ...note.payload, assignee: name };
  return notes.take({ ...commandOf({ ...note, payload }), by, permit, idempotency });
}

function commandOf({ row, type, payload, claims }: Note): {
  caseId: string;
  type: CommonAct;
  payload: JsonObject;
  claims?: true;
} {
  return { caseId: row.id, type, payload, ...(claims ? { claims } : {}) };
}
