import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, entryInstant, entryText } from './entry.ts';

const entry: Entry = {
  chain: 'registers',
  seq: 12,
  recordType: 'place',
  recordId: 'a28cd0bd-bb76-887a-8efc-ba9fb48ace41',
  version: 2,
  op: 'correct',
  body: { name: 'Bản Vều', code: 'HS/1', population: 207 },
  author: 'Lê Minh Tú',
  organization: 'operator',
  capturedAt: '2026-03-02T01:00:00.000000Z',
  recordedAt: '2026-03-02T01:00:00.001000Z',
};

describe('the text of an entry', () => {
  it('is canonical JSON of everything but the hashes', () => {
    expect(entryText(entry)).toBe(
      '{"author":"Lê Minh Tú","body":{"code":"HS/1","name":"Bản Vều","population":207},' +
        '"capturedAt":"2026-03-02T01:00:00.000000Z","chain":"registers","op":"correct","organization":"operator",' +
        '"recordId":"a28cd0bd-bb76-887a-8efc-ba9fb48ace41","recordType":"place",' +
        '"recordedAt":"2026-03-02T01:00:00.001000Z","seq":12,"version":2}',
    );
  });

  it('does not depend on the order in which the database gives the fields back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(entry), { minLength: 11 }), (fields) => {
        expect(entryText(Object.fromEntries(fields) as unknown as Entry)).toBe(entryText(entry));
      }),
    );
  });

  it.each<[keyof Entry, Partial<Entry>]>([
    ['chain', { chain: 'register' }],
    ['seq', { seq: 13 }],
    ['recordType', { recordType: 'places' }],
    ['recordId', { recordId: 'a28cd0bd-bb76-887a-8efc-ba9fb48ace42' }],
    ['version', { version: 3 }],
    ['op', { op: 'void' }],
    ['body', { body: { ...entry.body, population: 207.0000000000001 } }],
    ['body', { body: { ...entry.body, population: '207' } }],
    ['body', { body: { ...entry.body, name: 'Bản Vều'.normalize('NFD') } }],
    ['author', { author: 'Lê Minh Tu' }],
    ['organization', { organization: 'Operator' }],
    ['capturedAt', { capturedAt: '2026-03-02T01:00:00.000001Z' }],
    ['recordedAt', { recordedAt: '2026-03-02T01:00:00.001001Z' }],
  ])('changes with its %s', (_, other) => {
    expect(entryText({ ...entry, ...other })).not.toBe(entryText(entry));
  });

  it('cannot be made alike by moving text from one field to the next', () => {
    const one = { ...entry, author: 'Tú","body":{}', organization: 'x' };
    const other = { ...entry, author: 'Tú', organization: '","body":{}x' };
    expect(entryText(one)).not.toBe(entryText(other));
  });
});

describe('the moment of an entry', () => {
  it.each([
    ['2026-03-02T01:00:00Z', '2026-03-02T01:00:00.000000Z'],
    ['2026-03-02T08:00:00.5+07:00', '2026-03-02T01:00:00.500000Z'],
    ['2026-03-02T01:00:00.004000Z', '2026-03-02T01:00:00.004000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000000Z'],
  ])('%s is written as %s', (written, kept) => {
    expect(entryInstant(written)).toBe(kept);
    expect(entryInstant(kept)).toBe(kept);
  });

  it('is a moment', () => {
    expect(() => entryInstant('hôm qua')).toThrow(RangeError);
  });
});
