/** Who somebody is, and how they show it: what the rest of the program holds in hand of it. */
import type { Database } from '../store/connection.ts';
import { type Auth, createAuth } from './better-auth.ts';
import { createMailer, type Mailer } from './mail.ts';
import type { AccountBase, AccountSettings, Note } from './settings.ts';
import { type SingleSignOn, singleSignOn } from './single-sign-on.ts';

export interface Accounts extends AccountBase {
  readonly auth: Auth;
  /** Null where no SMTP server is set: links are then shown to whoever invites. */
  readonly mailer: Mailer | null;
  /** Null where no provider is set. */
  readonly sso: SingleSignOn | null;
}

export function openAccounts(db: Database, settings: AccountSettings, note: Note): Accounts {
  const base = { db, settings, note };
  return {
    ...base,
    auth: createAuth(base),
    mailer: settings.smtp ? createMailer(settings.smtp) : null,
    sso: settings.oidc ? singleSignOn(base, settings.oidc) : null,
  };
}
