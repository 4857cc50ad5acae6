/** The one table from named problems to HTTP statuses. What is not in it is our fault: 500, and no details shown. */
import type { ProblemCode } from '../domain/problem.ts';

const statuses = {
  usage: 400,
  'invalid-record': 400,
  'unknown-period': 400,
  'damaged-template': 400,
  'damaged-report': 400,
  'damaged-archive': 400,
  'damaged-document': 400,
  'passage-not-found': 400,
  'not-allowed': 403,
  'no-page': 404,
  'not-a-party': 403,
  'own-record': 403,
  'not-your-record': 403,
  clash: 409,
  'version-ahead': 409,
  'voided-record': 409,
  'other-record-type': 409,
  'programme-exists': 409,
  'not-in-review': 409,
  'report-changed': 409,
  'not-your-turn': 409,
  'already-signed': 409,
  'no-report-kind': 422,
  'open-comments': 422,
  'unresolved-figures': 422,
  'disputed-figures': 422,
  'no-signing-key': 422,
  'key-not-valid': 422,
  'ended-signer': 422,
  'unsigned-edition': 422,
  'no-difference': 422,
  'outside-register': 422,
  'ended-place': 422,
  'ended-organization': 422,
  'not-additive': 422,
  'mixed-measures': 422,
  'no-secret': 503,
  'database-unreachable': 503,
} as const satisfies Partial<Record<ProblemCode, number>>;

type Status = (typeof statuses)[keyof typeof statuses] | 500;

export function httpStatus(code: ProblemCode): Status {
  const named: Partial<Record<ProblemCode, Status>> = statuses;
  return named[code] ?? (code.startsWith('unknown-') ? 404 : 500);
}
