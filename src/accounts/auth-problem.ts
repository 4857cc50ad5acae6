/** What better-auth refuses, as named problems of this house. */
import { APIError } from 'better-auth/api';
import { Problem, type ProblemCode } from '../domain/problem.ts';

const codes: Readonly<Record<string, ProblemCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-sign-in',
  INVALID_EMAIL: 'wrong-sign-in',
  PASSWORD_TOO_LONG: 'wrong-sign-in',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  TOTP_NOT_ENABLED: 'wrong-code',
  BACKUP_CODES_NOT_ENABLED: 'wrong-code',
  TOTP_ALREADY_ENABLED: 'second-factor-on',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-over',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in-over',
  SESSION_NOT_FRESH: 'session-not-fresh',
};

/** How long a second step is locked after ten wrong codes; better-auth's own. */
const LOCKED = 15;

/** Anything else as it came. */
export function asAuthProblem(error: unknown): unknown {
  if (!(error instanceof APIError)) return error;
  const { code = '', minutes = LOCKED } = (error.body ?? {}) as { code?: string; minutes?: number };
  if (error.statusCode === 429) return new Problem('too-many-attempts', { minutes });
  const known = codes[code];
  if (known) return new Problem(known);
  return error.statusCode === 401 ? new Problem('not-signed-in') : error;
}

/** Waits for better-auth and names what it refuses. */
export async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asAuthProblem(error);
  }
}
