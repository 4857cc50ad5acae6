import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvidence, readRanges, writeEvidence, writeRanges } from './evidence-list.ts';

test('positions are written as ranges', () => {
  expect(writeRanges([4, 2, 3, 11, 3])).toBe('2-4,11');
  expect(writeRanges([])).toBe('');
});

test('ranges read back as what was written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500)), (positions) => {
      expect(readRanges(writeRanges(positions))).toEqual(positions.toSorted((a, b) => a - b));
    }),
  );
});

test.each(['4-2', '3,1', '1,2', '1-1', 'x', '1-99999999999'])('“%s” is refused', (text) => {
  expect(() => readRanges(text)).toThrow(RangeError);
});

test('hashes read back with their positions', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
  const entries = fc.uniqueArray(fc.record({ seq: fc.nat(1000), hash }), { selector: ({ seq }) => seq });
  fc.assert(
    fc.property(entries, (list) => {
      expect(readEvidence(writeEvidence(list))).toEqual(list.toSorted((a, b) => a.seq - b.seq));
    }),
  );
});

test('a hash too few is refused', () => {
  const { positions } = writeEvidence([{ seq: 1, hash: 'a'.repeat(64) }]);
  expect(() => readEvidence({ positions, hashes: '' })).toThrow(RangeError);
});
