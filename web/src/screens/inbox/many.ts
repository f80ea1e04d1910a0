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

interface Many {
  act: Act<ManyActs>;
  refused: Refused[];
  forget: () => void;
}

/** One act to many cases; those that refuse it stay as they were, and say why. */
export function useMany(onAnswered: (refused: Refused[], acts: ManyActs) => void): Many {
  const [refused, setRefused] = useState<Refused[]>([]);
  const act = useAct<ManyActs, { outcomes: Outcome[] }>({
    intent: 'many',
    send: sendMany,
    onDone: async ({ outcomes }, acts) => {
      const found = outcomes.filter(({ ok }) => !ok).map(refusedOf);
      setRefused(found);
      onAnswered(found, acts);
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
  const forget = (): void => {
    act.forget();
    setRefused([]);
  };
  return { act, refused, forget };
}

const refusedOf = ({ id, code, problem }: Outcome): Refused => ({
  id,
  code: code ?? id,
  problem: problemOf((problem as { status?: number } | undefined)?.status ?? 409, problem),
});

export const actOf = (type: Note['type']): ManyActs['act'] =>
  type === 'HAND_OVER' ? 'hand-over' : type === 'REMIND' ? 'remind' : 'assign';

/** The same act as the form of one case gives it. */
export function manyOf({ type, text, assignee, toUnit }: Note, cases: string[]): ManyActs {
  return {
    act: actOf(type),
    cases,
    ...(text ? { text } : {}),
    ...(assignee ? { assignee } : {}),
    ...(toUnit ? { toUnit } : {}),
  };
}
