import { Column, Entity, PrimaryColumn } from 'typeorm';
import { number } from './number.js';

/** Somebody who may sign in, or a machine that has a token. */
@Entity('people')
export class PersonRow {
  @PrimaryColumn('text') id!: string;
  /** The account's name, unique without regard to case; it stands in the log as `actor`. */
  @Column('text') name!: string;
  @Column('text', { name: 'full_name' }) fullName!: string;
  @Column('text', { nullable: true }) email!: string | null;
  /** person or machine; a machine has tokens and no password. */
  @Column('text') kind!: string;
  /** Argon2id, with its parameters; null: no sign-in by password. */
  @Column('text', { nullable: true }) password!: string | null;
  /** The secret of the second factor, base32; null: none yet. */
  @Column('text', { nullable: true }) totp!: string | null;
  /** The last time step whose code was used: a code is good once. */
  @Column('bigint', { name: 'totp_step', transformer: number }) totpStep!: number;
  /** JSON: the SHA-256 of each recovery code that is left; null: none were made. */
  @Column('text', { nullable: true }) recovery!: string | null;
  /** '<issuer> <subject>' of the identity provider; unique. */
  @Column('text', { nullable: true }) oidc!: string | null;
  @Column('bigint', { name: 'made_at', transformer: number }) madeAt!: number;
  @Column('bigint', { name: 'removed_at', nullable: true, transformer: number })
  removedAt!: number | null;
}

/** A role that a person holds in a unit, for a time. */
@Entity('holdings')
export class HoldingRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('text') role!: string;
  @Column('text') unit!: string;
  /** The first and the last day; null: open. */
  @Column('text', { name: 'valid_from' }) validFrom!: string;
  @Column('text', { name: 'valid_to', nullable: true }) validTo!: string | null;
  /** The number of the decision that appoints. */
  @Column('text', { nullable: true }) decision!: string | null;
  @Column('bigint', { name: 'ended_at', nullable: true, transformer: number })
  endedAt!: number | null;
}

/** What one person lends to another for a time: an absence (substitute) or a delegation of signing. */
@Entity('mandates')
export class MandateRow {
  @PrimaryColumn('text') id!: string;
  /** substitute, ky-thay, ky-thua-lenh or uy-quyen. */
  @Column('text') kind!: string;
  @Column('text', { name: 'from_person' }) fromPerson!: string;
  @Column('text', { name: 'to_person' }) toPerson!: string;
  /** Null: every role, every unit, every process of the one who lends. */
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { nullable: true }) processes!: string | null;
  @Column('bigint', { name: 'starts_at', transformer: number }) startsAt!: number;
  @Column('bigint', { name: 'ends_at', transformer: number }) endsAt!: number;
  @Column('text', { name: 'decision_no', nullable: true }) decisionNo!: string | null;
  @Column('bigint', { name: 'revoked_at', nullable: true, transformer: number })
  revokedAt!: number | null;
  @Column('text', { name: 'made_by' }) madeBy!: string;
  @Column('bigint', { name: 'made_at', transformer: number }) madeAt!: number;
}

/** A browser that is signed in; only the hash of its token is kept. */
@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('text') hash!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('bigint', { name: 'made_at', transformer: number }) madeAt!: number;
  @Column('bigint', { name: 'seen_at', transformer: number }) seenAt!: number;
  @Column('bigint', { name: 'ends_at', transformer: number }) endsAt!: number;
  /** 1 once the second factor was given. */
  @Column('int') strong!: number;
  /** The hash of what the person held when it was made; when that changes it is renewed. */
  @Column('text') roles!: string;
  /** The secret of a second factor that is being enrolled, base32. */
  @Column('text', { nullable: true }) enrolling!: string | null;
  /** Since when another session stands in its place; requests that were on their way still come with it. */
  @Column('bigint', { name: 'replaced_at', nullable: true, transformer: number })
  replacedAt!: number | null;
}

/** How somebody sets a password of their own: a secret that is good once; only its hash is kept. */
@Entity('invitations')
export class InvitationRow {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Column('text') hash!: string;
  @Column('bigint', { name: 'ends_at', transformer: number }) endsAt!: number;
}

/** An API token: its person's rights, narrowed by a scope, until an end. */
@Entity('tokens')
export class TokenRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') hash!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('text') label!: string;
  /** JSON: { may: 'read' | 'act' | 'administer', role?, unit?, processes? }. */
  @Column('text') scope!: string;
  @Column('bigint', { name: 'made_at', transformer: number }) madeAt!: number;
  @Column('bigint', { name: 'ends_at', transformer: number }) endsAt!: number;
  @Column('bigint', { name: 'revoked_at', nullable: true, transformer: number })
  revokedAt!: number | null;
}

/** How often a sign-in was tried in vain, by account and by address. */
@Entity('tries')
export class TryRow {
  /** The SHA-256 of what is counted: who mistakes the fields types a password where the name goes. */
  @PrimaryColumn('text') key!: string;
  @Column('int') count!: number;
  @Column('bigint', { name: 'last_at', transformer: number }) lastAt!: number;
}

/** What was administered: people, roles, units, calendar, figures. Never updated, never deleted. */
@Entity('administration')
export class AdministrationRow {
  @PrimaryColumn('text') id!: string;
  /** From 1, without a gap. */
  @Column('int') ordinal!: number;
  @Column('bigint', { transformer: number }) at!: number;
  @Column('text') actor!: string;
  /** 'person-made', 'holding-given', 'unit-set', 'calendar-set' … */
  @Column('text') type!: string;
  /** What it is about: a person's id, a unit's slug, a year. */
  @Column('text') subject!: string;
  @Column('text') body!: string;
}

/** Who has read personal data of which case. Never updated, never deleted. */
@Entity('personal_reads')
export class PersonalReadRow {
  @PrimaryColumn('text') id!: string;
  @Column('bigint', { transformer: number }) at!: number;
  @Column('text') actor!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  /** The address that was read, without its query. */
  @Column('text') what!: string;
}

export const PEOPLE_ENTITIES = [
  PersonRow,
  HoldingRow,
  MandateRow,
  SessionRow,
  InvitationRow,
  TokenRow,
  TryRow,
  AdministrationRow,
  PersonalReadRow,
];
