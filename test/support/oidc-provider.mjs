import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * A real identity provider as a process of its own: `node oidc-provider.mjs <client> <secret> <redirect>`.
 * Who "signs in" there is named by the header X-Account; whoever has 'unverified' in their name has an
 * e-mail that was not verified. Prints its address.
 */
const [clientId, clientSecret, redirect] = process.argv.slice(2);
const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirect],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  cookies: { keys: ['a key of the test'] },
  pkce: { required: () => true },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      email: `${id.replace(/-\d+$/, '')}@Example.vn`,
      email_verified: !id.includes('unverified'),
    }),
  }),
  loadExistingGrant: async ({ oidc }) => {
    const { client, session } = oidc;
    const grant = new oidc.provider.Grant({
      clientId: client.clientId,
      accountId: session.accountId,
    });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});

const handle = provider.callback();
server.on('request', (request, response) => {
  if (!request.url.startsWith('/interaction/')) return handle(request, response);
  const login = { accountId: request.headers['x-account'] };
  provider.interactionFinished(request, response, { login }).catch((error) => {
    response.writeHead(500).end(String(error));
  });
});
console.log(issuer);
