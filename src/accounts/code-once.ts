/** A code of the app opens once (RFC 6238, section 5.2): whoever saw it typed does not come in with it as well. */
import { APIError, type createAuthMiddleware } from 'better-auth/api';
import type { Database } from '../store/connection.ts';
import { countAttempt } from './attempts.ts';

type Asked = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * Of a sign-in that waits for its second step; a code that sets the second step up opens nothing yet. Refused like a
 * wrong one, for longer than any code is good.
 */
export async function wantUnusedCode(db: Database, ctx: Asked): Promise<void> {
  const { createAuthCookie, internalAdapter, secret } = ctx.context;
  const waiting = await ctx.getSignedCookie(createAuthCookie('two_factor').name, secret);
  const found = waiting ? await internalAdapter.findVerificationValue(waiting) : null;
  if (!found) return;
  const code = String((ctx.body as { code?: unknown } | undefined)?.code).replace(/\s/g, '');
  const used = await countAttempt(db, [{ whom: `code ${code} of ${found.value}`, most: 1 }]);
  if (used !== null) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: '' });
}
