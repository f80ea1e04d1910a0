import { In } from 'typeorm';
import type { JsonObject } from '../../machines/process.js';
import type { OnBehalfOf } from '../engine/log.js';
import { PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';

/**
 * The log of a case with the full names of its accounts, those that were removed too: who reads it years later
 * still reads who it was. The log itself names accounts alone; null where the account is nobody's.
 */
export async function withFullNames(
  { read }: Store,
  history: readonly JsonObject[],
): Promise<JsonObject[]> {
  const behalfOf = (entry: JsonObject) => entry.onBehalfOf as unknown as OnBehalfOf | undefined;
  const accounts = history.flatMap((entry) => [
    entry.actor as string,
    ...(behalfOf(entry) ? [behalfOf(entry)!.actor] : []),
  ]);
  const people = await read.getRepository(PersonRow).find({
    select: { name: true, fullName: true },
    where: { name: In([...new Set(accounts)]) },
  });
  const names = new Map(people.map(({ name, fullName }) => [name, fullName]));
  const named = <T extends { actor: string }>(one: T) => ({
    ...one,
    fullName: names.get(one.actor) ?? null,
  });
  return history.map((entry) => {
    const other = behalfOf(entry);
    return {
      ...named(entry as JsonObject & { actor: string }),
      ...(other ? { onBehalfOf: named(other) as unknown as JsonObject } : {}),
    };
  });
}
