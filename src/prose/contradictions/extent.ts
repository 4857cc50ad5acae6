/** Which numbers a written number can stand for: 3,28 tỷ was rounded, 214 was not. */
import type { ProseFigure } from '../../domain/prose-figure.ts';

export interface Extent {
  readonly least: number;
  readonly most: number;
}

type Exact = ProseFigure & { readonly value: number };

/** Neither rough (hơn, gần, khoảng) nor vague, mistyped or a range: only then can it be held against another. */
export const isExact = (figure: ProseFigure): figure is Exact =>
  figure.value !== null &&
  (figure.qualifier === undefined || figure.qualifier === 'tròn') &&
  figure.error === undefined &&
  figure.max === undefined;

const STEPS = [1e9, 1e6, 1e3];

/** Decimals written after the comma; with `3.5` in a percent or measure, after the point. */
export function decimalsOf({ text, value }: ProseFigure): number {
  const comma = /\d,(\d+)/.exec(text);
  if (comma) return comma[1]?.length ?? 0;
  if (value === null || Number.isInteger(value)) return 0;
  return /\d\.(\d+)/.exec(text)?.[1]?.length ?? 1;
}

/** The last place written; 0 where a whole number was counted one by one. */
function stepOf(figure: Exact): number {
  const { scale = 1, value } = figure;
  const decimals = decimalsOf(figure);
  if (decimals > 0) return scale * 10 ** -decimals;
  if (scale === 1) return 0;
  return STEPS.find((step) => step <= scale && value % step === 0) ?? 0;
}

export function extentOf(figure: Exact): Extent {
  const half = stepOf(figure) / 2;
  return { least: figure.value - half, most: figure.value + half };
}

/** Of a figure that is rough, any number. */
export const possibleExtent = (figure: ProseFigure): Extent =>
  isExact(figure) ? extentOf(figure) : { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

export const middle = ({ least, most }: Extent): number => (least + most) / 2;

export const sumOf = (extents: readonly Extent[]): Extent => ({
  least: extents.reduce((sum, { least }) => sum + least, 0),
  most: extents.reduce((sum, { most }) => sum + most, 0),
});

/** Whether both could be one number. */
export function meet(one: Extent, other: Extent): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(one.most), Math.abs(other.most));
  return one.least <= other.most + slack && other.least <= one.most + slack;
}

/** What a share in percent can stand for: rounded to its last decimal, or cut off there, as many offices do. */
export function percentExtent(figure: Exact): Extent {
  const step = 10 ** -decimalsOf(figure);
  return { least: figure.value - step / 2, most: figure.value + step * 0.999 };
}

/** A thousand and more in round thousands may stand for something near it when a share is worked out. */
export function baseExtent(figure: Exact): Extent {
  const rounded = (figure.scale ?? 1) === 1 && figure.value >= 1000 && figure.value % 1000 === 0;
  if (!rounded) return extentOf(figure);
  return { least: figure.value - 500, most: figure.value + 500 };
}

/** A hundred times the one over the other; both above nought. */
export const percentOf = (part: Extent, whole: Extent): Extent => ({
  least: (100 * part.least) / whole.most,
  most: (100 * part.most) / Math.max(whole.least, Number.MIN_VALUE),
});
