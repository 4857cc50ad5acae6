import { expect, test } from 'vitest';
import { nounOf, scopesFor } from './api-scope.ts';

test('reading needs the scope to read, also of a noun that a key may write', () => {
  expect(scopesFor('GET', 'activities')).toEqual(['read']);
  expect(scopesFor('HEAD', 'programmes')).toEqual(['read']);
});

test('writing needs the scope of its noun or the one for everything', () => {
  expect(scopesFor('POST', 'activities')).toEqual(['write:activities', 'write']);
  expect(scopesFor('PUT', 'reports')).toEqual(['write:reports', 'write']);
});

test('a noun that no narrow scope names is written by the wide one alone', () => {
  expect(scopesFor('DELETE', 'users')).toEqual(['write']);
});

test('what lies within a programme is a noun of its own', () => {
  expect(nounOf('programmes/04-CTr%2FDV/activities/1/voiding')).toBe('activities');
  expect(nounOf('programmes/hoa-son')).toBe('programmes');
  expect(nounOf('reports/1/comments')).toBe('reports');
});
