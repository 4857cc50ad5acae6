/** The annotated texts lie beside the checkout, or where CHUNGTAY_PROSE says; they are not part of it. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractFigures } from './extract-figures.ts';
import { annotatedTexts, precision, recall, score, total } from './testing/score.ts';

const folder = process.env.CHUNGTAY_PROSE ?? path.resolve(import.meta.dirname, '../../../shared/prose');
const texts = annotatedTexts(folder);
if (texts.length === 0) console.warn(`Skipped: no annotated texts in ${folder}.`);

describe.skipIf(texts.length === 0)('in the texts that people annotated', () => {
  const sum = total(texts.map(({ body, expected }) => score(expected, extractFigures(body))));

  test('97 of 100 figures are found', () => {
    const missed = sum.missed.map(({ text, kind, value }) => `${text} ${kind} ${value}`);
    expect(recall(sum), missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  test('97 of 100 found figures are right', () => {
    const extra = sum.extra.map(({ text, kind, value }) => `${text} ${kind} ${value}`);
    expect(precision(sum), extra.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
