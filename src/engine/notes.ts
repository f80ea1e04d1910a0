import type { JsonObject } from '../../machines/process.js';
import type { Received } from '../files/folder.js';
import { findAttachments } from '../storage/case-reads.js';
import { dayOf } from '../calendar/day.js';
import { SYSTEM_ROLE } from '../office/office.js';
import { authorityOf, mustBeInForce, refuseHalted, refuseOtherAuthority } from './admission.js';
import { attachmentRow, type Attachments } from './attachments.js';
import type { Case, CaseFile } from './case-file.js';
import type { Answer, NoteCommand, NoteType } from './commands.js';
import type { Engine, Work } from './engine.js';
import { scopeOf } from './kept-answer.js';
import { asked, refusalOf } from './refusal.js';
import type { EntryKind, Happening } from './log.js';
import { personalOf } from './payload.js';
import { conflict, unprocessable, type Problem } from './problem.js';

/** What stays possible when a case is over or halted: to say something about it, and to add papers. */
export const AT_ANY_TIME: ReadonlySet<NoteType> = new Set(['COMMENT', 'ATTACH', 'RATE']);
/** What the keeper of the service does, whichever authority's the case is. */
const BY_THE_KEEPER: ReadonlySet<NoteType> = new Set(['RESUME', 'ERASE']);

/** Acts that stand in a case's log and leave its machine alone. */
export class CaseNotes {
  constructor(
    private readonly engine: Engine,
    readonly attachments: Attachments,
  ) {}

  take(command: NoteCommand): Promise<Answer> {
    if (command.type !== 'ERASE') return this.answer(command, (file) => this.work(command, file));
    return this.attachments.erasing((leaving) =>
      this.answer(command, async (file) => {
        authorityOf(this.engine.office, command.by);
        await leaving(await asked(findAttachments(this.engine.store.read, command.caseId)));
        file.note(this.happening(command, file.now.row, 'note', {}));
        return { file, status: 200, erase: { caseId: command.caseId } };
      }),
    );
  }

  /** Attaches a file that has come in; its name is personal, as a comment's text is. */
  attach(
    command: NoteCommand,
    received: Received,
    { name, type }: { name: string; type: string },
  ): Promise<Answer> {
    const { hash, bytes } = received;
    return this.attachments.keeping(received, () =>
      this.answer(command, async (file) => {
        this.admit(command, file.now);
        const { row } = file.now;
        const known = await asked(findAttachments(this.engine.store.read, row.id));
        const attached = attachmentRow(known, row.id, row.seq + 1, { hash, bytes, type });
        const { commitments, personal } = personalOf({ name });
        const payload = { hash, bytes, type };
        file.note(this.happening(command, row, 'note', payload, commitments), personal);
        return { file, status: 200, attachments: [attached], more: { attached: payload } };
      }),
    );
  }

  private answer(
    command: NoteCommand,
    work: (file: CaseFile) => Work | Promise<Work>,
  ): Promise<Answer> {
    const { by, caseId, idempotency } = command;
    const scope = scopeOf(by.actor, caseId, idempotency.key);
    return this.engine.inTurn(caseId, () =>
      this.engine.answering(scope, idempotency, caseId, async () => {
        const file = this.engine.fileOf(await this.engine.mustLoad(caseId));
        try {
          if (command.permit) command.by = await asked(command.permit(file.now.row));
          return await work(file);
        } catch (error) {
          return { file, status: 200, refusal: refusalOf(error, by) };
        }
      }),
    );
  }

  private admit({ by, type }: NoteCommand, one: Case): void {
    authorityOf(this.engine.office, by);
    if (BY_THE_KEEPER.has(type)) return;
    refuseOtherAuthority(one, this.engine.office, by);
    if (AT_ANY_TIME.has(type)) return;
    // Whoever was removed cannot keep a case, not even one that stands still.
    if (by.role !== SYSTEM_ROLE) refuseHalted(one);
    if (one.row.status !== 'done') return;
    throw conflict(
      'case-done',
      'Vụ việc đã kết thúc: không còn gì để phân công, bàn giao hay đôn đốc. Vẫn ghi ý kiến và đính kèm tệp được.',
      'The case is done: there is nothing left to assign, hand over or remind of. Comments and files are still taken.',
    );
  }

