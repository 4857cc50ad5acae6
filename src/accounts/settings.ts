/** What accounts are set up with, and what all of them need at hand. */
import type { Writer } from '../domain/access.ts';
import type { AuditEvent } from '../domain/audit-event.ts';
import type { Database } from '../store/connection.ts';

export interface SmtpSettings {
  /** `smtp://USER:PASSWORD@HOST:587`; may hold a password, so it is never printed. */
  readonly url: string;
  readonly from: string;
}

export interface OidcSettings {
  /** Address of the provider, under which `/.well-known/openid-configuration` lies. */
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** As it stands on the button. */
  readonly name: string;
}

export interface AccountSettings {
  /** Signs cookies and encrypts what the second step needs; at least 32 letters. */
  readonly secret: string;
  /** Origin under which people reach the server, without a slash at its end. */
  readonly publicUrl: string;
  /** The server listens on this machine alone, so the example accounts may be used. */
  readonly isLocal: boolean;
  /** How many proxies in front of the server add to X-Forwarded-For. */
  readonly proxies: number;
  readonly smtp: SmtpSettings | null;
  readonly oidc: OidcSettings | null;
  readonly log: (line: string) => void;
}

/** Writes an event of the audit. */
export type Note = (writer: Writer, event: AuditEvent) => Promise<void>;

export interface AccountBase {
  readonly db: Database;
  readonly settings: AccountSettings;
  readonly note: Note;
}
