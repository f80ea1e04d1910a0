import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Code, Codes, FreeText, Optional } from '../../machines/fields.js';
import type { JsonObject } from '../../machines/process.js';
import type { IdempotencyKey } from '../engine/commands.js';
import { Problem, unprocessable } from '../engine/problem.js';
import { toAnswer } from '../engine/problem-answer.js';
import type { Service } from '../service.js';
import { notePayload } from './acts.js';
import { InName, type NoteBody } from './bodies.js';
import { takeNote, type Note } from './note-taking.js';
import { mustBeId, named, type AskedRequest } from './request.js';

const ACTS = {
  claim: 'ASSIGN',
  assign: 'ASSIGN',
  'hand-over': 'HAND_OVER',
  remind: 'REMIND',
} as const;
const NAMES = Object.keys(ACTS) as (keyof typeof ACTS)[];
/** More cases than a page shows are nobody's choice. */
const CASES_MAX = 100;

export class ActsBody extends InName {
  @ApiProperty({ enum: NAMES })
  @IsIn(NAMES, {
    message: `phải là ${NAMES.join(', ')}`,
    context: { vi: `phải là ${NAMES.join(', ')}`, en: `must be one of ${NAMES.join(', ')}` },
  })
  act!: keyof typeof ACTS;

  @ApiProperty({ type: [String], description: `The ids of the cases, ${CASES_MAX} at most.` })
  @Codes({ min: 1, max: CASES_MAX })
  cases!: string[];

  @ApiPropertyOptional({ description: 'For claim none; for assign left out: nobody has it then.' })
  @Optional()
  @Code()
  assignee?: string;

  @ApiPropertyOptional({ description: 'The unit that the cases are handed over to.' })
  @Optional()
  @Code()
  toUnit?: string;

  @ApiPropertyOptional({ description: 'The reason of a hand-over, the words of a reminder.' })
  @Optional()
  @FreeText()
  text?: string;
}

/** What became of each case, in the order of the request. */
export interface Outcome {
  id: string;
  code: string | null;
  ok: boolean;
  problem?: JsonObject;
}

/**
 * The same act on several cases, each a commit of its own under a key derived from the request's: what
 * one refuses is done to the others all the same, and the same request sent again does nothing twice.
 */
export function actOn(
  service: Service,
  request: AskedRequest,
  body: ActsBody,
  { key, bodyHash }: IdempotencyKey,
): Promise<Outcome[]> {
  const { act } = body;
  const claims = act === 'claim';
  if (claims && body.assignee !== undefined) throw claimsForAnother();
  const payload = notePayload({
    type: ACTS[act],
    ...(claims ? { assignee: request.asker.actor } : picked(body)),
  } as NoteBody);
  const idempotency = { key: `inbox:${act}:${key}`, bodyHash };
  const note: Omit<Note, 'row'> = {
    body: named(body),
    type: ACTS[act],
    payload,
    idempotency,
    ...(claims ? { claims } : {}),
  };
  const ids = [...new Set(body.cases)];
  return Promise.all(ids.map((id) => outcomeOf(service, request, id, note)));
}

function picked({ text, assignee, toUnit }: ActsBody): object {
  const given = Object.entries({ text, assignee, toUnit });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

async function outcomeOf(
  service: Service,
  request: AskedRequest,
  id: string,
  note: Omit<Note, 'row'>,
): Promise<Outcome> {
  let code: string | null = null;
  try {
    const row = await service.permits.mustSee(request.asker, mustBeId(id));
    code = row.code;
    const { status, body } = await takeNote(service, request, { row, ...note });
    return status < 400 ? { id, code, ok: true } : { id, code, ok: false, problem: body };
  } catch (error) {
    // A database that is away refuses all of them; a case that cannot be worked on, itself alone.
    if (!(error instanceof Problem)) throw error;
    return { id, code, ok: false, problem: toAnswer(error).body };
  }
}

function claimsForAnother(): Problem {
  return unprocessable(
    'claims-for-another',
    "Nhận việc là nhận cho chính mình; để giao cho người khác hãy dùng 'assign'. Chưa có gì được ghi.",
    "To claim is to take for oneself; use 'assign' to give to somebody else. Nothing was written.",
  );
}
