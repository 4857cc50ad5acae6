import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFigureKey, writeFigureKey } from './figure-key.ts';

test('a key says the code and what is asked beyond the report', () => {
  expect(writeFigureKey({ code: 'awareness.sessions', period: '2016..2018' })).toBe(
    'awareness.sessions&period=2016..2018',
  );
});

test('every key reads back as the question it was written from', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => !/\p{Surrogate}/u.test(each));
  const asked = fc.record(
    { code: text, period: text, place: text, organization: text, group: text },
    { requiredKeys: ['code'] },
  );
  fc.assert(
    fc.property(asked, (key) => {
      expect(readFigureKey(writeFigureKey(key))).toEqual({ ...key });
    }),
  );
});
