/**
 * The head of an administrative document after Decree 30/2020/NĐ-CP, Appendix I: who issues it on the left, the name and
 * motto of the State on the right, below them the number and the place and date.
 */
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
import type { Locale } from '../domain/problem.ts';
import { documentWords } from './document-words.ts';
import { xmlText } from './docx-context.ts';
import { BLACK, TEXT_WIDTH } from './docx-page.ts';

export interface DocumentHeading {
  /** Names of the issuing bodies, one line each. */
  readonly issuers: readonly string[];
  /** Number and sign of the document, without “Số:”. */
  readonly number?: string;
  /** `Anh Sơn, ngày 10 tháng 4 năm 2021`. */
  readonly placeAndDate?: string;
}

const LEFT = Math.floor(TEXT_WIDTH * 0.44);
const WIDTHS = [LEFT, TEXT_WIDTH - LEFT] as const;
/** Bold capitals of 12 pt that fit into the left column. */
const LINE = 25;
const NONE = { left: 0, right: 0 };

export function headingTable(heading: DocumentHeading, locale: Locale): Table {
  const words = documentWords[locale];
  const issuers = heading.issuers.map((name) => line(name, { bold: true, allCaps: true, size: 24 }));
  const state = [
    line(words.state, { bold: true, size: 24 }),
    line(words.motto, { bold: true, size: 26 }),
    shortRule(WIDTHS[1], 0.56),
  ];
  const number = heading.number && line(`${words.number} ${heading.number}`, { size: 26 });
  const date = heading.placeAndDate && line(heading.placeAndDate, { italics: true, size: 28 });
  const rows = [
    row(issuers.length > 0 ? [...issuers, shortRule(WIDTHS[0], 0.3)] : [new Paragraph({})], state),
  ];
  if (number || date) rows.push(row([number || new Paragraph({})], [date || new Paragraph({})]));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS,
    borders: TableBorders.NONE,
    margins: NONE,
    rows,
  });
}

interface Type {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly allCaps?: boolean;
  readonly size: number;
}

function line(text: string, type: Type): Paragraph {
  const runs = type.allCaps ? balanced(text) : [text];
  const children = runs.map((words, at) => new TextRun({ ...type, text: xmlText(words), break: at }));
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

// A long name breaks near its middle: one word alone on the second line looks like a slip.
function balanced(name: string): readonly string[] {
  if (name.length <= LINE) return [name];
  const gaps = [...name.matchAll(/\s+/g)];
  const off = (gap: RegExpExecArray) => Math.abs(gap.index - name.length / 2);
  const [middle] = gaps.toSorted((a, b) => off(a) - off(b));
  return middle ? [name.slice(0, middle.index), name.slice(middle.index + middle[0].length)] : [name];
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

function row(left: readonly Paragraph[], right: readonly Paragraph[]): TableRow {
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({ width: { size, type: WidthType.DXA }, margins: NONE, children });
  return new TableRow({ children: [cell(left, WIDTHS[0]), cell(right, WIDTHS[1])] });
}
