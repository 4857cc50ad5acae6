/**
 * The text as the rules read it: its lines and sentences, each with the figures that were said in it. Related links,
 * the frame of the page, signatures and second printings say nothing here.
 */
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { type Line, linesOf } from '../lines.ts';

export interface Told {
  /** Its place in the list of all figures. */
  readonly index: number;
  readonly figure: ProseFigure;
  readonly sentence: Sentence;
}

export interface Sentence {
  /** UTF-16 offsets into the text; `end` is not included. */
  readonly start: number;
  readonly end: number;
  /** Its line, counted from 0. */
  readonly line: number;
  readonly told: readonly Told[];
}

export interface Term {
  /** Days as YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

export interface Account {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  /** Lines that head the text. */
  readonly titles: ReadonlySet<number>;
  readonly term: Term | undefined;
}

const spoken = new Set(['title', 'lead', 'body', 'caption']);
/** Before the title of a report stand its letterhead and number. */
const HEAD_LINES = 14;
const documentName =
  /^(?:báo cáo|kế hoạch|thông báo|chương trình|biên bản|quyết định|tờ trình|bài viết|đề án|hướng dẫn|nghị quyết)$/iu;

/** Takes time in proportion to the text. `figures` in the order of the text. */
export function accountOf(text: string, figures: readonly ProseFigure[], term?: Term): Account {
  const lines = [...linesOf(text)];
  const sentences: Sentence[] = [];
  const titles = new Set<number>();
  let next = 0;
  for (const [line, { start, end, key }] of lines.entries()) {
    if (line < HEAD_LINES && documentName.test(key)) titles.add(line + 1);
    for (const piece of pieces(text, start, end)) {
      const told: Told[] = [];
      const sentence: Sentence = { ...piece, line, told };
      for (; next < figures.length; next++) {
        const figure = figures[next];
        if (!figure || figure.start >= piece.end) break;
        if (spoken.has(figure.zone) && !figure.duplicate)
          told.push({ index: next, figure: surpassed(text, figure), sentence });
        if (figure.zone === 'title') titles.add(line);
      }
      if (told.length > 0) sentences.push(sentence);
    }
  }
  return { text, lines, sentences, titles, term };
}

/** `vượt 24,9%` says by how much, not that it was a little more. */
function surpassed(text: string, figure: ProseFigure): ProseFigure {
  if (
    figure.qualifier !== 'hơn' ||
    !/vượt\s*$/iu.test(text.slice(Math.max(0, figure.start - 8), figure.start))
  )
    return figure;
  const { qualifier: _, ...exact } = figure;
  return exact;
}

const SENTENCE_END = /[.!?…]["”’)]*\s+(?=[^\p{Ll}\s])/gu;

function* pieces(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  const line = text.slice(start, end);
  let from = 0;
  for (const match of line.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length;
    yield { start: start + from, end: start + to };
    from = to;
  }
  yield { start: start + from, end };
}

/** UTF-16 units before and after a figure that a rule may look at, never beyond its sentence. */
const LOOK = 160;

/** In small letters, composed, its blanks single: only ever compared, never shown. */
export const plain = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ');

/** The words before a figure in its sentence, for comparing. */
export const before = (account: Account, told: Told, most = LOOK): string =>
  plain(rawBefore(account, told, most));

export const rawBefore = ({ text }: Account, { figure, sentence }: Told, most = LOOK): string =>
  text.slice(Math.max(sentence.start, figure.start - most), figure.start);

/** The words after a figure in its sentence, for comparing. */
export const after = ({ text }: Account, { figure, sentence }: Told, most = LOOK): string =>
  plain(text.slice(figure.end, Math.min(sentence.end, figure.end + most)));

/** What stands between two figures, the earlier first; undefined where they are too far apart to belong together. */
export function between({ text }: Account, one: Told, other: Told, most = LOOK): string | undefined {
  if (other.figure.start - one.figure.end > most) return undefined;
  return plain(text.slice(one.figure.end, other.figure.start));
}
