import { Column, Entity, PrimaryColumn } from 'typeorm';
import { number } from './number.js';
import { PEOPLE_ENTITIES } from './people-entities.js';

/** Later than any instant: where no deadline runs. */
export const NEVER = Number.MAX_SAFE_INTEGER;
/** Just before: where deadlines run, and all of them stand still. */
export const PAUSED = NEVER - 1;

/** What is now: a case and its machine's snapshot. The log can make it again. */
@Entity('cases')
export class CaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') code!: string;
  @Column('text') process!: string;
  @Column('int') version!: number;
  @Column('text') behaviour!: string;
  @Column('text', { name: 'title_vi' }) titleVi!: string;
  @Column('text', { name: 'title_en' }) titleEn!: string;
  @Column('text') authority!: string;
  @Column('text') unit!: string;
  @Column('text', { nullable: true }) assignee!: string | null;
  /** The account that opened it; of what another case has opened, whoever opened that one. */
  @Column('text') opener!: string;
  @Column('text', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text', { name: 'parent_key', nullable: true }) parentKey!: string | null;
  @Column('text', { name: 'parent_code', nullable: true }) parentCode!: string | null;
  /** active, done or halted. */
  @Column('text') status!: string;
  @Column('int') seq!: number;
  /** The hash of the last event. */
  @Column('text') hash!: string;
  @Column('bigint', { name: 'opened_at', transformer: number }) openedAt!: number;
  @Column('bigint', { name: 'closed_at', nullable: true, transformer: number })
  closedAt!: number | null;
  @Column('text', { name: 'started_on' }) startedOn!: string;
  @Column('text', { name: 'taken_on' }) takenOn!: string;
  @Column('bigint', { name: 'last_at', transformer: number }) lastAt!: number;
  /** XState's state value as JSON. */
  @Column('text') state!: string;
  /** The persisted snapshot and the armed timers as JSON. */
  @Column('text') snapshot!: string;
  /** The end of the soonest due day; NEVER where none runs, so that one index orders every list. */
  @Column('bigint', { name: 'next_due_at', transformer: number }) nextDueAt!: number;
  @Column('int') missed!: number;
  @Column('int', { name: 'opens_children' }) opensChildren!: number;
  /** Title and code without diacritics, for finding. */
  @Column('text') search!: string;
  /** By when somebody has to act; in the past where a deadline was missed and is still owed. See lane.ts. */
  @Column('bigint', { name: 'act_by', transformer: number }) actBy!: number;
  /** Whether somebody has it, and the roles that are to act next: 'free:specialist'. */
  @Column('text') lane!: string;
  /** Why it is halted. */
  @Column('text', { nullable: true }) halt!: string | null;
}

/** What happened: one row an event, never updated, never deleted. */
@Entity('events')
export class EventRow {
  /** Where it stands in the log of all cases; given by the database. */
  @PrimaryColumn('bigint', { transformer: number }) position!: number;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('int') seq!: number;
  /** The event's bytes: canonical JSON, over which the hash is computed. */
  @Column('text') body!: string;
  @Column('text') hash!: string;
}

