/** Every named problem has the status a reader's browser should see. */
import { expect, test } from 'vitest';
import { type ProblemCode, problems } from '../domain/problem.ts';
import { httpStatus } from './http-status.ts';

const codes = Object.keys(problems) as ProblemCode[];

test('what does not exist is 404, what cannot be read is 400', () => {
  const unknown = codes.filter((code) => code.startsWith('unknown-'));
  expect(unknown.length).toBeGreaterThan(5);
  for (const code of unknown)
    expect([code, httpStatus(code)]).toEqual([code, code === 'unknown-period' ? 400 : 404]);
  expect(httpStatus('no-page')).toBe(404);
  expect(httpStatus('usage')).toBe(400);
});

test('a question that must not be answered is 422', () => {
  for (const code of ['not-additive', 'mixed-measures', 'ended-place', 'ended-organization'] as const) {
    expect(httpStatus(code)).toBe(422);
  }
});

test('what a reader cannot have caused is a fault of ours', () => {
  expect(httpStatus('broken-ledger')).toBe(500);
  expect(httpStatus('bad-setting')).toBe(500);
  expect(httpStatus('database-unreachable')).toBe(503);
});
