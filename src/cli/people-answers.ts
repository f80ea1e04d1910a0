import type { Text } from '../../machines/process.js';

/** What the HTTP API answers of people and units, as far as the command line puts it into words. */

export interface HoldingAnswer {
  id: string;
  role: string;
  unit: string;
  roleName: Text;
  unitName: Text;
  validFrom: string;
  validTo: string | null;
  decision: string | null;
  endedAt: string | null;
  counts: boolean;
}

export interface PersonAnswer {
  id: string;
  name: string;
  fullName: string;
  email: string | null;
  kind: string;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  invitedUntil: string | null;
  removedAt: string | null;
  holdings: HoldingAnswer[];
  invitation?: InvitationAnswer | null;
}

export interface InvitationAnswer {
  secret: string;
  endsAt: string;
}

export interface UnitAnswer {
  slug: string;
  name: Text;
  authority: string;
  level: string | null;
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
  inForce: boolean;
  successor: string | null;
}

export type RoleAnswer = Pick<UnitAnswer, 'slug' | 'name' | 'level' | 'validTo' | 'inForce'>;

export interface MandateAnswer {
  id: string;
  kind: string;
  from: { name: string };
  to: { name: string };
  role: string | null;
  unit: string | null;
  processes: string[] | null;
  validFrom: string;
  validTo: string;
  decisionNo: string | null;
  revokedAt: string | null;
  counts: boolean;
}