/** What will happen, and what became of it: one row a run of a deadline. */
@Entity('timers')
export class TimerRow {
  @PrimaryColumn('text', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('int') ordinal!: number;
  @Column('text') name!: string;
  @Column('text') timer!: string;
  @Column('text') status!: string;
  @Column('text', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('bigint', { name: 'due_at', nullable: true, transformer: number }) dueAt!: number | null;
  @Column('text') period!: string;
  @Column('text') pauses!: string;
  @Column('int', { name: 'armed_seq' }) armedSeq!: number;
  @Column('bigint', { name: 'armed_at', transformer: number }) armedAt!: number;
  @Column('int', { name: 'ended_seq', nullable: true }) endedSeq!: number | null;
  /** The day on which it was met or missed; null of runs from before days were kept, and of others. */
  @Column('text', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  /** The hash of the calendar with which the day was last counted. */
  @Column('text') calendar!: string;
  @Column('text') parameters!: string;
}

/** What must be told: one row a notice. */
@Entity('outbox')
export class NoticeRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('int') seq!: number;
  @Column('int') ordinal!: number;
  @Column('text') kind!: string;
  @Column('text') body!: string;
  /** pending, delivered, parked or withdrawn. */
  @Column('text') status!: string;
  @Column('int') attempts!: number;
  @Column('bigint', { name: 'due_at', transformer: number }) dueAt!: number;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('bigint', { name: 'ended_at', nullable: true, transformer: number })
  endedAt!: number | null;
}

/** The answer kept under an idempotency key, for ever. */
@Entity('answers')
export class AnswerRow {
  @PrimaryColumn('text') scope!: string;
  @Column('text', { name: 'body_hash' }) bodyHash!: string;
  @Column('int') status!: number;
  @Column('text') answer!: string;
  @Column('text', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('bigint', { transformer: number }) at!: number;
}

/** A personal value and its salt, apart from the log, so that it can be erased and every hash still holds. */
@Entity('personal')
export class PersonalRow {
  @PrimaryColumn('text', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('int') seq!: number;
  @PrimaryColumn('text') field!: string;
  @Column('text') value!: string;
  @Column('text') salt!: string;
}

/** A file that a case names, once a case; its name stands with the personal values, its content in the folder. */
@Entity('attachments')
export class AttachmentRow {
  @PrimaryColumn('text', { name: 'case_id' }) caseId!: string;
  /** The SHA-256 of its content. */
  @PrimaryColumn('text') hash!: string;
  @Column('int') seq!: number;
  @Column('int') bytes!: number;
  @Column('text') type!: string;
}

/** A calendar or an authority's figures, under the hash that events name. */
@Entity('revisions')
export class RevisionRow {
  @PrimaryColumn('text') hash!: string;
  @Column('text') kind!: string;
  @Column('text') body!: string;
}

/** What a decision changed in the register of procedures: one row a revision, never updated, never deleted. */
@Entity('procedure_changes')
export class ProcedureChangeRow {
  @PrimaryColumn('text') code!: string;
  /** From 1 for each code. */
  @PrimaryColumn('int') revision!: number;
  @Column('text', { name: 'decision_no' }) decisionNo!: string;
  /** The first day on which it counts. */
  @Column('text', { name: 'effective_on' }) effectiveOn!: string;
  /** What it sets, as JSON. */
  @Column('text') body!: string;
  /** The notice or the import that it came by; unique with its place there, so that it is written once. */
  @Column('text') source!: string;
  @Column('int') item!: number;
  @Column('text', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('text') actor!: string;
  @Column('text') role!: string;
  @Column('text') unit!: string;
  @Column('bigint', { transformer: number }) at!: number;
}

/** What the register says of a procedure from one day to another; made anew from its changes. */
@Entity('procedures')
export class ProcedureRow {
  @PrimaryColumn('text') code!: string;
  /** The first day of which it says this; empty for the first row of a code. */
  @PrimaryColumn('text', { name: 'valid_from' }) validFrom!: string;
  /** The first day of which it says it no more. */
  @Column('text', { name: 'valid_until' }) validUntil!: string;
  @Column('int') revision!: number;
  /** Field and level without diacritics, for finding. */
  @Column('text') field!: string;
  @Column('text') level!: string;
  @Column('text') channel!: string;
  @Column('text', { name: 'in_force_from', nullable: true }) inForceFrom!: string | null;
  @Column('text', { name: 'in_force_to', nullable: true }) inForceTo!: string | null;
  @Column('text') search!: string;
  /** The whole entry as JSON. */
  @Column('text') body!: string;
}

@Entity('settings')
export class SettingRow {
  @PrimaryColumn('text') name!: string;
  @Column('text') value!: string;
}

@Entity('counters')
export class CounterRow {
  @PrimaryColumn('text') name!: string;
  @Column('int') value!: number;
}

export const ENTITIES = [
  CaseRow,
  EventRow,
  TimerRow,
  NoticeRow,
  AnswerRow,
  PersonalRow,
  AttachmentRow,
  RevisionRow,
  ProcedureChangeRow,
  ProcedureRow,
  SettingRow,
  CounterRow,
  ...PEOPLE_ENTITIES,
];
