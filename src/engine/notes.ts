import type { Engine, Work } from './engine.js';
import { refusalOf, scopeOf } from './engine.js';
import { refuseHalted, authorityOf } from './admission.js';
import type { CaseFile } from './case-file.js';
import type { Answer, NoteCommand } from './commands.js';
import type { EntryKind, Happening } from './log.js';
import { personalOf } from './payload.js';
import { conflict } from './problem.js';

/** Acts that stand in a case's log and leave its machine alone: comments, assignment, repair, erasure. */
export class CaseNotes {
  constructor(private readonly engine: Engine) {}

  take(command: NoteCommand): Promise<Answer> {
    const scope = scopeOf(command.by.actor, command.caseId, command.idempotency.key);
    return this.engine.inTurn(command.caseId, () =>
      this.engine.answering(scope, command.idempotency, command.caseId, async () => {
        const file = this.engine.fileOf(await this.engine.mustLoad(command.caseId));
        try {
          return this.work(command, file);
        } catch (error) {
          return { file, status: 200, refusal: refusalOf(error, command.by) };
        }
      }),
    );
  }

  private work(command: NoteCommand, file: CaseFile): Work {
    authorityOf(this.engine.office, command.by);
    switch (command.type) {
      case 'COMMENT': {
        // A comment is free text: it may name a person, so it stands apart from the log.
        const { commitments, personal } = personalOf({ text: command.payload.text });
        file.note(this.happening(command, file.now.row, 'note', {}, commitments), personal);
        return { file, status: 200 };
      }
      case 'ASSIGN': {
        refuseHalted(file.now);
        const assignee = (command.payload.assignee as string | null) ?? null;
        file.note(this.happening(command, file.now.row, 'note', { assignee }));
        file.assign(assignee);
        return { file, status: 200 };
      }
      case 'RESUME': {
        if (file.now.row.status !== 'halted') {
          throw conflict('not-halted', 'Vụ việc không bị dừng.', 'The case is not halted.');
        }
        file.halt(null);
        file.note(this.happening(command, file.now.row, 'resumed', {}), [], 'active');
        this.engine.fireDue(file);
        return { file, status: 200 };
      }
      case 'ERASE': {
        file.note(this.happening(command, file.now.row, 'note', {}));
        return { file, status: 200, erase: { caseId: command.caseId } };
      }
    }
  }

  private happening(
    { by, type }: NoteCommand,
    row: { seq: number; lastAt: number },
    kind: EntryKind,
    payload: Happening['payload'],
    commitments: Happening['commitments'] = {},
  ): Happening {
    const now = this.engine.clock.now();
    return {
      ...by,
      seq: row.seq + 1,
      kind,
      type,
      at: Math.max(now, row.lastAt),
      recordedAt: now,
      occurredOn: null,
      payload,
      commitments,
      facts: {},
    };
  }
}
