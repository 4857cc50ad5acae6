/** Faults in the reader's language: of every kind that zod knows, and every one of our own. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sayFault } from './fault-words.ts';
import { faultsOf, recordSchemas } from './record.ts';

const source = path.resolve(import.meta.dirname, '..');
const english = /\b(Invalid|Too|Unrecognized|expected|received|must|characters|items)\b/;

test.each([
  ['activity.from: Invalid ISO date', 'activity.from: phải là ngày viết theo mẫu 2026-11-25'],
  ['to: ends before it begins', 'to: kết thúc trước khi bắt đầu'],
  [
    'measures.sessions.value: Invalid input: expected number, received string',
    'measures.sessions.value: phải là số',
  ],
  ['place: Invalid input: expected string, received undefined', 'place: còn thiếu'],
  ['title: Too small: expected string to have >=1 characters', 'title: không được để trống'],
  ['note: Too big: expected string to have <=200 characters', 'note: phải có nhiều nhất 200 ký tự'],
  ['limit: Too big: expected number to be <=200', 'limit: phải không quá 200'],
  ['state: Invalid option: expected one of "waiting"|"confirmed"', 'state: phải là "waiting", "confirmed"'],
  ['–: Unrecognized key: "ethnicity"', '–: có trường lạ "ethnicity"'],
  ['7: activity.to: ends before it begins', '7: activity.to: kết thúc trước khi bắt đầu'],
  ['3:1 không có chỉ tiêu “a.b”', '3:1 không có chỉ tiêu “a.b”'],
])('%s', (fault, said) => {
  expect(sayFault(fault, 'vi')).toBe(said);
  expect(sayFault(fault, 'en')).toBe(fault);
});

test('every sentence that a schema of ours words itself is said in Vietnamese', () => {
  const files = ['domain', 'contract'].flatMap((floor) =>
    readdirSync(path.join(source, floor), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('client'))
      .map((name) => readFileSync(path.join(source, floor, name), 'utf8')),
  );
  const worded = files.flatMap((text) =>
    [...text.matchAll(/message: '([^']+)'/g)].map(([, words]) => words ?? ''),
  );
  expect(worded.length).toBeGreaterThan(25);
  expect(worded.filter((words) => sayFault(`x: ${words}`, 'vi') === `x: ${words}`)).toEqual([]);
});

test('whatever is sent in the place of a record, no fault of it stays English', () => {
  const types = Object.keys(recordSchemas) as (keyof typeof recordSchemas)[];
  const keys = fc.constantFrom(...types.flatMap((type) => keysOf(recordSchemas[type])), 'religion');
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('', '2020-13-01', -1, 1.5, 1e300, 'x'.repeat(5000)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.dictionary(keys, value), (type, body) => {
      const parsed = recordSchemas[type].safeParse(body);
      for (const fault of parsed.success ? [] : faultsOf(parsed.error)) {
        const said = sayFault(fault, 'vi');
        expect(said.slice(said.indexOf(': '))).not.toMatch(english);
      }
    }),
    { numRuns: 400 },
  );
});

const keysOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
