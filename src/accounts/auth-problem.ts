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
  CHALLENGE_NOT_FOUND: 'wrong-passkey',
  PASSKEY_NOT_FOUND: 'wrong-passkey',
  AUTHENTICATION_FAILED: 'wrong-passkey',
  FAILED_TO_VERIFY_REGISTRATION: 'wrong-passkey',
};

/** How long a second step is locked after ten wrong codes; better-auth's own. */
const LOCKED = 15;

/** Anything that is no refusal as it came. */
export function asAuthProblem(error: unknown): unknown {
  return error instanceof APIError ? problemOfAuth(error.statusCode, error.body) : error;
}

/** `body` as better-auth answers it: a code of its own and a sentence that is not passed on. */
export function problemOfAuth(status: number, body: unknown): Error {
  const { code = '', minutes = LOCKED } = (body ?? {}) as { code?: string; minutes?: number };
  if (status === 429) return new Problem('too-many-attempts', { minutes });
  const known = codes[code];
  if (known) return new Problem(known);
  if (status === 401) return new Problem('not-signed-in');
  return status < 500 ? new Problem('invalid-record', { faults: [code] }) : new Error(`better-auth: ${code}`);
}

/** Waits for better-auth and names what it refuses. */
export async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asAuthProblem(error);
  }
}
