import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor, pageOf, pageSize } from './page.ts';

const keys = z.tuple([z.string(), z.number()]);

test('a cursor brings back the keys it was made from, in letters an address can hold', () => {
  const cursor = encodeCursor('plans', ['2024-03-08?>~', 7]);
  expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(decodeCursor('plans', keys, cursor)).toEqual(['2024-03-08?>~', 7]);
});

test('no cursor means the first page', () => {
  expect(decodeCursor('plans', keys, undefined)).toBeNull();
  expect(decodeCursor('plans', keys, '')).toBeNull();
});

test.each([
  ['of another list', encodeCursor('models', ['2024-03-08', 7])],
  ['with other keys', encodeCursor('plans', ['2024-03-08'])],
  ['cut short', encodeCursor('plans', ['2024-03-08', 7]).slice(0, 9)],
  ['made up', 'đây không phải'],
])('a cursor %s is refused by name', (_, cursor) => {
  expect(() => decodeCursor('plans', keys, cursor)).toThrow(expect.objectContaining({ code: 'bad-cursor' }));
});

test('a page has a next one only where a further row was read', () => {
  const rows = [{ seq: 1 }, { seq: 2 }, { seq: 3 }];
  const first = pageOf(rows, 2, 'plans', (row) => [row.seq]);
  expect(first.items).toEqual([{ seq: 1 }, { seq: 2 }]);
  expect(decodeCursor('plans', z.tuple([z.number()]), first.next ?? '')).toEqual([2]);
  expect(pageOf(rows, 3, 'plans', (row) => [row.seq]).next).toBeNull();
});

test('a page holds 50 rows unless told, and never more than 200', () => {
  expect([pageSize({}), pageSize({ limit: 7 }), pageSize({ limit: 9999 }), pageSize({ limit: -1 })]).toEqual([
    50, 7, 200, 1,
  ]);
});
