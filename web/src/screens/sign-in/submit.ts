import { useState, type FormEvent } from 'react';
import { asProblem, type Problem } from '../../api/problem';

/** A form that is sent once and says what became of it. */
export function useSubmit(send: () => Promise<void>) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    send()
      .catch((error: unknown) => setProblem(asProblem(error)))
      .finally(() => setPending(false));
  };
  return { problem, pending, submit };
}
