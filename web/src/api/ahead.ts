import { inboxQuery, type InboxFilter } from './inbox';
import {
  caseQuery,
  colleaguesQuery,
  historyQuery,
  processesQuery,
  processQuery,
  queries,
  rolesQuery,
  unitsQuery,
} from './queries';

/**
 * What a screen is going to show, asked for as soon as its address is known: all of it at once, while its
 * code is still on its way. The screen itself finds the answers there, and deals with what was refused.
 */

export function askForInbox(filter: InboxFilter, actor: string): void {
  askForNames();
  void queries.prefetchInfiniteQuery(inboxQuery(filter, actor));
}

export function askForCase(id: string): void {
  void askForCaseAndProcess(id);
  askForNames();
  void queries.prefetchQuery(historyQuery(id));
}

/** Only the case says which version of which process it runs by. */
async function askForCaseAndProcess(id: string): Promise<void> {
  await queries.prefetchQuery(caseQuery(id));
  const one = queries.getQueryData(caseQuery(id).queryKey);
  if (one) await queries.prefetchQuery(processQuery(one.process, one.version));
}

/** Before what they name: whatever comes after it draws every row a second time. */
function askForNames(): void {
  void queries.prefetchQuery(unitsQuery);
  void queries.prefetchQuery(rolesQuery);
  void queries.prefetchQuery(processesQuery);
  void queries.prefetchQuery(colleaguesQuery);
}
