/** better-auth as this house sets it up: over its own schema, without signing up, with a second step and passkeys. */
import { passkey } from '@better-auth/passkey';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { newId } from '../store/identity.ts';
import { CLIENT_ADDRESS } from './client-address.ts';
import { exampleSignIn } from './example-sign-in.ts';
import { LEAST, MOST } from './password-rules.ts';
import type { AccountBase } from './settings.ts';
import { watchSignIns } from './watch-sign-ins.ts';

const DAY = 24 * 60 * 60;

export const APP = 'Chung Tay';

export type Auth = ReturnType<typeof createAuth>;

/** `more` are plugins of a provider of single sign-on. */
export function createAuth(base: AccountBase, more: readonly BetterAuthPlugin[] = []) {
  const { db, settings } = base;
  return betterAuth({
    appName: APP,
    baseURL: settings.publicUrl,
    basePath: '/api/auth',
    secret: settings.secret,
    database: { db: db.account, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => settings.log(`better-auth: ${plain(message)}`) },
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true },
      ...{ minPasswordLength: LEAST, maxPasswordLength: MOST },
    },
    user: { modelName: 'person' },
    session: { modelName: 'session', expiresIn: 14 * DAY, updateAge: DAY, freshAge: DAY },
    account: {
      modelName: 'credential',
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: ['oidc'] },
    },
    verification: { modelName: 'verification', storeIdentifier: 'hashed' },
    // Attempts are counted in watch-sign-ins.ts, where the forms of the pages pass too.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'chungtay',
      // Held by same-origin.ts before a request comes here; addresses to go on to are still checked.
      disableCSRFCheck: true,
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    plugins: [
      twoFactor({ issuer: APP, schema: { twoFactor: { modelName: 'second_factor' } } }),
      // Without `origin` the one of the request counts, which same-origin.ts has held against this server's.
      passkey({ rpID: passkeyDomain(settings.publicUrl), rpName: APP }),
      ...(settings.isLocal ? [exampleSignIn(db)] : []),
      ...more,
      watchSignIns(base),
    ],
  });
}

/** A passkey belongs to a name, never to an IP address (WebAuthn Level 3, section 4, RP ID). */
export function passkeyDomain(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return /^[\d.]+$|^\[/.test(hostname) ? 'localhost' : hostname;
}

// What better-auth says may repeat what a stranger sent.
const plain = (message: string): string => message.replace(/[^\p{L}\p{N}\p{P} ]/gu, ' ').slice(0, 200);
