/** What somebody changes about their own account: the password, the second step, passkeys. */
import type { Accounts } from './accounts.ts';
import { named } from './auth-problem.ts';
import { wantGoodPassword } from './password-rules.ts';
import type { SignedIn } from './who-is.ts';

/** Ends every other session. Throws `wrong-password` and what `wantGoodPassword` throws. */
export async function changePassword(
  { auth }: Accounts,
  who: SignedIn,
  headers: Headers,
  ask: { readonly present: string; readonly wanted: string },
): Promise<Headers> {
  await wantGoodPassword(ask.wanted, [who.name, who.email]);
  const body = { currentPassword: ask.present, newPassword: ask.wanted, revokeOtherSessions: true };
  const { headers: answered } = await named(auth.api.changePassword({ headers, returnHeaders: true, body }));
  return answered;
}

export interface SecondStepDraft {
  /** `otpauth://…` for an app; holds the secret. */
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** Not on before a first code has shown that the app has it. Throws `wrong-password` or `second-factor-on`. */
export async function draftSecondStep(
  { auth }: Accounts,
  headers: Headers,
  password: string,
): Promise<SecondStepDraft> {
  const answered = await named(auth.api.enableTwoFactor({ headers, body: { password, method: 'totp' } }));
  const { totpURI = '', backupCodes = [] } = answered as { totpURI?: string; backupCodes?: string[] };
  return { uri: totpURI, recoveryCodes: backupCodes };
}

/**
 * With a first code of the app; watch-sign-ins.ts notes it. Answers the cookies of the session that goes on. Throws `wrong-code`.
 */
export async function turnOnSecondStep({ auth }: Accounts, headers: Headers, code: string): Promise<Headers> {
  const body = { code: code.replace(/\s/g, '') };
  const { headers: answered } = await named(auth.api.verifyTOTP({ headers, returnHeaders: true, body }));
  return answered;
}

/** Throws `wrong-password`. */
export async function turnOffSecondStep(
  { auth }: Accounts,
  headers: Headers,
  password: string,
): Promise<Headers> {
  const asked = auth.api.disableTwoFactor({ headers, returnHeaders: true, body: { password } });
  return (await named(asked)).headers;
}
