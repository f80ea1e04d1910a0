import { read, removeAll, write } from '../lib/kept';
import type { BackDated } from './BackDate';
import type { InName } from './InNameOf';

/** How an act is done, beside what it says. */
export interface Manner {
  late: BackDated;
  inName: InName;
}

/** Today, in the first role that may. */
export const AS_USUAL: Manner = { late: { asked: false, on: null, reason: '' }, inName: {} };

/** What somebody has begun to type, until it is sent; it survives a reload and a lost connection. */
export interface Draft<T> {
  values: T;
  manner?: Manner;
}

const name = (key: string): string => `draft:${key}`;

const whole = <T>(key: string): Draft<T> | null => read<Draft<T> | null>(name(key), null);

export const readDraft = <T>(key: string): T | null => whole<T>(key)?.values ?? null;

export const readManner = (key: string): Manner | null => whole(key)?.manner ?? null;

export const writeDraft = <T>(key: string, values: T, manner?: Manner): void =>
  write(name(key), { values, manner });

export const clearDraft = (key: string): void => write(name(key), null);

export const forgetDrafts = (): void => removeAll('draft:');

/** The draft of one act on one case, by one person: several share a computer. */
export const draftOf = (actor: string, id: string, type: string): string =>
  `${actor}:${id}:${type}`;