  private work(command: NoteCommand, file: CaseFile): Work {
    const { row } = file.now;
    const { type, payload } = command;
    this.admit(command, file.now);
    switch (type) {
      case 'COMMENT': {
        this.noteWithText(command, file, {});
        break;
      }
      case 'ASSIGN': {
        const assignee = (payload.assignee as string | null) ?? null;
        if (command.claims && row.assignee !== null) throw claimed(row.assignee, assignee!);
        // Only the host gives a reason; people's reasons are free text, which does not stand in the log.
        const { because } = payload;
        const said: JsonObject = because === undefined ? { assignee } : { assignee, because };
        file.note(this.happening(command, row, 'note', said));
        file.assign(assignee);
        break;
      }
      case 'HAND_OVER': {
        const to = this.receiverOf(command, row);
        if (to.unit === row.unit && to.assignee === row.assignee) {
          throw unprocessable(
            'handed-to-the-same',
            'Vụ việc đang ở đúng đơn vị và người thụ lý này; không có gì để bàn giao.',
            'The case is with this very unit and person; there is nothing to hand over.',
          );
        }
        if (to.unit !== row.unit) {
          mustBeInForce(this.engine.office, to.unit, dayOf(this.engine.clock.now()));
        }
        const from = { fromUnit: row.unit, fromAssignee: row.assignee };
        this.noteWithText(command, file, { ...to, ...from });
        file.handOver(to.unit, to.assignee);
        break;
      }
      case 'REMIND': {
        const nobodyNamed = payload.unit === undefined && payload.assignee === undefined;
        const { unit, assignee } = nobodyNamed ? row : this.receiverOf(command, row);
        this.noteWithText(command, file, { unit, assignee });
        break;
      }
      case 'RATE': {
        this.noteWithText(command, file, { content: payload.content ?? null });
        break;
      }
      case 'RESUME': {
        if (row.status !== 'halted') {
          throw conflict('not-halted', 'Vụ việc không bị dừng.', 'The case is not halted.');
        }
        file.halt(null);
        file.note(this.happening(command, row, 'resumed', {}), [], 'active');
        this.engine.fireDue(file);
        break;
      }
      case 'ERASE':
      case 'ATTACH':
        throw new Error(`'${type}' is taken with its files.`);
    }
    return { file, status: 200 };
  }

  /** A unit of the case's own authority, and a person in it: one named alone is in the unit that has the case. */
  private receiverOf(
    { payload }: NoteCommand,
    row: { unit: string; authority: string },
  ): { unit: string; assignee: string | null } {
    const unit = (payload.unit as string | undefined) ?? row.unit;
    const found = this.engine.office.unit(unit);
    if (!found) {
      throw unprocessable(
        'unknown-unit',
        `Không có đơn vị '${unit}'.`,
        `There is no unit '${unit}'.`,
      );
    }
    if (found.authority !== row.authority) {
      throw unprocessable(
        'unit-of-other-authority',
        `Đơn vị '${unit}' không thuộc cơ quan '${row.authority}' của vụ việc này; vụ việc không thay đổi.`,
        `The unit '${unit}' does not belong to this case's authority '${row.authority}'; the case is unchanged.`,
      );
    }
    return { unit, assignee: (payload.assignee as string | undefined) ?? null };
  }

  /** What people write to each other may name a person, so it stands apart from the log. */
  private noteWithText(command: NoteCommand, file: CaseFile, payload: JsonObject): void {
    const { commitments, personal } = personalOf({ text: command.payload.text });
    file.note(this.happening(command, file.now.row, 'note', payload, commitments), personal);
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

function claimed(holder: string, by: string): Problem {
  return holder === by
    ? conflict('yours-already', 'Anh/chị đã nhận việc này rồi.', 'You have this case already.')
    : conflict(
        'claimed-meanwhile',
        `'${holder}' đã nhận việc này; vụ việc không thay đổi. Nếu cần, hãy đề nghị giao lại.`,
        `'${holder}' has claimed this case; it is unchanged. Ask for it to be assigned to you if need be.`,
      );
}
