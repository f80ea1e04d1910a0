import * as client from 'openid-client';
import type { OidcConfig } from '../config.js';
import { Problem } from '../engine/problem.js';
import type { Identity } from '../people/identities.js';
import { hashOf } from '../people/secrets.js';

/** The address to which the provider sends people back; it has to be told so. */
export const CALLBACK = '/api/session/oidc/callback';

/** What one sign-in is recognised by when it comes back: all of it follows from one secret. */
const stateOf = (secret: string): string => hashOf(`state ${secret}`);
const nonceOf = (secret: string): string => hashOf(`nonce ${secret}`);
const verifierOf = (secret: string): string => hashOf(`verifier ${secret}`);

/** An OpenID Connect provider: says who somebody is, and nothing of what they may. */
export class IdentityProvider {
  private known: Promise<client.Configuration> | null = null;

  constructor(
    private readonly config: OidcConfig,
    private readonly publicUrl: string,
  ) {}

  /** Where the browser goes. @param secret what the browser keeps meanwhile @throws Problem 503 */
  async address(secret: string): Promise<URL> {
    const configuration = await this.discovered();
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.publicUrl}${CALLBACK}`,
      scope: 'openid email',
      state: stateOf(secret),
      nonce: nonceOf(secret),
      code_challenge: await client.calculatePKCECodeChallenge(verifierOf(secret)),
      code_challenge_method: 'S256',
    });
  }

  /** Who came back. @param query as the provider has sent it, without '?' @throws Problem 403, 503 */
  async identify(query: string, secret: string): Promise<Identity> {
    const configuration = await this.discovered();
    try {
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(`${this.publicUrl}${CALLBACK}?${query}`),
        {
          expectedState: stateOf(secret),
          expectedNonce: nonceOf(secret),
          pkceCodeVerifier: verifierOf(secret),
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims()!;
      const told =
        claims.email === undefined
          ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      const verified = told.email_verified === true && typeof told.email === 'string';
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: verified ? String(told.email) : null,
      };
    } catch (error) {
      throw notIdentified(error);
    }
  }

  /** What the provider says of itself; asked again when it did not answer. */
  private async discovered(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    const url = new URL(issuer);
    const execute = url.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    this.known ??= client.discovery(url, clientId, clientSecret, undefined, { execute });
    try {
      return await this.known;
    } catch (error) {
      this.known = null;
      throw providerAway(error);
    }
  }
}

/** What exactly did not fit helps only whoever has made it up. */
function notIdentified(cause: unknown): Problem {
  const problem = new Problem(403, 'oidc-refused', {
    vi: 'Không xác nhận được danh tính từ hệ thống đăng nhập chung; chưa đăng nhập. Hãy đăng nhập lại từ đầu.',
    en: 'The identity provider did not confirm who this is; nobody was signed in. Begin again.',
  });
  problem.cause = cause;
  return problem;
}

function providerAway(cause: unknown): Problem {
  const problem = new Problem(
    503,
    'oidc-unavailable',
    {
      vi: 'Hệ thống đăng nhập chung không trả lời; chưa đăng nhập. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
      en: 'The identity provider does not answer; nobody was signed in. Try again, or sign in by password.',
    },
    { retryAfterSeconds: 10 },
  );
  problem.cause = cause;
  return problem;
}
