import type { Catalogue } from '../engine/catalogue.js';
import { canonical, sha256 } from '../engine/canonical.js';
import type { Office } from '../office/office.js';

/** Raised when rights.ts decides otherwise on the same tables. */
const RULES_VERSION = 2;

/**
 * The hash of everything that rights are decided by, beside who holds what: the rules, the access table
 * of each process, the units with what lies below them, the roles of outside. Every event names the one it was admitted under.
 */
export function policyHash(catalogue: Catalogue, office: Office): string {
  const access = catalogue
    .all()
    .map(({ process: { key, version, access: table } }) => ({ key, version, access: table }));
  const units = office
    .units()
    .map(({ slug, authority, parent, members = [], validFrom = null, validTo = null }) => {
      return { slug, authority, parent, members, validFrom, validTo };
    });
  const external = office
    .roles()
    .map(({ slug }) => slug)
    .filter((role) => office.isExternal(role));
  const decides = { rules: RULES_VERSION, access, units, external };
  return sha256(canonical(JSON.parse(JSON.stringify(decides))));
}
