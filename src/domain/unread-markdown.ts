/**
 * Takes out of a Markdown text what nobody reads as text: code (fenced blocks and spans, CommonMark 4.5 and 6.1) and
 * comments. Blanks of the same length stay. Takes time in proportion to the text, whatever it is.
 */

export const blankUnread = (text: string): string => blankComments(blankCode(text));

function blankCode(text: string): string {
  const done: string[] = [];
  let paragraph: string[] = [];
  let fence: string | null = null;
  const endParagraph = () => {
    if (paragraph.length > 0) done.push(blankSpans(paragraph.join('\n')));
    paragraph = [];
  };
  for (const line of text.split('\n')) {
    const [, marks] = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== null) {
      if (marks?.startsWith(fence) && /^[ \t>]*[`~]+[ \t\r]*$/.test(line)) fence = null;
      done.push(blank(line));
    } else if (
      marks &&
      !(marks.startsWith('`') && line.slice(line.indexOf(marks) + marks.length).includes('`'))
    ) {
      endParagraph();
      fence = marks;
      done.push(blank(line));
    } else if (line.trim() === '') {
      endParagraph();
      done.push(line);
    } else paragraph.push(line);
  }
  endParagraph();
  return done.join('\n');
}

/** A comment that nothing ends, or whose beginning is escaped, is none. */
function blankComments(text: string): string {
  let written = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    if (at < from || text[at - 1] === '\\') continue;
    written += text.slice(from, at) + blank(text.slice(at, end + 3));
    from = end + 3;
  }
  return written + text.slice(from);
}

const blank = (code: string): string => code.replace(/[^\n]/g, ' ');

interface Run {
  readonly at: number;
  readonly length: number;
}

/** A span begins with a run of backticks and ends with the next run of the same length. */
function blankSpans(text: string): string {
  const runs = Array.from(text.matchAll(/`+/g), ({ 0: { length }, index: at }): Run => ({ at, length }));
  const closing = closings(runs);
  let written = '';
  let from = 0;
  for (const [index, { at }] of runs.entries()) {
    const end = closing[index];
    const escaped = /(?<!\\)(?:\\\\)*\\$/.test(text.slice(Math.max(0, at - 20), at));
    if (at < from || escaped || !end) continue;
    written += text.slice(from, at) + blank(text.slice(at, end.at + end.length));
    from = end.at + end.length;
  }
  return written + text.slice(from);
}

/** For each run the next one of its length. */
function closings(runs: readonly Run[]): (Run | undefined)[] {
  const next = new Map<number, Run>();
  const found: (Run | undefined)[] = [];
  for (const run of runs.toReversed()) {
    found.push(next.get(run.length));
    next.set(run.length, run);
  }
  return found.reverse();
}
