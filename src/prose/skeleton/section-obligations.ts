/** Promises set out as items under a heading “Nội dung phối hợp”, in the outline of State and Party documents (I. / 1. / a) / -). */
import type { Finding } from './finding.ts';
import { type Pledge, pledge } from './pledge.ts';

type Style = 'article' | 'roman' | 'decimal' | 'number' | 'letter' | 'dash' | 'none';

interface OutlineLine {
  readonly start: number;
  readonly end: number;
  /** Where its words begin, after its mark. */
  readonly content: number;
  readonly style: Style;
}

const marks: readonly (readonly [Style, RegExp])[] = [
  ['article', /^(?:\*\*)?điều \d{1,3}[.:]?\s*/iu],
  ['roman', /^(?:#{1,4} )?(?:phần )?[IVX]{1,5}[.):/-]\s*/u],
  ['decimal', /^\d{1,2}\.\d{1,2}\.?\s+/],
  ['number', /^(?:#{1,4} )?\d{1,2}[.)/-]\s+/],
  ['letter', /^[a-hđ][.)]\s+/u],
  ['dash', /^[-–+*•]\s+/],
];
const heading =
  /^(?:các |những )?nội dung(?: chính| chủ yếu| trọng tâm| công tác| chương trình)*(?: phối hợp| hợp tác| thực hiện| thỏa thuận)[^.;\t|]{0,60}:?$/iu;
const closing =
  /^(?:tổ chức thực hiện|phân công|trách nhiệm|điều khoản|kinh phí|hiệu lực|thời gian|biện pháp|nơi nhận|đại diện|kết quả|đánh giá)/iu;
const MOST_LINES = 400;

export function sectionObligations(text: string): readonly Finding<Pledge>[] {
  const lines = outline(text);
  const at = lines.findIndex((line) => heading.test(wordsOf(text, line)));
  const [head, first] = [lines[at], itemAfter(lines, at)];
  if (!head || !first || first.style === head.style) return [];
  const section = lines.slice(lines.indexOf(first), sectionEnd(text, lines, lines.indexOf(first), head));
  const starts = section.flatMap((line, index) => (line.style === first.style ? [index] : []));
  return starts.flatMap((index, order) => {
    const last = section[(starts[order + 1] ?? section.length) - 1];
    const found = pledge(text, section[index]?.content ?? 0, last?.end ?? 0);
    return found ? [found] : [];
  });
}

/** The first marked line below a heading; a sentence that leads over to the list may stand between. */
function itemAfter(lines: readonly OutlineLine[], at: number): OutlineLine | undefined {
  if (at < 0) return undefined;
  return lines.slice(at + 1, at + 3).find(({ style }) => style !== 'none');
}

/** The next line of the heading's own level or above, or one that opens another matter. */
function sectionEnd(text: string, lines: readonly OutlineLine[], from: number, head: OutlineLine): number {
  const most = Math.min(lines.length, from + MOST_LINES);
  for (let at = from; at < most; at++) {
    const line = lines[at];
    if (!line) break;
    if (at > from && rank(line.style) <= rank(head.style) && line.style !== 'none') return at;
    if (line.style === 'none' && (closing.test(wordsOf(text, line)) || isCapitals(wordsOf(text, line))))
      return at;
  }
  return most;
}

const ranks: readonly Style[] = ['article', 'roman', 'number', 'decimal', 'letter', 'dash'];
/** A heading without a mark stands above all that are marked but chapters and articles. */
const rank = (style: Style): number => (style === 'none' ? 1 : ranks.indexOf(style));

const isCapitals = (words: string): boolean =>
  words.length > 5 && words === words.toUpperCase() && /\p{L}/u.test(words);

const wordsOf = (text: string, { content, end }: OutlineLine): string =>
  text
    .slice(content, Math.min(end, content + 160))
    .replace(/\*\*/g, '')
    .trim();

function outline(text: string): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const until = found < 0 ? text.length : found;
    const line = lineOf(text, from, until);
    if (line) lines.push(line);
    from = until + 1;
  }
  return lines;
}

function lineOf(text: string, from: number, until: number): OutlineLine | undefined {
  const raw = text.slice(from, Math.min(until, from + 300));
  const words = raw.trimStart();
  if (words.trim() === '') return undefined;
  const start = from + raw.length - words.length;
  const mark = marks.map(([style, pattern]) => ({ style, length: pattern.exec(words)?.[0].length ?? 0 }));
  const found = mark.find(({ length }) => length > 0);
  return { start, end: until, content: start + (found?.length ?? 0), style: found?.style ?? 'none' };
}
