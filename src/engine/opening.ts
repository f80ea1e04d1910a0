import { dayOf } from '../calendar/day.js';
import { NEVER, type CaseRow } from '../storage/entities.js';
import type { Opening } from './admission.js';
import { CaseFile, newCaseId, type CountedWorld } from './case-file.js';
import type { OpenCommand } from './commands.js';
import { factsOf, type Procedures } from './facts.js';
import { NO_PREVIOUS_HASH } from './log.js';
import { splitPersonal } from './payload.js';
import { foldText } from './search-text.js';

/** A new case with its first event. @throws when its machine cannot begin so. */
export function openFile(
  command: OpenCommand,
  opening: Opening,
  procedures: Procedures,
  code: string,
  now: number,
  world: (row: CaseRow) => CountedWorld,
): CaseFile {
  const { process } = opening.hosted;
  const at = command.asOf ?? now;
  const row = newRow(command, opening, code, at, now);
  const file = new CaseFile(row, opening.hosted, null, world(row));
  const split = splitPersonal(process.input, command.input);
  file.step(
    {
      ...command.by,
      seq: 1,
      kind: 'opened',
      type: 'OPENED',
      at,
      recordedAt: now,
      occurredOn: opening.startedOn,
      payload: split.payload,
      commitments: split.commitments,
      facts: factsOf(process, 'OPENED', command.input, procedures),
    },
    split.personal,
    {
      code,
      authority: row.authority,
      unit: row.unit,
      startedOn: opening.startedOn,
      takenOn: row.takenOn,
      parent: row.parentId,
      parentKey: row.parentKey,
    },
  );
  return file;
}

function newRow(
  command: OpenCommand,
  { hosted, title, authority, startedOn }: Opening,
  code: string,
  at: number,
  now: number,
): CaseRow {
  return {
    id: newCaseId(),
    code,
    process: hosted.process.key,
    version: hosted.process.version,
    behaviour: hosted.behaviour,
    titleVi: title.vi,
    titleEn: title.en,
    authority,
    unit: command.by.unit,
    assignee: null,
    opener: command.parent?.opener ?? command.by.actor,
    parentId: command.parent?.id ?? null,
    parentKey: command.parent?.key ?? null,
    parentCode: command.parent?.code ?? null,
    status: 'active',
    seq: 0,
    hash: NO_PREVIOUS_HASH,
    openedAt: at,
    closedAt: null,
    startedOn,
    takenOn: dayOf(command.scheduled ? at : now),
    lastAt: at,
    state: '',
    snapshot: '',
    nextDueAt: NEVER,
    missed: 0,
    opensChildren: 0,
    search: foldText(`${code} ${title.vi} ${title.en}`),
    actBy: NEVER,
    lane: '',
    halt: null,
  };
}
