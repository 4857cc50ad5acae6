/**
 * Where the parts of a chart lie: horizontal bars, one a year, each with its label before it and its value behind it.
 * The web page, the picture in a Word file and whoever else draws a chart take the places from here.
 */
import type { ResolvedChart } from './figure-mark.ts';

export interface ChartShapes {
  /** In units of the drawing; a unit is a pixel of the web page. */
  readonly width: number;
  readonly height: number;
  /** Where the bars begin: the line of zero. */
  readonly zero: number;
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  /** Where the label ends. */
  readonly labelX: number;
  /** Middle of the row, for label and value. */
  readonly y: number;
  /** Null where there is no number, which is not a bar of no length. */
  readonly bar: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly text: string;
  readonly textX: number;
}

export const CHART_WIDTH = 600;
export const CHART_TYPE_SIZE = 15;
const ROW = 30;
const BAR = 20;
const GAP = 9;
/** Room for a letter as a share of its size: a figure of a wide, bold type, so that no label is cut. */
const LETTER = 0.6;

/** `width` of the whole drawing: a picture on paper is wider than what a phone shows. */
export function chartShapes({ bars }: ResolvedChart, width = CHART_WIDTH): ChartShapes {
  const labels = widest(bars.map(({ label }) => label));
  const texts = widest(bars.map(({ text, value }) => (value === null ? '' : text)));
  const start = labels + GAP;
  const room = Math.max(width - start - texts - 2 * GAP, 60);
  const values = bars.map(({ value }) => value ?? 0);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const unit = room / (most - least || 1);
  const zero = start - least * unit;
  const rows = bars.map(({ label, value, text }, at) => {
    const length = Math.max(1, Math.abs(value ?? 0) * unit);
    const x = (value ?? 0) < 0 ? zero - length : zero;
    const y = at * ROW + (ROW - BAR) / 2;
    const bar = value === null ? null : { x: round(x), y, width: round(length), height: BAR };
    const end = value === null ? zero : Math.max(zero, x + length);
    return { label, labelX: labels, y: at * ROW + ROW / 2, bar, text, textX: round(end + GAP) };
  });
  return { width, height: bars.length * ROW, zero: round(zero), rows };
}

const widest = (texts: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => text.length)) * CHART_TYPE_SIZE * LETTER);

const round = (length: number): number => Math.round(length * 100) / 100;

/** The values of a chart as one sentence: `2016: 45; 2017: không có số liệu`. */
export const chartInWords = ({ bars }: ResolvedChart): string =>
  bars.map(({ label, text }) => `${label}: ${text}`).join('; ');
