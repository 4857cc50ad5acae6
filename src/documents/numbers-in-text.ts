/** The numbers of a paragraph and the words around them, so that two versions of it can be laid side by side. */
import type { MarkedText, PrintedParagraph } from './paragraph-text.ts';

/** A number as printed, or all the words of a figure (`không có số liệu`). */
export interface PrintedNumber {
  readonly text: string;
  /** The mark it belongs to; null for a number that the author wrote. */
  readonly mark: string | null;
}

export interface NumberedText {
  readonly numbers: readonly PrintedNumber[];
  /** The text with `#` for each number, in one case and one form of Unicode. */
  readonly frame: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: string | null;
}

/**
 * A digit written against the edge of a figure belongs to what is printed there, whether or not it slipped into the
 * mark: a reader sees one number.
 */
export function numbersIn({ text, marks }: PrintedParagraph): NumberedText {
  const plain = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(({ index, 0: word }): Span => {
    return { start: index, end: index + word.length, mark: null };
  });
  const taken = new Set<Span>();
  const figures = marks.map((mark): Span => {
    const met = numbersMeeting(plain, mark);
    for (const number of met) taken.add(number);
    const start = Math.min(mark.start, met[0]?.start ?? mark.start);
    return { start, end: Math.max(mark.end, met.at(-1)?.end ?? mark.end), mark: mark.name };
  });
  const loose = plain.filter((number) => !taken.has(number));
  const spans = [...figures, ...loose].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return {
    numbers: spans.map(({ start, end, mark }) => ({ text: comparable(text.slice(start, end)), mark })),
    frame: frameOf(text, spans),
  };
}

/** `numbers` are in the order of the text; an emptied mark meets the number it touches. */
function numbersMeeting(numbers: readonly Span[], { start, end }: MarkedText): readonly Span[] {
  const [from, to] = start === end ? [start - 1, end + 1] : [start, end];
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.end ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  let past = low;
  while ((numbers[past]?.start ?? to) < to) past++;
  return numbers.slice(low, past);
}

function frameOf(text: string, spans: readonly Span[]): string {
  let at = 0;
  let frame = '';
  for (const { start, end } of spans) {
    frame += `${text.slice(at, Math.max(at, start))}#`;
    at = Math.max(at, end);
  }
  return comparable(frame + text.slice(at)).toLowerCase();
}

export const comparable = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
