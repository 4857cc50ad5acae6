/** Accounts for tests: opened over a database, with the audit at hand, and people let in by an invitation. */
import { expect } from 'vitest';
import { type Accounts, openAccounts } from '../../src/accounts/accounts.ts';
import { CLIENT_ADDRESS } from '../../src/accounts/client-address.ts';
import type { AccountSettings } from '../../src/accounts/settings.ts';
import { invitePerson, takeUpInvitation } from '../../src/actions/invitations.ts';
import { type Keeper, machineKeeper } from '../../src/actions/people-keeper.ts';
import { recordAudit } from '../../src/actions/record-audit.ts';
import type { Role } from '../../src/domain/access.ts';
import type { Database } from '../../src/store/connection.ts';

export const home = 'http://localhost';
export const authSecret = 'thử nghiệm: ba mươi hai ký tự trở lên';

export interface OpenedAccounts {
  readonly accounts: Accounts;
  /** What was written to the log. */
  readonly log: string[];
}

export function accountsOver(db: Database, more: Partial<AccountSettings> = {}): OpenedAccounts {
  const log: string[] = [];
  const settings: AccountSettings = {
    ...{ secret: authSecret, publicUrl: home, isLocal: true, proxies: 0 },
    ...{ smtp: null, oidc: null, log: (line: string) => void log.push(line) },
    ...more,
  };
  return { accounts: openAccounts(db, settings, (writer, event) => recordAudit(db, writer, event)), log };
}

export interface Guest {
  readonly email: string;
  readonly organization: string;
  readonly roles: readonly Role[];
}

/** The secret part of the link. */
export async function invite(
  accounts: Accounts,
  guest: Guest,
  keeper: Keeper = machineKeeper,
): Promise<string> {
  const { link } = await invitePerson(accounts, keeper, { ...guest, locale: 'vi' });
  const token = /\/loi-moi\/([\w-]{32})$/.exec(link ?? '')?.[1];
  expect(token).toBeDefined();
  return token as string;
}

export interface Person extends Guest {
  readonly name: string;
  readonly password: string;
}

export async function letIn(accounts: Accounts, { name, password, ...guest }: Person): Promise<void> {
  const token = await invite(accounts, guest);
  await takeUpInvitation(accounts, { token, name, email: '', password, who: null });
}

/** A request as the server hands it on. */
export const from = (address: string, more: Record<string, string> = {}): Headers =>
  new Headers({ [CLIENT_ADDRESS]: address, 'User-Agent': 'Thu nghiem', ...more });

/** The `Cookie` header of a browser that got this answer. */
export function cookiesOf(headers: Headers, before = ''): string {
  const jar = new Map(before ? before.split('; ').map((each) => pair(each)) : []);
  for (const line of headers.getSetCookie()) {
    const [name, value] = pair(line.split(';')[0] ?? '');
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

const pair = (text: string): [string, string] => {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
};
