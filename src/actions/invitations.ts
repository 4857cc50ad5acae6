/** Letting somebody in: by a link that works once, sent by e-mail or shown to whoever invites. */
import type { Accounts } from '../accounts/accounts.ts';
import {
  endInvitations,
  findInvitation,
  type Invitation,
  type InvitationDraft,
  makeInvitation,
  openInvitations,
  takeInvitation,
} from '../accounts/invitations.ts';
import { invitationLetter, resetLetter } from '../accounts/letters.ts';
import type { Letter } from '../accounts/mail.ts';
import { addRoles } from '../accounts/memberships.ts';
import { wantGoodPassword } from '../accounts/password-rules.ts';
import {
  findPerson,
  insertPerson,
  isHouseEmpty,
  readEmail,
  readName,
  resetPassword,
} from '../accounts/people.ts';
import type { SignedIn } from '../accounts/who-is.ts';
import { roles as allRoles, portalActor, type Role } from '../domain/access.ts';
import { todayIn } from '../domain/civil-date.ts';
import { near } from '../domain/fold.ts';
import { type Page, type PageAsk, pageThrough } from '../domain/page.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import { type Database, read } from '../store/connection.ts';
import { newId } from '../store/identity.ts';
import { openRegisters } from '../store/registers.ts';
import { type Keeper, machineKeeper, wantOwn } from './people-keeper.ts';

export interface InvitationMade {
  /** Null when it went by e-mail, so that only the person invited has it. */
  readonly link: string | null;
  readonly email: string | null;
  readonly organization: string | null;
  readonly roles: readonly Role[];
}

export interface InvitationAsk {
  readonly email: string;
  readonly name?: string | undefined;
  readonly organization: string;
  readonly roles: readonly Role[];
  /** Of the letter. */
  readonly locale: Locale;
}

/**
 * Throws `not-allowed` for people of another organization, `unknown-organization`, `ended-organization`, `invalid-email`,
 * `invalid-name` or `no-role`.
 */
export async function invitePerson(
  accounts: Accounts,
  keeper: Keeper,
  ask: InvitationAsk,
): Promise<InvitationMade> {
  const { organization, roles } = ask;
  wantOwn(keeper, organization);
  if (roles.length === 0) throw new Problem('no-role', { roles: allRoles });
  const email = readEmail(ask.email);
  const name = ask.name?.trim() ? readName(ask.name) : null;
  const organizationName = await wantOrganization(accounts.db, organization);
  const draft = { email, name, organization, roles, keepsHouse: false, resets: null };
  return send(accounts, keeper, { ...draft, invitedBy: keeper.person }, (link) =>
    invitationLetter({ to: email, name, link, organization: organizationName, locale: ask.locale }),
  );
}

/** A link that sets the password of somebody who forgot it. For whoever keeps the house. Throws `unknown-person`. */
export async function invitePasswordReset(
  accounts: Accounts,
  keeper: Keeper,
  ask: Pick<InvitationAsk, 'email' | 'locale'>,
): Promise<InvitationMade> {
  if (keeper.organization !== null) throw new Problem('not-allowed');
  const { id, email, name, isExample } = await findPerson(accounts.db, readEmail(ask.email));
  if (isExample) throw new Problem('unknown-person');
  const draft = { email, name, organization: null, roles: [], keepsHouse: false, resets: id };
  return send(accounts, keeper, { ...draft, invitedBy: keeper.person }, (link) =>
    resetLetter({ to: email, name, link, locale: ask.locale }),
  );
}

async function send(
  accounts: Accounts,
  keeper: Keeper,
  draft: InvitationDraft,
  letter: (link: string) => Letter,
): Promise<InvitationMade> {
  const { id, token } = await makeInvitation(accounts.db, draft);
  const { email, organization, roles } = draft;
  await accounts.note(keeper.writer, { kind: 'invited', programme: null, about: id });
  const link = linkOf(accounts, token);
  const isSent = (await accounts.mailer?.(letter(link))) === true;
  return { link: isSent ? null : link, email, organization, roles };
}

const linkOf = ({ settings }: Accounts, token: string): string => `${settings.publicUrl}/loi-moi/${token}`;

/** The link for the first administrator, while nobody has an account; null afterwards. An older one ends. */
export async function inviteFirst(accounts: Accounts): Promise<string | null> {
  if (!(await isHouseEmpty(accounts.db))) return null;
  const { token } = await makeInvitation(accounts.db, {
    ...{ email: null, name: null, organization: null, roles: [] },
    ...{ keepsHouse: true, resets: null, invitedBy: null },
  });
  return linkOf(accounts, token);
}

