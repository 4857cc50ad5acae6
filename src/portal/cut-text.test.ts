import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, fitStretches, type Stretch } from './cut-text.ts';

const span = (start: number, end: number) => ({ start, end });
const said = (text: string, stretches: readonly Stretch[]) =>
  cutText(text, fitStretches(text.length, [stretches])).map(({ pieces }) =>
    pieces.map((piece) => (piece.stretch ? `[${piece.text}]` : piece.text)).join(''),
  );

test('each line is cut at its figures, and empty lines are left out', () => {
  const text = 'Đã tổ chức 207 buổi.\r\n\r\nCó 50 hộ\n';
  expect(said(text, [span(11, 19), span(27, 32)])).toEqual(['Đã tổ chức [207 buổi].', 'Có [50 hộ]']);
});

test('of two that overlap the first stays, of two that begin together the longer', () => {
  expect(said('2016-2020', [span(5, 9), span(0, 4), span(0, 9)])).toEqual(['[2016-2020]']);
  expect(said('abcdef', [span(0, 3), span(2, 5), span(4, 6)])).toEqual(['[abc]d[ef]']);
});

test('what stands in an earlier layer is never taken away by a later one', () => {
  const fitted = fitStretches(10, [[span(4, 6)], [span(0, 5), span(6, 8), span(5, 7)]]);
  expect(fitted).toEqual([span(4, 6), span(6, 8)]);
});

test('a figure that goes on in the next line begins once', () => {
  const [first, second] = cutText('hai\nmươi hộ', [span(0, 8)]);
  expect([first?.pieces[0]?.isFirst, second?.pieces[0]?.isFirst]).toEqual([true, false]);
  expect(said('hai\nmươi hộ', [span(0, 8)])).toEqual(['[hai]', '[mươi] hộ']);
});

test('what lies outside the text, is empty or stands on its head is not marked', () => {
  expect(fitStretches(5, [[span(-1, 2), span(3, 3), span(4, 2), span(4, 6), span(1, 2)]])).toEqual([
    span(1, 2),
  ]);
});

const texts = fc
  .array(fc.constantFrom('207', ' buổi', '\n', '\r\n', '👩‍🌾', '\u202e', '<b>', 'ế', '\ud83d', ' '), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
const anySpans = fc.array(
  fc.tuple(fc.integer({ min: -3, max: 70 }), fc.integer({ min: -3, max: 70 })).map(([a, b]) => span(a, b)),
  { maxLength: 12 },
);

test('whatever is marked, the pieces put together are the lines of the text, whole characters all', () => {
  fc.assert(
    fc.property(texts, anySpans, anySpans, (text, one, other) => {
      const fitted = fitStretches(text.length, [one, other]);
      for (const [at, { end }] of fitted.entries()) {
        expect(fitted[at + 1]?.start ?? end).toBeGreaterThanOrEqual(end);
      }
      const lines = cutText(text, fitted).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
      expect(lines).toEqual(text.split(/[\r\n]+/).filter((line) => line.trim() !== ''));
      const pieces = cutText(text, fitted).flatMap((line) => line.pieces.map((piece) => piece.text));
      expect(pieces.every((piece) => piece !== '')).toBe(true);
      // A character outside the basic plane is never cut in two: no piece begins with the second half of one.
      const halves = pieces.filter((piece) => /^[\udc00-\udfff]/.test(piece));
      expect(halves).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('two hundred thousand figures are cut in no time', () => {
  const text = '7 '.repeat(200_000);
  const all = Array.from({ length: 200_000 }, (_, at) => span(at * 2, at * 2 + 1));
  const began = performance.now();
  expect(cutText(text, fitStretches(text.length, [all, all]))[0]?.pieces).toHaveLength(400_000);
  expect(performance.now() - began).toBeLessThan(3000);
});
