/** What somebody does with their own account, and that it is noted. */
import type { Accounts } from '../accounts/accounts.ts';
import { endApiKey, makeApiKey } from '../accounts/api-keys.ts';
import { changePassword, turnOffSecondStep } from '../accounts/own-account.ts';
import { endPasskey } from '../accounts/passkeys.ts';
import { endSessions } from '../accounts/sessions.ts';
import { signOut } from '../accounts/sign-in.ts';
import type { SignedIn } from '../accounts/who-is.ts';
import type { Writer } from '../domain/access.ts';
import type { AuditKind } from '../domain/audit-event.ts';
import { Problem } from '../domain/problem.ts';

const noteOwn = ({ note }: Accounts, who: SignedIn, kind: AuditKind, about: string): Promise<void> =>
  note(writerOf(who), { kind, programme: null, about });

const writerOf = ({ actor }: SignedIn): Writer => actor ?? { kind: 'operator', author: 'accounts' };

/** Answers the cookies to take away. */
export async function leave(accounts: Accounts, who: SignedIn, headers: Headers): Promise<Headers> {
  const answered = await signOut(accounts, headers);
  await noteOwn(accounts, who, 'sign-out', who.person);
  return answered;
}

/** One session by its id, or every other one. */
export async function endOwnSession(accounts: Accounts, who: SignedIn, id: string | null): Promise<void> {
  const { person, session } = who;
  const ended = await endSessions(accounts.db, id === null ? { person, except: session } : { person, id });
  if (ended > 0) await noteOwn(accounts, who, 'session-ended', person);
}

/** Answers the cookies of the session that stays. Throws `wrong-password` and the problems of passwords. */
export async function changeOwnPassword(
  accounts: Accounts,
  who: SignedIn,
  headers: Headers,
  ask: { readonly present: string; readonly wanted: string },
): Promise<Headers> {
  if (who.isExample) throw new Problem('not-allowed');
  const answered = await changePassword(accounts, who, headers, ask);
  await noteOwn(accounts, who, 'password-changed', who.person);
  return answered;
}

/** Throws `wrong-password`. */
export async function turnOffOwnSecondStep(
  accounts: Accounts,
  who: SignedIn,
  headers: Headers,
  password: string,
): Promise<Headers> {
  const answered = await turnOffSecondStep(accounts, headers, password);
  await noteOwn(accounts, who, 'second-step-off', who.person);
  return answered;
}

/** One that is not the person's stays. */
export async function endOwnPasskey(accounts: Accounts, who: SignedIn, id: string): Promise<void> {
  const isEnded = await endPasskey(accounts.db, { person: who.person, id });
  if (isEnded) await noteOwn(accounts, who, 'passkey-ended', who.person);
}

/** For the organization acted for. Answers the key, which is shown once. Throws `not-allowed` or `invalid-name`. */
export async function makeOwnKey(
  accounts: Accounts,
  who: SignedIn,
  ask: { readonly name: string; readonly scopes: readonly string[] },
): Promise<string> {
  if (!who.actor || who.isExample) throw new Problem('not-allowed');
  const { organization } = who.actor;
  const { id, key } = await makeApiKey(accounts.db, { ...ask, person: who.person, organization });
  await noteOwn(accounts, who, 'api-key-made', id);
  return key;
}

/** Throws `unknown-api-key`. */
export async function endOwnKey(accounts: Accounts, who: SignedIn, id: string): Promise<void> {
  await endApiKey(accounts.db, { person: who.person, id });
  await noteOwn(accounts, who, 'api-key-ended', id);
}
