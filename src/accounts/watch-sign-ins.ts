/**
 * Counts attempts to get in and notes who came in, who was refused and who left, on every way in: the forms of the
 * pages and better-auth's own addresses. It comes last among the plugins, so that a sign-in that still waits for its
 * second step is none.
 */
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { sql } from 'kysely';
import type { Writer } from '../domain/access.ts';
import type { AuditKind } from '../domain/audit-event.ts';
import type { Database } from '../store/connection.ts';
import { countAttempt, forgetAttempts, type Limit } from './attempts.ts';
import { CLIENT_ADDRESS, networkOf } from './client-address.ts';
import { wantUnusedCode } from './code-once.ts';
import { writerFor } from './memberships.ts';
import { tokenOf } from './session-cookie.ts';
import type { AccountBase } from './settings.ts';

const byPassword = '/sign-in/email';
const byApp = '/two-factor/verify-totp';
const secondSteps = [byApp, '/two-factor/verify-backup-code'];
const waysIn = [byPassword, ...secondSteps, '/passkey/verify-authentication', '/sign-in/example'];
/** With a password or a code that could be guessed in a session that was left open. */
const askedAgain = ['/change-password', '/two-factor/enable', '/two-factor/disable', '/verify-password'];

const isWayIn = (path = ''): boolean => waysIn.includes(path) || path.startsWith('/callback/');

/** Attempts in a quarter of an hour. */
const most = { sameSession: 8, sameNetwork: 8, anyNetwork: 40, network: 60 } as const;

type Asked = {
  readonly path?: string | undefined;
  readonly headers?: Headers | undefined;
  readonly body?: unknown;
};

export const watchSignIns = (base: AccountBase) =>
  ({
    id: 'watch-sign-ins',
    hooks: {
      before: [
        {
          matcher: ({ path }) => isWayIn(path) || askedAgain.includes(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const minutes = await countAttempt(base.db, [...limitsOf(ctx), ...sessionLimit(base, ctx)]);
            if (minutes !== null) {
              throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS', message: '', minutes });
            }
            if (ctx.path === byApp) await wantUnusedCode(base.db, ctx);
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => isWayIn(path),
          handler: createAuthMiddleware(async (ctx) => {
            const { newSession, session, returned } = ctx.context;
            // With a session before, the second step is being set up and nobody comes in.
            if (secondSteps.includes(ctx.path) && session) {
              const isTurnedOn = ctx.path === byApp && !(returned instanceof APIError);
              if (isTurnedOn && !session.user.twoFactorEnabled)
                await noteAbout(
                  base,
                  await writerFor(base.db, session.user),
                  'second-step-on',
                  session.user.id,
                );
              return;
            }
            if (newSession) {
              await forgetAttempts(base.db, pairOf(ctx));
              const writer = await writerFor(base.db, newSession.user);
              await noteAbout(base, writer, 'sign-in', newSession.user.id);
            } else if (returned instanceof APIError && returned.statusCode < 500) {
              await noteRefused(base, emailOf(ctx));
            }
          }),
        },
        {
          matcher: ({ path }) => path === '/passkey/verify-registration',
          handler: createAuthMiddleware(async ({ context: { session, returned } }) => {
            if (!session || returned instanceof APIError) return;
            const writer = await writerFor(base.db, session.user);
            await noteAbout(base, writer, 'passkey-made', session.user.id);
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin;

const noteAbout = (base: AccountBase, writer: Writer, kind: AuditKind, about: string): Promise<void> =>
  base.note(writer, { kind, programme: null, about });

/** In place of an e-mail nobody has, somebody may have typed a password: it is not kept. */
async function noteRefused(base: AccountBase, email: string | null): Promise<void> {
  const person = email === null ? null : await findByEmail(base.db, email);
  const writer: Writer = person ? await writerFor(base.db, person) : { kind: 'operator', author: 'accounts' };
  await noteAbout(base, writer, 'sign-in-refused', person?.id ?? '?');
}

async function findByEmail(db: Database, email: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where email = ${email}
  `.execute(db.account);
  return rows[0] ?? null;
}

function limitsOf(asked: Asked): readonly Limit[] {
  const email = emailOf(asked);
  const network = { whom: `network ${networkFrom(asked)}`, most: most.network };
  if (email === null) return [network];
  return [
    { whom: pairOf(asked), most: most.sameNetwork },
    // A stranger who tries from everywhere is stopped later, so that nobody is locked out from one place.
    { whom: `person ${email}`, most: most.anyNetwork },
    network,
  ];
}

/** Whoever finds a session open does not try passwords in it for long. */
function sessionLimit({ settings }: AccountBase, { path = '', headers }: Asked): readonly Limit[] {
  const token = askedAgain.includes(path) ? tokenOf(headers?.get('Cookie') ?? null, settings) : null;
  return token === null ? [] : [{ whom: `session ${token}`, most: most.sameSession }];
}

const pairOf = (asked: Asked): string => `${emailOf(asked) ?? ''} from ${networkFrom(asked)}`;

const networkFrom = ({ headers }: Asked): string => networkOf(headers?.get(CLIENT_ADDRESS) ?? 'unknown');

function emailOf({ body }: Asked): string | null {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.trim().toLowerCase() : null;
}
