import type { JsonObject } from '../../machines/process.js';
import { toOffsetIso } from '../calendar/day.js';
import { unprocessable } from '../engine/problem.js';
import { AdministrationRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';

export const ADMINISTRATION_FILTERS = ['type', 'subject', 'actor', 'after', 'limit'] as const;
export type AdministrationFilter = { [name in (typeof ADMINISTRATION_FILTERS)[number]]?: string };

const LIMIT_USUAL = 50;
const LIMIT_MAX = 200;

/** What was administered, latest first, a page at a time. @throws Problem 422 */
export async function administrationLog(
  store: Store,
  { after, limit, ...only }: AdministrationFilter,
): Promise<JsonObject> {
  const count = wholeNumber('limit', limit ?? String(LIMIT_USUAL), LIMIT_MAX);
  const query = store.read
    .getRepository(AdministrationRow)
    .createQueryBuilder('one')
    .orderBy('one.ordinal', 'DESC')
    .limit(count + 1);
  for (const [name, value] of Object.entries(only)) {
    if (value !== undefined) query.andWhere(`one.${name} = :${name}`, { [name]: value });
  }
  if (after !== undefined) {
    const ordinal = wholeNumber('after', after, 2 ** 31 - 1);
    query.andWhere('one.ordinal < :ordinal', { ordinal });
  }
  const rows = await query.getMany();
  const page = rows.slice(0, count);
  return {
    items: page.map(({ ordinal, at, actor, type, subject, body }) => {
      return { ordinal, at: toOffsetIso(at), actor, type, subject, body: JSON.parse(body) };
    }),
    next: rows.length > count ? String(page.at(-1)!.ordinal) : null,
  };
}

function wholeNumber(filter: string, text: string, max: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= max) return number;
  throw unprocessable(
    'invalid-filter',
    `Bộ lọc '${filter}' không nhận giá trị '${text.slice(0, 100)}'.`,
    `The filter '${filter}' does not take the value '${text.slice(0, 100)}'.`,
  );
}
