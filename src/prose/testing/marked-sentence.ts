/** Test sentences with their figures marked in place: `tặng [50 lá cờ|count|50|lá cờ] cho thôn`. */
import { expect } from 'vitest';
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { extractFigures } from '../extract-figures.ts';

interface Wanted {
  readonly text: string;
  readonly kind: string;
  readonly value: string;
  /** Not compared where it is not written. */
  readonly unit: string | undefined;
}

function unmark(marked: string): { readonly sentence: string; readonly wanted: readonly Wanted[] } {
  const wanted: Wanted[] = [];
  const sentence = marked.replace(/\[([^\]]*)\]/g, (_, inside: string) => {
    const [text = '', kind = '', value = '', unit] = inside.split('|');
    wanted.push({ text, kind, value, unit });
    return text;
  });
  return { sentence, wanted };
}

const plain = ({ text, kind, value, unit }: ProseFigure, wanted: Wanted | undefined): Wanted => ({
  text,
  kind,
  value: String(value ?? ''),
  unit: wanted?.unit === undefined ? undefined : unit,
});

/** Every figure of the sentence is read as marked, and nothing else. */
export function expectRead(marked: string): void {
  const { sentence, wanted } = unmark(marked);
  const found = extractFigures(sentence);
  expect(
    found.map((figure, index) => plain(figure, wanted[index])),
    sentence,
  ).toEqual(wanted);
}
