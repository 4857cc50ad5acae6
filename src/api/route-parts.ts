/** Pieces that the descriptions of routes are made of, so that a route says in one line what it takes and answers. */
import type { z } from 'zod';
import { httpStatus } from '../contract/http-status.ts';
import { problemDocument } from '../contract/problem-document.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { wantToken } from './authenticate.ts';
import { answeredOnce } from './idempotency.ts';
import { limitJson } from './request-body.ts';

/** The name under which the token stands in the OpenAPI document. */
export const SCHEME = 'token';

/** What a route asks for, as OpenAPI lists it: any one of these is enough. */
type Security = Record<string, string[]>[];
const anybody: Security = [{}, { [SCHEME]: [] }];
const tokenOnly: Security = [{ [SCHEME]: [] }];

/** Anybody may ask; who sends the token is told more. */
export const byAnybody = { security: anybody };

export const byToken = { security: tokenOnly, middleware: [wantToken] };

/** A request with a body of JSON by whoever holds the token. */
export const jsonByToken = { security: tokenOnly, middleware: [wantToken, limitJson, answeredOnce] };

export const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });

export const bodyOf = <T extends z.ZodType>(schema: T) => ({ required: true, content: json(schema) });

export const answer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: json(schema),
});

/** Problems that reading a body of JSON and looking for the token can end in. */
export const tokenProblems = ['no-token'] as const;
export const bodyProblems = [
  ...tokenProblems,
  ...(['invalid-record', 'body-too-large', 'wrong-content-type', 'not-allowed'] as const),
  ...(['key-used-otherwise', 'still-under-way'] as const),
] as const;

/** Problems of reading something of a programme, and of a list. */
export const inProgrammeProblems = ['unknown-programme', 'invalid-record'] as const;
export const listProblems = ['invalid-record', 'bad-cursor'] as const;

/** Problems of changing the records of a programme. */
export const actingProblems = [
  ...bodyProblems,
  ...(['unknown-programme', 'not-a-party', 'role-needed', 'unknown-record'] as const),
  ...(['clash', 'moved-on', 'version-ahead', 'voided-record', 'other-record-type'] as const),
] as const;

/** Problems of whose turn it is to sign and with which key. */
export const signingProblems = [
  'wrong-signing-day',
  ...([
    'role-needed',
    'not-your-turn',
    'already-signed',
    'ended-signer',
    'no-secret',
    'wrong-secret',
  ] as const),
  ...(['no-signing-key', 'key-not-valid', 'unknown-key'] as const),
] as const;

// A token that is wrong and a database that does not answer can meet every request.
const always: readonly ProblemCode[] = [
  ...(['wrong-token', 'wrong-api-key', 'missing-scope', 'other-site'] as const),
  ...(['database-unreachable', 'broken-ledger', 'too-many-requests'] as const),
];

/**
 * Answers by status, each naming its problems. Handlers never return them, they throw; so to the types of the route
 * they are nothing.
 */
export function problems(...codes: readonly ProblemCode[]): object {
  const named = [...new Set([...codes, ...always])];
  const statuses = new Set(named.map(httpStatus));
  const content = { 'application/problem+json': { schema: problemDocument } };
  return Object.fromEntries(
    [...statuses].map((status) => {
      // To all but the person at the machine a fault of the server is only that; see answer-problem.ts.
      const own = [
        ...named.filter((code) => httpStatus(code) === status),
        ...(status >= 500 ? ['fault'] : []),
      ];
      return [status, { description: own.map((code) => `\`${code}\``).join(', '), content }];
    }),
  );
}
