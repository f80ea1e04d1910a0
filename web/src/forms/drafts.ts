import { read, removeAll, write } from '../lib/kept';

/** What somebody has begun to type, until it is sent; it survives a reload and a lost connection. */
export interface Draft<T> {
  values: T;
}

const name = (key: string): string => `draft:${key}`;

export const readDraft = <T>(key: string): T | null =>
  read<Draft<T> | null>(name(key), null)?.values ?? null;

export const writeDraft = <T>(key: string, values: T): void => write(name(key), { values });

export const clearDraft = (key: string): void => write(name(key), null);

export const forgetDrafts = (): void => removeAll('draft:');

/** The draft of one act on one case, by one person: several share a computer. */
export const draftOf = (actor: string, id: string, type: string): string =>
  `${actor}:${id}:${type}`;
