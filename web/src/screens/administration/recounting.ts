import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct, type Act } from '../../api/act';
import type { Recounted, RecountLine, RecountSum } from '../../api/office';
import type { Problem } from '../../api/problem';
import { processQuery } from '../../api/queries';
import type { JsonObject } from '../../api/types';
import { useLanguage } from '../../i18n';

/** What a change of the calendar or of a figure would do, or does, as it is told. */
export interface Counting {
  body: JsonObject;
  apply: boolean;
  /** How many cases were looked at. */
  looked: number;
  cases: readonly Recounted[];
  beforeToday: readonly string[];
  sum: RecountSum | null;
}

export interface Recounting {
  preview: Act<JsonObject>;
  apply: Act<JsonObject>;
  seen: Counting | null;
}

type Run = (
  body: JsonObject,
  apply: boolean,
  key: string,
  onLine: (line: RecountLine) => void,
) => Promise<unknown>;

interface Asked {
  intent: string;
  run: Run;
  onApplied: () => void | Promise<void>;
  onRefused: (problem: Problem) => void;
}

/** First it is shown what would move; only then, and just that, is entered. */
export function useRecounting({ intent, run, onApplied, onRefused }: Asked): Recounting {
  const [seen, setSeen] = useState<Counting | null>(null);
  const sendAs =
    (apply: boolean) =>
    (body: JsonObject, key: string): Promise<unknown> => {
      let now: Counting = { body, apply, looked: 0, cases: [], beforeToday: [], sum: null };
      setSeen(now);
      return run(body, apply, key, (line) => {
        now = withLine(now, line);
        if (!('case' in line)) setSeen(now);
      });
    };
  const preview = useAct<JsonObject, unknown>({
    intent: `${intent}:preview`,
    send: sendAs(false),
    onRefused,
  });
  const apply = useAct<JsonObject, unknown>({
    intent: `${intent}:apply`,
    send: sendAs(true),
    onDone: onApplied,
    onRefused,
  });
  return { preview, apply, seen };
}

function withLine(now: Counting, line: RecountLine): Counting {
  if ('done' in line) return { ...now, looked: line.looked, sum: line };
  if ('case' in line) return { ...now, cases: [...now.cases, line] };
  if ('looked' in line) return { ...now, looked: line.looked };
  return { ...now, beforeToday: line.beforeToday ?? [] };
}

/** What the processes call their deadlines. */
export function useDeadlineNames(
  processes: readonly string[],
): (process: string, name: string) => string {
  const language = useLanguage();
  const found = useQueries({ queries: processes.map((key) => processQuery(key)) });
  const labels = new Map(found.flatMap(({ data }) => (data ? [[data.key, data.labels]] : [])));
  return (process, name) => labels.get(process)?.[language].deadlines[name] ?? name;
}
