import { useState } from 'react';
import { keyHeader } from '../../api/act';
import { answer, client } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { queries } from '../../api/queries';
import type { Case, JsonObject, ProcessDetail } from '../../api/types';
import type { WalkStep, Walked } from './scenario';

export interface Walking {
  one: Case | null;
  steps: WalkStep[];
  pending: boolean;
  problem: Problem | null;
  open: (unit: string, input: JsonObject) => void;
  send: (type: string, payload: JsonObject) => void;
  /** Moves the clock to where the next deadline has passed. */
  wait: () => void;
  nextDue: () => string | null;
  again: () => void;
  walked: () => Walked | null;
}

type Begun = Omit<Walked, 'steps' | 'deadlines' | 'adverse'>;

const newKey = () => keyHeader(crypto.randomUUID());

/** Each step is taken by a person of the role's name, as a scenario does where it names nobody. */
const played = (actor: string, roles: string[], unit: string) => ({
  'X-Sandbox-Actor': [actor, roles.join(','), unit].join(';'),
});

/** One piece of work at a time, and what went wrong with the last. */
function useWork() {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = (work: () => Promise<void>): void => {
    setPending(true);
    setProblem(null);
    void work()
      .catch((error: unknown) => setProblem(asProblem(error)))
      .finally(() => setPending(false));
  };
  return { pending, problem, act, forget: () => setProblem(null) };
}

export function useWalk(process: ProcessDetail): Walking {
  const [one, setOne] = useState<Case | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [steps, setSteps] = useState<WalkStep[]>([]);
  const { pending, problem, act, forget } = useWork();
  const unit = begun?.unit ?? '';
  const taken = (seen: Case, step: Omit<WalkStep, 'state' | 'status'>): void => {
    setOne(seen);
    setSteps((before) => [...before, { ...step, state: seen.state, status: seen.status }]);
    void queries.invalidateQueries({ queryKey: ['today'] });
  };
  const next = (): string | null => nextOf(one);
  return {
    one,
    steps,
    pending,
    problem,
    nextDue: next,
    open: (inUnit, input) =>
      act(async () => {
        const as = roleOf(process.open.roles);
        const start = await clock();
        const body = { process: process.key, input, role: as, unit: inUnit };
        const [header, headers] = [newKey(), played(as, [as], inUnit)];
        const opened = await answer<Case>(
          client.POST('/api/cases', { params: { header }, body, headers }),
        );
        setBegun({ title: '', unit: inUnit, start, open: { as, input } });
        setOne(await see(process, opened.id, inUnit));
      }),
    send: (type, payload) =>
      act(async () => {
        const as = roleOf(process.events.find((event) => event.type === type)!.roles);
        const at = await clock();
        const { id } = one!;
        await answer(
          client.POST('/api/cases/{id}/events', {
            params: { path: { id }, header: newKey() },
            body: { type, payload, role: as, unit } as never,
            headers: played(as, [as], unit),
          }),
        );
        taken(await see(process, id, unit), { at, send: type, as, payload });
      }),
    wait: () =>
      act(async () => {
        const due = next();
        if (!due || !one) return;
        // A deadline passes at the end of its day.
        const now = new Date(Date.parse(`${due}T24:00:00+07:00`) + MINUTE_MS).toISOString();
        const { now: at } = await answer<{ now: string }>(
          client.PUT('/api/clock', { body: { now } }),
        );
        taken(await see(process, one.id, unit), { at });
      }),
    again: () => {
      setOne(null);
      setBegun(null);
      setSteps([]);
      forget();
    },
    walked: () => {
      if (!begun || !one) return null;
      const deadlines = [...new Set(one.deadlines.map(({ name }) => name))];
      const adverse = one.deadlines.some(({ status }) => status === 'missed');
      return { ...begun, title: process.title.vi, deadlines, adverse, steps };
    },
  };
}

const MINUTE_MS = 60_000;

const roleOf = (roles: readonly string[]): string => roles.find((role) => role !== 'system') ?? '';

function nextOf(one: Case | null): string | null {
  const running = (one?.deadlines ?? []).filter(({ status }) => status === 'running');
  return running.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null;
}

async function clock(): Promise<string> {
  return (await answer<{ now: string }>(client.GET('/api/clock'))).now;
}

/** What anybody may do now: seen by one who has every role of the process, and has done nothing. */
function see(process: ProcessDetail, id: string, unit: string): Promise<Case> {
  const roles = new Set([...process.open.roles, ...process.events.flatMap((one) => one.roles)]);
  roles.delete('system');
  const headers = played('tester', [...roles], unit);
  return answer<Case>(client.GET('/api/cases/{id}', { params: { path: { id } }, headers }));
}
