import { SYSTEM_ROLE } from '../office/office.js';
import type { Actor } from '../engine/log.js';
import { forbidden, unprocessable } from '../engine/problem.js';
import type { InName } from './bodies.js';
import type { Asker } from './request.js';

/** In whose name an act is done: what the body says, within what the asker may say. @throws Problem */
export function actorOf(asker: Asker, body: InName): Actor {
  const role = body.role ?? asker.roles[0];
  const unit = body.unit ?? asker.unit;
  if (!role || !unit) {
    throw unprocessable(
      'name-needed',
      'Phải nêu đơn vị (unit) và vai (role) mà người gửi đang thay mặt.',
      'The unit and the role acted for have to be named.',
    );
  }
  if (role === SYSTEM_ROLE) {
    throw forbidden(
      'system-role',
      "Vai 'system' chỉ dành cho hệ thống; không ai được dùng.",
      "The role 'system' belongs to the host; nobody may act in it.",
    );
  }
  if (!asker.operator && !asker.roles.includes(role)) {
    throw forbidden(
      'not-your-role',
      `Người gửi không có vai '${role}'.`,
      `The sender does not hold the role '${role}'.`,
    );
  }
  if (!asker.operator && unit !== asker.unit) {
    throw forbidden(
      'not-your-unit',
      `Người gửi không thuộc đơn vị '${unit}'.`,
      `The sender does not belong to the unit '${unit}'.`,
    );
  }
  return { actor: asker.actor, role, unit };
}
