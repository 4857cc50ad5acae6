/** Coming in and going out, for pages that send plain forms. Each answers the cookies to set. */
import { Problem } from '../domain/problem.ts';
import type { Accounts } from './accounts.ts';
import { named } from './auth-problem.ts';
import { PROVIDER } from './single-sign-on.ts';

/** Headers of the answer: nothing but `Set-Cookie` is of use. */
export interface CameIn {
  readonly headers: Headers;
  /** The password was right, and a code is wanted as well. */
  readonly wantsCode: boolean;
}

/** Throws `wrong-sign-in` or `too-many-attempts`. */
export async function signIn(
  { auth }: Accounts,
  headers: Headers,
  body: { readonly email: string; readonly password: string },
): Promise<CameIn> {
  const email = body.email.trim().toLowerCase();
  const asked = auth.api.signInEmail({ headers, returnHeaders: true, body: { ...body, email } });
  const { headers: answered, response } = await named(asked);
  return { headers: answered, wantsCode: 'twoFactorRedirect' in response };
}

/** With a code of the app, or one for recovery. Throws `wrong-code`, `sign-in-over` or `too-many-attempts`. */
export async function takeSecondStep({ auth }: Accounts, headers: Headers, given: string): Promise<CameIn> {
  const code = given.replace(/\s/g, '');
  const ask = { headers, returnHeaders: true as const, body: { code } };
  const asked = /^\d{6}$/.test(code) ? auth.api.verifyTOTP(ask) : auth.api.verifyBackupCode(ask);
  const { headers: answered } = await named<{ headers: Headers }>(asked);
  return { headers: answered, wantsCode: false };
}

/** Throws `unknown-person`, also from elsewhere than the machine itself. */
export async function signInAsExample({ auth }: Accounts, headers: Headers, person: string): Promise<CameIn> {
  if (!('signInExample' in auth.api)) throw new Problem('unknown-person');
  const asked = auth.api.signInExample({ headers, returnHeaders: true, body: { person } });
  const { headers: answered } = await named<{ headers: Headers }>(asked).catch(() => {
    throw new Problem('unknown-person');
  });
  return { headers: answered, wantsCode: false };
}

/** The provider's address to go to, and the cookie that knows the way back; null while the provider is down. */
export async function startSingleSignOn(
  { sso }: Accounts,
  headers: Headers,
  back: { readonly done: string; readonly failed: string },
): Promise<{ readonly url: string; readonly headers: Headers } | null> {
  const auth = await sso?.auth();
  if (!auth) return null;
  const body = {
    ...{ provider: PROVIDER, disableRedirect: true },
    ...{ callbackURL: back.done, errorCallbackURL: back.failed },
  };
  const asked = auth.api.signInSocial({ headers, returnHeaders: true, body });
  const { headers: answered, response } = await named(asked);
  return response.url ? { url: response.url, headers: answered } : null;
}

export async function signOut({ auth }: Accounts, headers: Headers): Promise<Headers> {
  const { headers: answered } = await named(auth.api.signOut({ headers, returnHeaders: true }));
  return answered;
}
