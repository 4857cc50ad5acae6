/**
 * The cookie of a session: its token and a signature over it. Read here and not by better-auth, which would ask the
 * database twice and build much that is thrown away; a test holds the two against each other.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AccountSettings } from './settings.ts';

/** Behind TLS the name itself makes browsers insist on it (RFC 6265bis, 4.1.3.1). */
export const sessionCookieName = ({ publicUrl }: Pick<AccountSettings, 'publicUrl'>): string =>
  `${publicUrl.startsWith('https:') ? '__Secure-' : ''}chungtay.session_token`;

/** The token, when the signature is right. */
export function tokenOf(cookies: string | null, settings: AccountSettings): string | null {
  const name = `${sessionCookieName(settings)}=`;
  const given = cookies?.split(/; */).find((each) => each.startsWith(name));
  if (!given) return null;
  const value = decode(given.slice(name.length));
  const dot = value.lastIndexOf('.');
  const [token, signature] = [value.slice(0, dot), Buffer.from(value.slice(dot + 1), 'base64')];
  const wanted = createHmac('sha256', settings.secret).update(token).digest();
  return signature.length === wanted.length && timingSafeEqual(signature, wanted) ? token : null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
