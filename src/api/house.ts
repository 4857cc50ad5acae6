/** What every route of the API is given, and what a request carries through it. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '../accounts/accounts.ts';
import type { SignedIn } from '../accounts/who-is.ts';
import type { ReadingRoom } from '../actions/reading-room.ts';
import type { Actor } from '../domain/access.ts';
import type { Locale } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';

export interface House {
  readonly db: Database;
  /** Opens sealed keys; null when the environment gives none. */
  readonly secret: Uint8Array | null;
  /** Shared with the other faces of the process. */
  readonly room: ReadingRoom;
  /** Undefined where nobody signs in. */
  readonly accounts: Accounts | undefined;
}

export interface ApiEnv {
  readonly Variables: {
    readonly actor: Actor;
    /** Whoever has a session; null for keys, the token of the server and strangers. */
    readonly who: SignedIn | null;
    /** The same asked again, for an answer that lasts: a session, key or role may have ended. Throws as at first. */
    readonly actorNow: () => Promise<Actor>;
    readonly locale: Locale;
    /** Where answers are kept; see idempotency.ts. */
    readonly db: Database;
  };
}

export type Api = OpenAPIHono<ApiEnv>;
