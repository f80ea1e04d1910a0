import type { Type } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Accounts } from '../people/accounts.js';
import { Identities } from '../people/identities.js';
import { SetUp } from '../people/set-up.js';
import type { Service } from '../service.js';
import type { Authenticator } from './authenticator.js';
import { IdentityProvider } from './identity-provider.js';
import { LocalKey } from './local.js';
import { OidcController } from './oidc.controller.js';
import { Door } from './session-door.js';
import { SessionController } from './session.controller.js';
import { SetUpController } from './set-up.controller.js';
import { SignedIn } from './signed-in.js';
import { TokensController } from './tokens.controller.js';

/** The door of a service whose people have accounts: what `createApp` takes, and what main.ts begins with. */
export interface AccountsDoor {
  authenticator: Authenticator;
  controllers: Type[];
  values: object[];
  hooks: (server: FastifyInstance) => void;
  accounts: Accounts;
  setUp: SetUp;
  localKey: LocalKey;
}

export function accountsDoor({ config, engine, people, passwords }: Service): AccountsDoor {
  const { store, office, clock } = engine;
  const accounts = new Accounts(store, people, office, passwords, config.demonstration);
  const setUp = new SetUp(store, people, office, config.dataPath);
  const authenticator = new SignedIn(accounts, clock);
  const localKey = new LocalKey();
  const identities = new Identities(store, people);
  const named = config.oidc?.name ?? null;
  const door = new Door(accounts, setUp, identities, authenticator, clock, named);
  const oidc =
    config.oidc && config.publicUrl ? new IdentityProvider(config.oidc, config.publicUrl) : null;
  return {
    authenticator,
    controllers: [
      SessionController,
      SetUpController,
      TokensController,
      ...(oidc ? [OidcController] : []),
    ],
    values: [door, localKey, ...(oidc ? [oidc] : [])],
    hooks: (server) => authenticator.renewOn(server),
    accounts,
    setUp,
    localKey,
  };
}
