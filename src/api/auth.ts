/**
 * `/api/auth/*`: the addresses of better-auth that a script in the browser needs. The others are not there: what changes
 * an account goes through the acts, which check and note it.
 */
import type { Accounts } from '../accounts/accounts.ts';
import { problemOfAuth } from '../accounts/auth-problem.ts';
import { isSameOrigin } from '../accounts/same-origin.ts';
import { Problem } from '../domain/problem.ts';
import type { Api } from './house.ts';
import { limitJson } from './request-body.ts';

const BASE = '/api/auth';

const open = new Set([
  ...['GET /get-session', 'POST /sign-in/email'],
  ...['POST /two-factor/verify-totp', 'POST /two-factor/verify-backup-code'],
  ...['GET /passkey/generate-register-options', 'POST /passkey/verify-registration'],
  ...['GET /passkey/generate-authenticate-options', 'POST /passkey/verify-authentication'],
]);
const callback = 'GET /callback/oidc';

export function serveAuth(api: Api, accounts: Accounts): void {
  api.all(`${BASE}/*`, limitJson, async (c) => {
    const asked = `${c.req.method} ${c.req.path.slice(BASE.length)}`;
    const auth =
      asked === callback ? await accounts.sso?.auth() : open.has(asked) ? accounts.auth : undefined;
    if (!auth) throw new Problem('no-page');
    if (!isSameOrigin(c.req.raw, accounts.settings.publicUrl)) throw new Problem('other-site');
    return told(await auth.handler(c.req.raw));
  });
}

/** Problems as everywhere in the API, and no token of a session: the cookie alone has it, where no script reads it. */
async function told(response: Response): Promise<Response> {
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
  // Ways back from a provider lead on, and say in the address what went wrong.
  if (!isJson || (response.status >= 300 && response.status < 400)) return response;
  const body: unknown = await response.json();
  if (response.status >= 400) throw problemOfAuth(response.status, body);
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  const text = JSON.stringify(body, (key, value) => (key === 'token' ? undefined : value));
  return new Response(text, { status: response.status, headers });
}
