/** Pieces the head and the foot of a document are made of: a line of type, a short rule, a grid without borders. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { xmlText } from './docx-context.ts';
import { halfPoints } from './docx-measures.ts';
import { BLACK } from './docx-page.ts';

export interface Type {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly allCaps?: boolean;
  readonly underline?: Record<string, never>;
  /** In points. */
  readonly size: number;
}

export interface Setting {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly spacing?: { readonly before?: number; readonly after?: number };
  readonly keepNext?: boolean;
  /** Breaks the line near its middle where it is wider than that many twips. */
  readonly within?: number;
}

export function line(text: string, { size, ...type }: Type, setting: Setting = {}): Paragraph {
  const { within, alignment = AlignmentType.CENTER, ...rest } = setting;
  const pieces = within === undefined ? [text] : balanced(text, within / (size * LETTER));
  // With the space that stood there, so that readers who know no line breaks do not join two words.
  const spaced = pieces.map((words, at) => (at < pieces.length - 1 ? `${words} ` : words));
  const children = spaced.map(
    (words, at) => new TextRun({ ...type, size: halfPoints(size), text: xmlText(words), break: at }),
  );
  return new Paragraph({ alignment, ...rest, children });
}

/** Twips that a bold capital of Times New Roman takes for each point of its size. */
const LETTER = 12.6;

/** `TM.`, `T/M`: what stands before a name without being part of it. */
const CAPACITY = /^(?:\p{Lu}{1,3}\.|\p{Lu}\/\p{Lu})\s+/u;

// A long name breaks near its middle: one word alone on the second line looks like a slip.
function balanced(name: string, most: number): readonly string[] {
  const rows = Math.ceil(name.length / most);
  const gaps = [...name.matchAll(/\s+/g)];
  const before = CAPACITY.exec(name)?.[0].length ?? 0;
  const middle = before + (name.length - before) / rows;
  const off = (gap: RegExpExecArray) => Math.abs(gap.index - middle);
  const [first] = gaps.toSorted((a, b) => off(a) - off(b));
  if (rows <= 1 || !first) return [name];
  return [name.slice(0, first.index), ...balanced(name.slice(first.index + first[0].length), most)];
}

/** A rule over `share` of the width, in the middle: Word has no short rule but a border of an indented paragraph. */
export function shortRule(width: number, share: number): Paragraph {
  const side = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: BLACK, space: 1 } },
    spacing: { before: 60, after: 0, line: 120, lineRule: LineRuleType.EXACT },
  });
}

const NONE = { left: 0, right: 0 };

/** Columns side by side without borders; a row is never torn apart between two pages. */
export function bareGrid(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: TableBorders.NONE,
    margins: NONE,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((size, at) => {
            const children = cells[at] ?? [];
            return new TableCell({
              width: { size, type: WidthType.DXA },
              margins: NONE,
              children: children.length > 0 ? children : [new Paragraph({})],
            });
          }),
        }),
    ),
  });
}
