/** The blocks of plain text and of Markdown: found line by line in the text as it stands, so that offsets stay its own. */
import type { BlockRole, SourceBlock } from './source-text.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  /** Blanks before it. */
  readonly indent: number;
}

/** Each line that says something, without the blanks around it. */
function* linesOf(text: string): Generator<Line> {
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const until = found < 0 ? text.length : found;
    const line = text.slice(from, until);
    const start = from + line.length - line.trimStart().length;
    const end = from + line.trimEnd().length;
    yield { start: Math.min(start, end), end, indent: start - from };
    from = until + 1;
  }
}

const LIST_ITEM = /^(?:[-+*•–]|\d{1,3}[.)])[ \t\u00a0]+\S/;

/** Offices paste text in which each line is a paragraph, so each line is one here. */
export function textBlocks(text: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const { start, end } of linesOf(text)) {
    if (start === end) continue;
    const role = LIST_ITEM.test(text.slice(start, start + 8)) ? ('list-item' as const) : undefined;
    blocks.push({ start, end, paragraph: blocks.length + 1, ...(role ? { role } : {}) });
  }
  return blocks;
}

type LineKind = BlockRole | 'fence' | 'underline' | 'row' | 'nothing';

/** A line that makes no block of its own goes on with the paragraph before it; fenced code is left out. */
export function markdownBlocks(text: string): readonly SourceBlock[] {
  const found: { start: number; end: number; role: BlockRole }[] = [];
  let [open, fenced] = [false, false];
  for (const { start, end, indent } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 200));
    const kind = kindOf(line, indent);
    const last = found.at(-1);
    const goesOn = open && last !== undefined;
    if (kind === 'fence') fenced = !fenced;
    if (fenced || kind === 'fence' || kind === 'nothing') open = false;
    else if (kind === 'row') {
      for (const cell of cellsOf(text, start, end)) found.push(cell);
      open = false;
    } else if (kind === 'underline') {
      if (goesOn) last.role = 'heading';
      open = false;
    } else if (goesOn && (kind === 'paragraph' || indent >= 4)) last.end = end;
    else {
      found.push({ start: start + markLength(line, kind), end, role: kind });
      open = kind !== 'heading';
    }
  }
  const blocks = found.filter(({ start, end }) => start < end);
  return blocks.map((block, index) => ({ ...block, paragraph: index + 1 }));
}

function kindOf(line: string, indent: number): LineKind {
  if (/^(?:```|~~~)/.test(line)) return 'fence';
  if (/^(?:-+|=+)$/.test(line)) return 'underline';
  if (/^[|:\- \t]*$/.test(line) || /^(?:[-*_][ \t]*){3,}$/.test(line)) return 'nothing';
  if (line.startsWith('|')) return 'row';
  // Four blanks make code, in which a # begins a remark and no heading.
  if (indent < 4 && /^#{1,6}[ \t]/.test(line)) return 'heading';
  return LIST_ITEM.test(line) ? 'list-item' : 'paragraph';
}

function markLength(line: string, role: BlockRole): number {
  if (role === 'heading') return /^#+[ \t]+/.exec(line)?.[0].length ?? 0;
  return /^(?:>[ \t]*)+/.exec(line)?.[0].length ?? 0;
}

function* cellsOf(text: string, start: number, end: number) {
  for (let from = start; from < end; ) {
    const bar = text.indexOf('|', from);
    const until = bar < 0 || bar > end ? end : bar;
    const cell = text.slice(from, until);
    const trimmed = cell.trim();
    const at = from + cell.length - cell.trimStart().length;
    if (trimmed !== '') yield { start: at, end: at + trimmed.length, role: 'table-cell' as const };
    from = until + 1;
  }
}
