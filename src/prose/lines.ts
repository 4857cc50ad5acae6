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

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOfParagraph(text, start);
    const line = lineOf(text, start, end);
    if (line) lines.push(line);
    start = end + 1;
  }
  return lines;
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
  if (end - from < NARROW) return false;
  const next = text.charAt(end + 1);
  if (next === '' || !/^[\p{Ll}\d(]$/u.test(next) || /^\d+[.)]/.test(text.slice(end + 1, end + 6)))
    return false;
  return /[\p{L}\d,]$/u.test(text.slice(Math.max(from, end - 3), end).trimEnd());
}

function lineOf(text: string, start: number, end: number): Line | undefined {
  const key = text
    .slice(start, Math.min(end, start + MOST))
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (key === '') return undefined;
  // A long line keeps its true end, which tells prose from a heading.
  const tail = end - start > MOST ? text.slice(end - 20, end).trimEnd() : '';
  return { start, end, key: key + tail, head: key.slice(0, 80).replace(/^[#*_>\s]+/, '') };
}