async function wantOrganization(db: Database, code: string): Promise<Words> {
  const organizations = await read(db, portalActor, async (tx) =>
    (await openRegisters(db, tx)).organizations(),
  );
  const rows = organizations.rowsOf(code);
  if (rows.length === 0)
    throw new Problem('unknown-organization', { code, near: near(code, organizations.codes) });
  const on = todayIn(new Date());
  const unit = organizations.at(code, on);
  if (!unit) {
    const { name, until } = rows.at(-1) ?? {};
    throw new Problem('ended-organization', { name, code, until, near: [] });
  }
  return unit.name;
}

/** What the holder of the link is shown. Throws `invitation-over`. */
export const showInvitation = ({ db }: Accounts, token: string): Promise<Invitation> =>
  findInvitation(db, token);

export interface TakeAsk {
  readonly token: string;
  readonly name: string;
  /** Of the first administrator; for others the one they were invited under counts. */
  readonly email: string;
  readonly password: string;
  /** Whoever has an account already takes it signed in, and keeps their password. */
  readonly who: SignedIn | null;
}

/**
 * Answers the e-mail to sign in with. Throws `invitation-over`, `account-exists`, `invalid-email`, `invalid-name` and the
 * problems of passwords; of several who take the same link one gets in.
 */
export async function takeUpInvitation(accounts: Accounts, ask: TakeAsk): Promise<{ email: string }> {
  const invitation = await findInvitation(accounts.db, ask.token);
  const isKnown = ask.who !== null && ask.who.email === invitation.email && invitation.resets === null;
  const taken = isKnown
    ? await takeAsKnown(accounts, invitation, ask, ask.who as SignedIn)
    : await takeAsNew(accounts, invitation, ask);
  await accounts.note(taken.writer, { kind: 'invitation-taken', programme: null, about: invitation.id });
  return { email: taken.email };
}

interface Taken {
  readonly email: string;
  readonly writer: Keeper['writer'];
}

async function takeAsKnown(
  { db }: Accounts,
  { organization, roles, keepsHouse }: Invitation,
  { token }: TakeAsk,
  who: SignedIn,
): Promise<Taken> {
  if (keepsHouse || organization === null) throw new Problem('invitation-over');
  await db.account.transaction().execute(async (tx) => {
    await takeInvitation(tx, token, who.person);
    await addRoles(tx, { person: who.person, organization, roles });
  });
  return { email: who.email, writer: { kind: 'member', organization, author: who.name, roles } };
}

async function takeAsNew(
  { db, auth }: Accounts,
  invitation: Invitation,
  { token, name: givenName, email: givenEmail, password }: TakeAsk,
): Promise<Taken> {
  const { organization, roles, keepsHouse, resets } = invitation;
  const email = invitation.email ?? readEmail(givenEmail);
  const name = resets === null ? readName(givenName) : (invitation.name ?? '');
  await wantGoodPassword(password, [name, email]);
  const { password: passwords } = await auth.$context;
  const passwordHash = await passwords.hash(password);
  await db.account.transaction().execute(async (tx) => {
    const person = resets ?? newId();
    await takeInvitation(tx, token, person);
    if (resets !== null) await resetPassword(tx, resets, passwordHash);
    else await insertPerson(tx, { id: person, email, name, passwordHash, keepsHouse });
    if (organization !== null) await addRoles(tx, { person, organization, roles });
  });
  const writer: Taken['writer'] =
    organization === null ? machineKeeper.writer : { kind: 'member', organization, author: name, roles };
  return { email, writer };
}

/** Those not taken yet. */
export const listInvitations = ({ db }: Accounts, keeper: Keeper): Promise<Invitation[]> =>
  openInvitations(db, keeper.organization);

export type OpenInvitation = Pick<Invitation, 'id' | 'email' | 'name' | 'organization' | 'roles'>;

/** The same page by page, by e-mail. Throws `bad-cursor`. */
export async function pageInvitations(
  accounts: Accounts,
  keeper: Keeper,
  ask: PageAsk,
): Promise<Page<OpenInvitation>> {
  const open = (await listInvitations(accounts, keeper)).map(({ id, email, name, organization, roles }) => {
    return { id, email, name, organization, roles };
  });
  return pageThrough(open, ask, 'invitations', ({ email, id }) => `${email} ${id}`);
}

/** Answers how many ended. */
export const withdrawInvitation = ({ db }: Accounts, keeper: Keeper, email: string): Promise<number> =>
  endInvitations(db, { email: readEmail(email), organization: keeper.organization });
