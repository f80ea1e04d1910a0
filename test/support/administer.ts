import type { EntityManager } from 'typeorm';
import type { Service } from '../../src/service';

/**
 * Changes rows about people that a service may have read already. Past the administration it would go on
 * with what it remembers, as it may: nothing else of the service writes such rows.
 */
export function administer(
  { people, engine }: Service,
  change: (manager: EntityManager) => Promise<unknown>,
): Promise<unknown> {
  const what = { actor: 'test', type: 'test', subject: '', body: {}, at: engine.clock.now() };
  return people.record(what, change);
}
