import { kept } from '../lib/kept';

/** Whom a tester plays in the sandbox; sent as `X-Sandbox-Actor`. */
export interface SandboxActor {
  actor: string;
  roles: string[];
  unit: string;
}

export const sandboxActor = kept<SandboxActor>('sandbox-actor', {
  actor: 'lan',
  roles: ['petition-officer'],
  unit: 'ct-dost-office',
});

/** Whether the service has said that it is a sandbox. */
let sandbox = false;

export const inSandbox = (): boolean => sandbox;

export function noteSandbox(response: Response): void {
  if (response.headers.get('X-Sandbox') === 'true') sandbox = true;
}

export function sandboxHeader(): string {
  const { actor, roles, unit } = sandboxActor.get();
  return [actor, roles.join(','), unit].join(';');
}
