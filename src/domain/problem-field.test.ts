import { expect, test } from 'vitest';
import { Problem } from './problem.ts';
import { problemField } from './problem-field.ts';

test('the one field at fault is named by its path', () => {
  const faults = ['entries.0.activity.to: ends before it begins', 'entries.0.activity.to: no day'];
  expect(problemField(new Problem('invalid-record', { faults }))).toBe('entries.0.activity.to');
  expect(problemField(new Problem('missing-measure', { kind: 'awareness', measure: 'sessions' }))).toBe(
    'measures.sessions',
  );
  expect(problemField(new Problem('unknown-place', { code: 'x', near: [] }))).toBe('place');
});

test('of several fields, or of the whole body, none is', () => {
  expect(problemField(new Problem('invalid-record', { faults: ['a: x', 'b: y'] }))).toBeNull();
  expect(problemField(new Problem('invalid-record', { faults: ['–: unknown key'] }))).toBeNull();
  expect(problemField(new Problem('not-a-party', { organization: 'x' }))).toBeNull();
});
