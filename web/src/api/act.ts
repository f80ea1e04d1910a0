import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { keyFor, settle } from './intents';
import { asProblem, Problem } from './problem';

const RETRIES = 4;
const WAIT_MS_MAX = 15_000;

interface Acting<B, T> {
  /** What is meant, where no other act can be meant: case and event. */
  intent: string;
  send: (body: B, key: string) => Promise<T>;
  onDone?: (answer: T, body: B) => void | Promise<void>;
  onRefused?: (problem: Problem) => void | Promise<void>;
}

export interface Act<B> {
  run: (body: B) => void;
  pending: boolean;
  /** How often it was sent again since the connection was lost; 0 while all is well. */
  retries: number;
  problem: Problem | null;
  forget: () => void;
}

interface Sending<B> {
  body: B;
  key: string;
}

/**
 * Sends an act once, whatever the connection does: while nobody knows what became of it, it is sent again
 * under the key that it first went out with. An answer, a refusal too, ends the intent.
 */
export function useAct<B, T>({ intent, send, onDone, onRefused }: Acting<B, T>): Act<B> {
  // A second click may come before the page is drawn again.
  const underWay = useRef<string | null>(null);
  const mutation = useMutation<T, Error, Sending<B>>({
    mutationFn: async ({ body, key }) => {
      try {
        const answered = await send(body, key);
        settle(intent, key);
        return answered;
      } catch (error) {
        const problem = asProblem(error);
        // Without a session nothing was read, so the key is still good.
        if (!problem.outcomeUnknown && problem.status !== 401) settle(intent, key);
        throw problem;
      }
    },
    retry: (count, error) => asProblem(error).outcomeUnknown && count < RETRIES,
    retryDelay: (count, error) => waitMs(asProblem(error), count),
    onError: (error) => onRefused?.(asProblem(error)),
    onSuccess: (answered, { body }) => onDone?.(answered, body),
    onSettled: (_answered, _error, { key }) => {
      if (underWay.current === key) underWay.current = null;
    },
  });
  return {
    run: (body) => {
      if (underWay.current !== null) return;
      const key = keyFor(intent, body);
      underWay.current = key;
      mutation.mutate({ body, key });
    },
    pending: mutation.isPending,
    retries: mutation.isPending ? mutation.failureCount : 0,
    problem: mutation.error ? asProblem(mutation.error) : null,
    forget: () => {
      underWay.current = null;
      mutation.reset();
    },
  };
}

/** As long as the service asks for, else twice as long each time. */
function waitMs({ extra }: Problem, count: number): number {
  const asked = extra.retryAfterSeconds;
  return Math.min(typeof asked === 'number' ? asked * 1000 : 1000 * 2 ** count, WAIT_MS_MAX);
}

/** The header that carries an intent's key. */
export const keyHeader = (key: string) => ({ 'Idempotency-Key': key });
