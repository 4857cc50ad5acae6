/** What the form and the links of a trace ask for. */
import { expect, test } from 'vitest';
import { traceAddress } from '../contract/trace-address.ts';
import { readTraceQuery } from './trace-query.ts';

const path = { programme: 'phuc-son', code: 'awareness.sessions' };
const read = (query: Record<string, string>) => readTraceQuery(path, query, 'vi');

test('no query asks for the whole term in the territory of then', () => {
  expect(read({})).toEqual({ ...path, period: 'term', territory: 'then', page: 1 });
});

test('empty fields of the form and unknown parameters ask for nothing', () => {
  const blank = { ky: '', 'dia-ban': ' ', 'don-vi': '', 'den-but-toan': '', utm_source: 'x' };
  expect(traceAddress('', read({ ...blank, 'dia-gioi': 'then' }))).toBe(
    '/con-so/phuc-son/awareness.sessions',
  );
});

test('every parameter is read, and written again in one order', () => {
  const asked = read({ trang: '2', ky: '2018', 'dia-ban': '17347', 'dia-gioi': 'now', 'den-but-toan': '12' });
  expect(asked).toMatchObject({ period: '2018', place: '17347', territory: 'now', asOf: 12, page: 2 });
  expect(traceAddress('/en', asked)).toBe(
    '/en/con-so/phuc-son/awareness.sessions?ky=2018&dia-ban=17347&dia-gioi=now&den-but-toan=12&trang=2',
  );
});

test('a parameter that cannot be read is named', () => {
  for (const [name, value] of [
    ['trang', '0'],
    ['trang', 'x'],
    ['den-but-toan', '-1'],
    ['dia-gioi', 'soon'],
    ['ky', 'x'.repeat(101)],
    ['dia-ban', '17347\0'],
  ] as const) {
    expect(() => read({ [name]: value })).toThrow(`“${name}”`);
  }
});
