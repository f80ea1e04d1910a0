import { SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { mustHold, type Permits } from '../people/permits.js';
import type { Authenticator } from './authenticator.js';
import { mustBeId, type AskedRequest } from './request.js';

/**
 * What an address asks of whoever calls it: nothing (it says how to begin), to be known, to see the case
 * that its `:id` names, or to hold one of these roles.
 */
export type Asked = 'anyone' | 'known' | 'case' | readonly string[];

const ASKED = Symbol('asked');

export const Access = (asked: Asked): MethodDecorator => SetMetadata(ASKED, asked);

/** The one guard of every address: who asks, and whether they may come in. What says nothing lets nobody in. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly permits: Permits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskedRequest>();
    const handler = context.getHandler();
    const asked: Asked | undefined = Reflect.getMetadata(ASKED, handler);
    if (asked === undefined) throw new Error(`${handler.name} does not say whom it lets in.`);
    if (asked === 'anyone') return true;
    request.askAgain = () => this.authenticator.ask(request);
    request.asker = await request.askAgain();
    if (asked === 'case') {
      const { id } = request.params as { id: string };
      request.seen = await this.permits.mustSee(request.asker, mustBeId(id));
    } else if (asked !== 'known') {
      mustHold(request.asker, asked);
    }
    return true;
  }
}
