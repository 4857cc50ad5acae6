/** The one table from named problems to HTTP statuses. What is not in it is our fault: 500, and no details shown. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemCode } from '../domain/problem.ts';

const statuses: Partial<Record<ProblemCode, ContentfulStatusCode>> = {
  usage: 400,
  'invalid-record': 400,
  'unknown-period': 400,
  'not-allowed': 403,
  'no-page': 404,
  'unknown-programme': 404,
  'unknown-indicator': 404,
  'unknown-kind': 404,
  'unknown-measure': 404,
  'unknown-group': 404,
  'unknown-place': 404,
  'unknown-organization': 404,
  'unknown-record': 404,
  'unknown-report': 404,
  'unknown-position': 404,
  'ended-place': 422,
  'ended-organization': 422,
  'outside-register': 422,
  'not-additive': 422,
  'mixed-measures': 422,
  'database-unreachable': 503,
};

export function httpStatus(code: ProblemCode): ContentfulStatusCode {
  return statuses[code] ?? 500;
}
