import { useState } from 'react';
import { useAct, type Act } from '../../api/act';
import { sendMany, type ManyActs, type Note, type Outcome } from '../../api/inbox';
import { problemOf, type Problem } from '../../api/problem';
import { queries } from '../../api/queries';

export interface Refused {
  id: string;
  code: string;
  problem: Problem;
}

/** One act to many cases; those that refuse it stay as they were, and say why. */
export function useMany(onAllTaken: () => void): { act: Act<ManyActs>; refused: Refused[] } {
  const [refused, setRefused] = useState<Refused[]>([]);
  const act = useAct<ManyActs, { outcomes: Outcome[] }>({
    intent: 'many',
    send: sendMany,
    onDone: async ({ outcomes }) => {
      const found = outcomes.filter(({ ok }) => !ok).map(refusedOf);
      setRefused(found);
      if (found.length === 0) onAllTaken();
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
  return { act, refused };
}

const refusedOf = ({ id, code, problem }: Outcome): Refused => ({
  id,
  code: code ?? id,
  problem: problemOf((problem as { status?: number } | undefined)?.status ?? 409, problem),
});

/** The same act as the form of one case gives it. */
export function manyOf({ type, text, assignee, toUnit }: Note, cases: string[]): ManyActs {
  return {
    act: type === 'HAND_OVER' ? 'hand-over' : type === 'REMIND' ? 'remind' : 'assign',
    cases,
    ...(text ? { text } : {}),
    ...(assignee ? { assignee } : {}),
    ...(toUnit ? { toUnit } : {}),
  };
}
