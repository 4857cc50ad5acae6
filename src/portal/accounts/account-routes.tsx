/** `/tai-khoan`: the own account, and the forms on its page. */
import type { Context, Hono } from 'hono';
import { listApiKeys } from '../../accounts/api-keys.ts';
import { listPasskeys } from '../../accounts/passkeys.ts';
import { chooseOrganization, listSessions } from '../../accounts/sessions.ts';
import type { SignedIn } from '../../accounts/who-is.ts';
import { organizationNames } from '../../actions/organization-names.ts';
import {
  changeOwnPassword,
  endOwnKey,
  endOwnPasskey,
  endOwnSession,
  makeOwnKey,
} from '../../actions/own-account.ts';
import { findKeeper } from '../../actions/people-keeper.ts';
import type { Problem } from '../../domain/problem.ts';
import { accountPath, address } from '../addresses.ts';
import { AccountPage } from './account-page.tsx';
import {
  askToSignIn,
  type Face,
  type Form,
  goOn,
  problemOf,
  readChoices,
  readForm,
  show,
  whoAsks,
} from './face.ts';

interface Told {
  readonly sent?: string;
  readonly problem?: Problem | null;
  readonly newKey?: string;
}

/** The page as it stands now. */
export async function accountPage(c: Context, face: Face, who: SignedIn, told: Told = {}): Promise<Response> {
  const { accounts, locale } = face;
  const { db } = accounts;
  const { sent = null, problem = null, newKey } = told;
  const nameOf = await organizationNames(db);
  const [sessions, passkeys, keys] = [
    await listSessions(db, who.person),
    await listPasskeys(db, who.person),
    await listApiKeys(db, who.person),
  ];
  const props = {
    ...{ locale, who, sessions, passkeys, keys, sent, problem },
    organizations: who.organizations.map((code) => ({ code, name: nameOf(code) })),
    ...{ isKeeper: findKeeper(who) !== null, newKey: newKey ? { key: newKey } : null },
    done: c.req.query('xong') !== undefined,
  };
  return show(c, <AccountPage {...props} />, problem);
}

export function serveOwnAccount(portal: Hono, face: Face): void {
  const { accounts, locale } = face;
  const base = address(locale, accountPath);

  /** A form of somebody who is signed in; when it is taken, the page is shown again. */
  function form(
    path: string,
    act: (ask: { c: Context; who: SignedIn; form: Form }) => Promise<Headers | undefined>,
    sent = path,
  ): void {
    portal.post(`${base}/${path}`, async (c) => {
      const who = await whoAsks(c, face);
      if (!who) return askToSignIn(c, face);
      const work = act({ c, who, form: await readForm(c) });
      const problem = await problemOf(work);
      if (problem) return accountPage(c, face, who, { sent, problem });
      return goOn(c, `${base}?xong`, await work);
    });
  }

  portal.get(base, async (c) => {
    const who = await whoAsks(c, face);
    return who ? accountPage(c, face, who) : askToSignIn(c, face);
  });

  form('co-quan', async ({ who, form: read }) => {
    const { session, organizations } = who;
    await chooseOrganization(accounts.db, { session, organization: read('co-quan'), organizations });
    return undefined;
  });

  form('phien', async ({ who, form: read }) => {
    const id = read('phien');
    await endOwnSession(accounts, who, id === 'khac' ? null : id);
    return undefined;
  });

  form('mat-khau', ({ c, who, form: read }) => {
    const ask = { present: read('mat-khau-cu'), wanted: read('mat-khau-moi') };
    return changeOwnPassword(accounts, who, c.req.raw.headers, ask);
  });

  form('passkey/xoa', async ({ who, form: read }) => {
    await endOwnPasskey(accounts, who, read('passkey'));
    return undefined;
  });

  form('khoa/ket-thuc', async ({ who, form: read }) => {
    await endOwnKey(accounts, who, read('khoa'));
    return undefined;
  });

  // The one answer that is not a GET again: the key is shown once.
  portal.post(`${base}/khoa`, async (c) => {
    const who = await whoAsks(c, face);
    if (!who) return askToSignIn(c, face);
    const scopes = await readChoices(c, 'quyen');
    const making = makeOwnKey(accounts, who, { name: (await readForm(c))('ten'), scopes });
    const problem = await problemOf(making);
    return accountPage(c, face, who, problem ? { sent: 'khoa', problem } : { newKey: await making });
  });
}
