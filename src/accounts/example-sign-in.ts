/** Signing in as a person of the examples, who has no password: from the machine itself alone. */
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../store/connection.ts';
import { isFromThisMachine } from './client-address.ts';

export const exampleSignIn = (db: Database) =>
  ({
    id: 'example-sign-in',
    endpoints: {
      signInExample: createAuthEndpoint(
        '/sign-in/example',
        { method: 'POST', requireHeaders: true, body: z.strictObject({ person: z.string() }) },
        async (ctx) => {
          const { person } = ctx.body;
          const { rows } = await sql`
            select from person where id = ${person} and is_example and ended_at is null
          `.execute(db.account);
          const user = rows.length > 0 ? await ctx.context.internalAdapter.findUserById(person) : null;
          if (!user || !isFromThisMachine(ctx.headers)) throw new APIError('NOT_FOUND');
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ person: user.id });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
