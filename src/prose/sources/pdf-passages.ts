/** The paragraphs of printed pages: lines joined where the text runs on, and what heads and ends each page told apart. */
import { layOut, type PrintedLine, type PrintedPage } from './pdf-lines.ts';
import type { BlockRole, Passage } from './source-text.ts';
import { isSyllable } from './syllable.ts';

export interface PrintedPassages {
  readonly passages: readonly Passage[];
  readonly turned: number;
}

interface PageLines {
  readonly page: PrintedPage;
  readonly lines: readonly PrintedLine[];
}

export function pdfPassages(pages: readonly PrintedPage[]): PrintedPassages {
  const laid = pages.map((page) => ({ page, ...layOut(page) }));
  const margins = repeatedMargins(laid);
  const size = median(laid.flatMap(({ lines }) => lines.map((line) => line.size)));
  return {
    passages: acrossPages(laid.flatMap((page) => [...pagePassages(page, margins, size)])),
    turned: laid.reduce((sum, page) => sum + page.turned, 0),
  };
}

/** A paragraph that runs over the end of a page is one, before what ends that page and heads the next. */
function acrossPages(passages: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = [];
  let last = -1;
  for (const passage of passages) {
    const isMargin = passage.role === 'header' || passage.role === 'footer';
    const before = joined[last];
    if (!isMargin && before && before.page !== passage.page && runsOn(before, passage)) {
      joined[last] = { ...before, text: join(before.text, passage.text) };
      continue;
    }
    joined.push(passage);
    if (!isMargin) last = joined.length - 1;
  }
  return joined;
}

const runsOn = (before: Passage, { role, text }: Passage): boolean =>
  (before.role === 'paragraph' || before.role === 'list-item') &&
  role === 'paragraph' &&
  /[\p{L}\p{N},\-–]$/u.test(before.text) &&
  /^[\p{Ll}\p{N}(]/u.test(text) &&
  !BEGINNING.test(text);

/** How much of a page, at its head and at its foot, may be what repeats on each. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^[-–—\s]*(?:trang|page)?\s*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/i;

const plainText = (line: PrintedLine): string => line.segments.map(({ text }) => text).join(' ');
const withoutDigits = (line: PrintedLine): string => plainText(line).replace(/\d+/g, '#');

function marginOf({ page }: PageLines, line: PrintedLine): 'header' | 'footer' | null {
  if (line.y < page.height * MARGIN) return 'header';
  return line.y > page.height * (1 - MARGIN) ? 'footer' : null;
}

/** What stands in the margins of at least two pages and of a third of them, digits aside. */
function repeatedMargins(pages: readonly PageLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const here = new Set(page.lines.filter((line) => marginOf(page, line)).map(withoutDigits));
    for (const text of here) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length / 3);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([text]) => text));
}

interface Open {
  text: string;
  readonly role: BlockRole;
  lines: number;
}

const said = ({ text, role }: Open, page: number): Passage => ({ text, role, page });

function* pagePassages(page: PageLines, margins: ReadonlySet<string>, usual: number): Generator<Passage> {
  const number = page.page.number;
  const shape = shapeOf(page.lines);
  let open: Open | null = null;
  let last: PrintedLine | null = null;
  for (const line of page.lines) {
    const margin = marginOf(page, line);
    const isMargin = margin && (margins.has(withoutDigits(line)) || PAGE_NUMBER.test(plainText(line)));
    const [only, ...more] = line.segments;
    if (isMargin || !only || more.length > 0) {
      if (open) yield said(open, number);
      [open, last] = [null, null];
      yield* isMargin ? [{ text: plainText(line), role: margin, page: number }] : cells(line, number);
      continue;
    }
    if (open && last && goesOn(last, line, shape) && !isIndented(open, last, line, shape.left)) {
      open.text = join(open.text, only.text);
      open.lines++;
    } else {
      if (open) yield said(open, number);
      open = { text: only.text, role: roleOf(only.text, line.size, usual), lines: 1 };
    }
    last = line;
  }
  if (open) yield said(open, number);
}

function* cells(line: PrintedLine, page: number): Generator<Passage> {
  for (const [index, { text }] of line.segments.entries()) {
    yield { text, role: 'table-cell', page, after: index === 0 ? '\n' : '\t' };
  }
}

const LIST_ITEM = /^(?:[-+*•–●○▪]|\d{1,3}[.)]|[a-zđ]\))\s/;
const BEGINNING = /^(?:[-+*•–●○▪]|\d{1,3}[.)]|[a-zđ]\)|[IVX]{1,5}\.|Điều \d{1,3}\.)\s/;

function roleOf(text: string, size: number, usual: number): BlockRole {
  if (size > usual * 1.15) return 'heading';
  return LIST_ITEM.test(text) ? 'list-item' : 'paragraph';
}

interface Shape {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next, as it mostly is. */
  readonly step: number;
}

function shapeOf(lines: readonly PrintedLine[]): Shape {
  const single = lines.filter(({ segments }) => segments.length === 1).flatMap(({ segments }) => segments);
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? line.y));
  return {
    left: single.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: single.reduce((most, { right }) => Math.max(most, right), 0),
    step: median(steps),
  };
}

/** A paragraph ends with a short line, before a wider gap, another size of type or a list's mark. */
function goesOn(last: PrintedLine, line: PrintedLine, { left, right, step }: Shape): boolean {
  const [before, now] = [last.segments[0], line.segments[0]];
  if (!before || !now) return false;
  if (before.right < right - 0.15 * (right - left)) return false;
  if (line.y - last.y > Math.max(step * 1.25, last.size * 1.1)) return false;
  return Math.abs(line.size - last.size) < 0.15 * last.size && !BEGINNING.test(now.text);
}

/** An indented line begins a paragraph, but for the second line of a list item; so does one indented like a first line. */
function isIndented(open: Open, last: PrintedLine, line: PrintedLine, left: number): boolean {
  const [before, now] = [last.segments[0]?.left ?? left, line.segments[0]?.left ?? left];
  if (now - left < 0.8 * line.size || open.role === 'list-item') return false;
  return now - before > 0.8 * line.size || (open.lines === 1 && Math.abs(now - before) < 0.3 * line.size);
}

/** A word broken at the end of a line is made whole; a hyphen that belongs to it (2016-2020, Covid-19) stays. */
function join(text: string, next: string): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  const hyphen = /(\p{L}*)[-‐]$/u.exec(text.slice(-12));
  if (!hyphen || /\s[-‐]$/.test(text)) return `${text} ${next}`;
  const rest = /^\p{L}*/u.exec(next.slice(0, 12))?.[0] ?? '';
  const isBroken = rest !== '' && !isSyllable(rest) && isSyllable((hyphen[1] ?? '') + rest);
  return (isBroken ? text.slice(0, -1) : text) + next;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
