/**
 * Report templates: Markdown with a header and directives that an office can copy and change. A new report is made by
 * expanding the directives once; figures and charts stay live marks in it. The language is told in templates/README.md.
 */
import { near } from '../domain/fold.ts';
import { parsePeriod } from '../domain/period.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { ReportKind } from '../domain/reporting-regime.ts';
import type { Words } from '../domain/words.ts';
import type { FigureAttributes } from './figure-mark.ts';
import { readChartMark } from './read-chart-mark.ts';
import { readFigureMark } from './read-figure-mark.ts';
import type { ReportFault } from './report-fault.ts';
import * as fault from './template-fault.ts';
import { partyOf } from './template-fields.ts';
import { readHeader, titleField } from './template-header.ts';
import { type Piece, type PiecesReading, placeOf, readPieces } from './template-pieces.ts';

export interface Template {
  readonly kind: ReportKind;
  readonly title: string;
  readonly locale: Locale;
  /** What follows the header, as it was written. */
  readonly body: string;
  readonly pieces: readonly Piece[];
  /** The parties it names, counted from 1, with where. */
  readonly parties: readonly { readonly name: string; readonly line: number; readonly column: number }[];
}

export type TemplateReading = { readonly template: Template } | { readonly faults: readonly ReportFault[] };

const LONGEST = 200_000;
const BYTE_ORDER_MARK = '\uFEFF';
/** Only whether a period can be read matters here; what `term` means is known when a report is made. */
const ANY_TERM = { from: '2000-01-01', to: '2000-12-31' };

/** `indicators` are the codes that exist; without them the codes are not looked at. */
export function readTemplate(source: string, indicators?: ReadonlySet<string>): TemplateReading {
  const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(1) : source;
  if (text.length > LONGEST) return { faults: [{ line: 1, column: 1, message: fault.tooLong(LONGEST) }] };
  const { header, faults, bodyFrom, lines } = readHeader(text);
  const body = text.slice(bodyFrom);
  const reading = readPieces(body);
  const inBody = [...reading.faults, ...liveFaults(reading, body, indicators)];
  const all = [...faults, ...inBody.map((each) => ({ ...each, line: each.line + lines }))];
  if (!header || all.length > 0)
    return { faults: all.toSorted((a, b) => a.line - b.line || a.column - b.column) };
  const parties = [...partiesIn(header.title, lines), ...partiesOf(reading.pieces, lines)];
  return { template: { ...header, body, pieces: reading.pieces, parties } };
}

/** What a programme of so few parties cannot fill in. */
export function partyFaults(template: Template, count: number): readonly ReportFault[] {
  return template.parties
    .filter(({ name }) => (partyOf(name) ?? 0) > count)
    .map(({ name, line, column }) => ({ line, column, message: fault.noSuchParty(name, count) }));
}

/** Figures and charts that no report could show. */
function liveFaults({ live }: PiecesReading, body: string, indicators?: ReadonlySet<string>): ReportFault[] {
  return live.flatMap((node) => {
    const { line, column } = placeOf(node);
    const reading =
      node.type === 'textDirective' ? readFigureMark(node, body, 0) : readChartMark(node, body, 0);
    const messages = 'faults' in reading ? reading.faults : askFaults(reading.mark, indicators);
    return messages.map((message) => ({ line, column, message }));
  });
}

function askFaults(
  { code, attributes }: { readonly code: string; readonly attributes: FigureAttributes },
  indicators: ReadonlySet<string> | undefined,
): Words[] {
  const unknown = indicators && !indicators.has(code);
  const compared = /^period:(.*)$/s.exec(attributes.compare ?? '')?.[1];
  const periods = [attributes.period, compared].filter((period) => period !== undefined);
  return [
    ...(unknown ? [fault.unknownIndicator(code, near(code, [...indicators], 3))] : []),
    ...periods.filter((period) => !isPeriod(period)).map(fault.unreadablePeriod),
  ];
}

function isPeriod(text: string): boolean {
  try {
    return parsePeriod(text.trim(), ANY_TERM).text !== '';
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

type Party = Template['parties'][number];

const partiesIn = (title: string, lines: number): Party[] =>
  [...title.matchAll(titleField)]
    .filter(({ 1: name = '' }) => partyOf(name) !== null)
    .map(({ 1: name = '' }) => ({ name, line: Math.max(1, lines - 1), column: 1 }));

const partiesOf = (pieces: readonly Piece[], lines: number): Party[] =>
  pieces.flatMap((piece) => {
    if ('inner' in piece) return partiesOf(piece.inner.pieces, lines);
    const { kind, name, line, column } = piece;
    return kind === 'field' && partyOf(name) !== null ? [{ name, line: line + lines, column }] : [];
  });
