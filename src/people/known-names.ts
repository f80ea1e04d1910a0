import { beside, unprocessable } from '../engine/problem.js';
import { SYSTEM_ROLE, type Office } from '../office/office.js';
import type { Role, Unit } from '../office/structure.js';

/** A role that people hold; the host's is nobody's. @param field which names it @throws Problem 422 */
export function mustBeRole(office: Office, slug: string, field: string): Role {
  const role = office.role(slug);
  if (role && slug !== SYSTEM_ROLE) return role;
  throw unprocessable(
    'unknown-role',
    `Không có vai '${slug}'; chưa có gì được ghi.`,
    `There is no role '${slug}'; nothing was written.`,
    beside(field, 'không có vai này', 'there is no such role'),
  );
}

/** @param field which names it @throws Problem 422 */
export function mustBeUnit(office: Office, slug: string, field: string): Unit {
  const unit = office.unit(slug);
  if (unit) return unit;
  throw unprocessable(
    'unknown-unit',
    `Không có đơn vị '${slug}'; chưa có gì được ghi.`,
    `There is no unit '${slug}'; nothing was written.`,
    beside(field, 'không có đơn vị này', 'there is no such unit'),
  );
}
