import { expect, test } from 'vitest';
import { scopesFor } from './api-scope.ts';

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
