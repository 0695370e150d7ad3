import type { Request } from 'express';
import * as oidc from 'openid-client';
import { Strategy, type AuthenticateOptions } from 'openid-client/passport';
import type { OidcProvider } from '../../core/config/oidc-providers.js';
import { agsOfClaim } from './identity.rules.js';
import type { ProvedIdentity } from './identity.store.js';

/** Milliseconds that a provider may take to answer us. */
const PATIENCE_SECONDS = 10;

/**
 * Authorization code with PKCE. State and nonce are always sent: the strategy leaves them out where a provider knows PKCE,
 * and not every provider that says so keeps its word.
 */
class CodeStrategy extends Strategy {
  override authorizationRequestParams(req: Request, options: AuthenticateOptions): URLSearchParams {
    const params = new URLSearchParams(super.authorizationRequestParams(req, options));
    params.set('state', oidc.randomState());
    params.set('nonce', oidc.randomNonce());
    return params;
  }
}

/** Asks a provider for its addresses and keys. Fails while it cannot be reached. */
export async function discover({ issuer, clientId, clientSecret }: OidcProvider): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const config = await oidc.discovery(url, clientId, clientSecret, undefined, {
    timeout: PATIENCE_SECONDS,
    // Settings allow http only in development.
    execute: url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  });
  config.timeout = PATIENCE_SECONDS;
  // The signature of the ID token is checked as well, not only where it came from.
  oidc.enableNonRepudiationChecks(config);
  return config;
}

/** The way to a provider and back. Issuer, audience, expiry, nonce, state and signature are checked before it succeeds. */
export function strategyOf(provider: OidcProvider, config: oidc.Configuration): Strategy {
  return new CodeStrategy(
    { config, name: provider.key, sessionKey: `oidc:${provider.key}`, scope: provider.scope },
    (tokens, verified) => {
      const claims = tokens.claims();
      if (!claims) return void verified(null, false);
      const identity: ProvedIdentity = {
        provider: provider.key,
        issuer: claims.iss,
        subject: claims.sub,
        ags: provider.agsClaim === null ? null : agsOfClaim(claims[provider.agsClaim]),
      };
      verified(null, identity);
    },
  );
}
