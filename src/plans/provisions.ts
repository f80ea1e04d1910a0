import type { Basis } from '../engine/answer.js';
import type { Plan, PlanTask } from './plan-importer.js';

/** What each row of the plans says, by its id: 'cantho-skhcn-2024/10'. */
export type PlanProvisions = ReadonlyMap<string, Basis>;

export function provisionsOf(plans: readonly Plan[]): PlanProvisions {
  return new Map(
    plans.flatMap((plan) => plan.tasks.map((task) => [task.id, provisionOf(plan, task)])),
  );
}

function provisionOf({ number, year, issuer }: Plan, { id, ref, content }: PlanTask): Basis {
  return {
    law: id,
    source: `Kế hoạch ${number ? `số ${number}` : `năm ${year}`} của ${issuer}, dòng ${ref}`,
    quote: content,
    vi: null,
    // The plans are not translated: a reader of English is given their own words as well.
    en: `The plan’s own words: “${content}”`,
    sureness: 'printed',
  };
}
