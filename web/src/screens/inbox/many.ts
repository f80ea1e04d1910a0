import { useState } from 'react';
import { sendNote, type Note } from '../../api/inbox';
import { keyFor, settle } from '../../api/intents';
import { asProblem, type Problem } from '../../api/problem';
import { queries } from '../../api/queries';
import type { InboxItem } from '../../api/types';

export interface Refused {
  item: InboxItem;
  problem: Problem;
}

/** One act to many cases, one after the other: what one refuses does not keep the next from it. */
export function useMany() {
  const [done, setDone] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused[]>([]);
  const send = async (items: readonly InboxItem[], note: Note): Promise<Refused[]> => {
    const found: Refused[] = [];
    setRefused([]);
    for (const [i, item] of items.entries()) {
      setDone(i);
      const problem = await sendOne(item, note);
      if (problem) found.push({ item, problem });
    }
    setDone(null);
    setRefused(found);
    await queries.invalidateQueries({ queryKey: ['inbox'] });
    return found;
  };
  return { done, refused, send };
}

async function sendOne({ id }: InboxItem, note: Note): Promise<Problem | null> {
  const intent = `many:${note.type}:${id}`;
  try {
    await sendNote(id, note, keyFor(intent, note));
    settle(intent);
    return null;
  } catch (error) {
    const problem = asProblem(error);
    if (!problem.outcomeUnknown) settle(intent);
    return problem;
  }
}
