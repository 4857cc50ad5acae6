/**
 * Signing in by the provider of the agency (OpenID Connect). The provider is asked for when somebody wants it, not when
 * the server starts, and asked again later when it was down.
 */
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { type Auth, createAuth } from './better-auth.ts';
import type { AccountBase, OidcSettings } from './settings.ts';

export interface SingleSignOn {
  readonly name: string;
  /** Null while the provider does not answer. */
  auth(): Promise<Auth | null>;
}

const PATIENCE = 5_000; // milliseconds
const PAUSE = 30_000; // milliseconds between two looks at a provider that was down

export const PROVIDER = 'oidc';

export function singleSignOn(base: AccountBase, settings: OidcSettings): SingleSignOn {
  const discoveryUrl = `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let found: Promise<Auth | null> | undefined;
  let lookedAt = 0;

  async function look(): Promise<Auth | null> {
    lookedAt = Date.now();
    // better-auth waits for the same document without a limit, so it is asked for with one first.
    const answer = await fetch(discoveryUrl, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    await answer?.body?.cancel();
    if (!answer?.ok) return null;
    return createAuth(base, [genericOAuth({ config: [{ ...providerOf(settings), discoveryUrl }] })]);
  }

  return {
    name: settings.name,
    async auth() {
      const before = await found;
      if (!before && Date.now() - lookedAt > PAUSE) found = look();
      return (await found) ?? null;
    },
  };
}

const providerOf = ({ client, secret }: OidcSettings) => ({
  ...{ providerId: PROVIDER, clientId: client, clientSecret: secret },
  ...{ scopes: ['openid', 'email', 'profile'], pkce: true },
  // Only who was invited comes in.
  ...{ disableSignUp: true, disableImplicitSignUp: true, requireIdTokenVerification: true },
});
