import { sandboxActor } from './sandbox';
import type { Named, Session, SignedIn } from './types';

/** Far enough that no test of a tester outlasts it. */
const NEVER = '9999-12-31T00:00:00.000+07:00';

/** In the sandbox one is whom the bar names, with everything shown that anybody may see. */
export function sandboxSession(
  told: Session | null,
  allRoles: readonly Named[],
  units: readonly Named[],
): SignedIn {
  const nameIn = (list: readonly Named[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? { vi: slug, en: slug };
  const { actor, roles, unit } = sandboxActor.get();
  return {
    signedIn: true,
    actor,
    fullName: actor,
    holdings: roles.map((role) => ({
      role,
      unit,
      roleName: nameIn(allRoles, role),
      unitName: nameIn(units, unit),
    })),
    administers: true,
    audits: true,
    needs: null,
    demonstration: told?.demonstration ?? false,
    endsAt: NEVER,
  };
}
