/** The paragraphs of a text: lines that are not blank; a line broken in the middle of a sentence goes on in the next. */

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Trimmed, composed, its blanks single; cut after a thousand letters, as it is only judged by. */
  readonly key: string;
  /** Its beginning without marks of emphasis. */
  readonly head: string;
}

const MOST = 1000;
const NARROW = 45;

/** One after another, so that no more of them are held than are looked at. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    const end = endOfParagraph(text, start);
    const line = lineOf(text, start, end);
    if (line) yield line;
    start = end + 1;
  }
}

function endOfParagraph(text: string, start: number): number {
  let from = start;
  for (;;) {
    const end = text.indexOf('\n', from);
    if (end < 0) return text.length;
    if (!goesOn(text, from, end)) return end;
    from = end + 1;
  }
}

/** The line is long and unfinished, and the next begins small or with a digit: it was only wrapped. */
function goesOn(text: string, from: number, end: number): boolean {
  if (end - from < NARROW || text.slice(from, end).includes('\t')) return false;
  const next = text.charAt(end + 1);
  if (next === '' || !/^[\p{Ll}\d(]$/u.test(next) || /^\d+[.)]/.test(text.slice(end + 1, end + 6)))
    return false;
  return /[\p{L}\d,]$/u.test(text.slice(Math.max(from, end - 3), end).trimEnd());
}

function lineOf(text: string, start: number, end: number): Line | undefined {
  const long = end - start > MOST;
  const written = text.slice(start, long ? start + MOST : end).trim();
  if (written === '') return undefined;
  const tidy = isTidy(written)
    ? written
    : written
        .normalize('NFC')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();
  // A long line keeps its true end, which tells prose from a heading.
  const key = long ? tidy + text.slice(end - 20, end).trimEnd() : tidy;
  return { start, end, key, head: headOf(tidy) };
}

const SPACE = 0x20;

/** Letters composed and blanks single already, as nearly always. */
function isTidy(written: string): boolean {
  let last = 0;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code < SPACE || code === 0xa0 || (code === SPACE && last === SPACE)) return false;
    if (code >= 0x300 && !(code >= 0x1ea0 && code <= 0x1ef9) && !(code >= 0x2010 && code <= 0x2026))
      return false;
    last = code;
  }
  return true;
}

const emphasis = new Set('#*_> ');

function headOf(key: string): string {
  const head = key.slice(0, 80);
  return emphasis.has(head.charAt(0)) ? head.replace(/^[#*_>\s]+/, '') : head;
}
