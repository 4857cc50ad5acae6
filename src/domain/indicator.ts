/**
 * Indicators: formulas over measures, as data. A formula that would add what must not be added is refused when it is
 * defined, with the reason.
 */
import { z } from 'zod';
import { type ActivityKind, codeSchema, findMeasure, type Measure, measureCodes } from './activity-kind.ts';
import { near } from './fold.ts';
import { Problem } from './problem.ts';
import { wordsSchema } from './words.ts';

const measureRef = z
  .string()
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, { message: 'a measure is written kind.measure' });
export const indicatorCodeSchema = measureRef;

export const formulaSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('sum'), measures: z.array(measureRef).min(1) }),
  z.strictObject({ op: z.literal('count'), kind: codeSchema }),
  z.strictObject({ op: z.literal('average-per-year'), measure: measureRef }),
  z.strictObject({ op: z.literal('latest'), measure: measureRef }),
  z.strictObject({ op: z.literal('ratio'), numerator: measureRef, denominator: measureRef }),
  z.strictObject({
    op: z.literal('distinct'),
    of: z.enum(['places', 'organizations', 'days']),
    kind: codeSchema,
  }),
]);
export type Formula = z.infer<typeof formulaSchema>;

export const indicatorSchema = z.strictObject({
  code: indicatorCodeSchema,
  name: wordsSchema,
  definition: wordsSchema,
  unit: wordsSchema,
  formula: formulaSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** What is known when indicators are defined or evaluated. */
export interface Catalogue {
  readonly kinds: readonly ActivityKind[];
  readonly indicators: readonly Indicator[];
}

/** Full codes of the measures an indicator adds up; the bare kind code where it counts activities. */
export function measuresOf(indicator: Indicator): readonly string[] {
  const { formula } = indicator;
  if (formula.op === 'sum') return formula.measures;
  if (formula.op === 'count' || formula.op === 'distinct') return [formula.kind];
  if (formula.op === 'ratio') return [];
  return [formula.measure];
}

/** The same, through both parts of a ratio. */
export const measuresBehind = (indicator: Indicator, catalogue: Catalogue): readonly string[] =>
  indicator.formula.op === 'ratio'
    ? [indicator.formula.numerator, indicator.formula.denominator].flatMap((code) =>
        measuresOf(findIndicator(catalogue, code)),
      )
    : measuresOf(indicator);

export function findIndicator(catalogue: Catalogue, code: string): Indicator {
  const found = catalogue.indicators.find((indicator) => indicator.code === code);
  if (found) return found;
  const known = catalogue.indicators.map((indicator) => indicator.code);
  throw new Problem('unknown-indicator', { code, near: near(code, known) });
}

/** Throws `unknown-measure`, `unknown-kind`, `not-additive` or `mixed-measures` when the formula cannot stand. */
export function checkIndicator(indicator: Indicator, catalogue: Catalogue): void {
  const { formula } = indicator;
  if (formula.op === 'count' || formula.op === 'distinct') checkKind(formula.kind, catalogue);
  else if (formula.op === 'ratio') checkRatio(formula, catalogue);
  else if (formula.op === 'latest') wantMeasure(formula.measure, catalogue);
  else for (const code of measuresOf(indicator)) checkSummand(code, measuresOf(indicator), catalogue);
}

function checkSummand(code: string, all: readonly string[], catalogue: Catalogue): void {
  const measure = wantMeasure(code, catalogue);
  if (!measure.additive.time)
    throw new Problem('not-additive', { measure: code, reason: whyNotOverTime(measure) });
  for (const other of all) checkAlike(code, measure, other, wantMeasure(other, catalogue));
}

function checkAlike(one: string, measure: Measure, other: string, second: Measure): void {
  if (measure.counts === second.counts && measure.unit.en === second.unit.en) return;
  throw new Problem('mixed-measures', {
    one,
    other,
    oneCounts: measure.unit.vi,
    otherCounts: second.unit.vi,
  });
}

function checkRatio(formula: { numerator: string; denominator: string }, catalogue: Catalogue): void {
  const parts = [formula.numerator, formula.denominator].map((code) => findIndicator(catalogue, code));
  const measures = parts.map((part) => {
    if (part.formula.op === 'ratio')
      throw new Problem('not-additive', { measure: part.code, reason: { vi: 'tỷ lệ', en: 'a ratio' } });
    return measuresOf(part).flatMap((code) => findMeasure(catalogue.kinds, code) ?? []);
  });
  const [above, below] = [
    new Set(measures[0]?.map((m) => m.counts)),
    new Set(measures[1]?.map((m) => m.counts)),
  ];
  // Attendances divided by people would pass for a "coverage" that nobody counted.
  for (const [one, other] of [
    [above, below],
    [below, above],
  ] as const) {
    if (one.has('attendances') && other.has('people')) {
      const names = { one: formula.numerator, other: formula.denominator };
      throw new Problem('mixed-measures', { ...names, oneCounts: 'lượt người', otherCounts: 'người' });
    }
  }
}

function wantMeasure(code: string, catalogue: Catalogue): Measure {
  const found = findMeasure(catalogue.kinds, code);
  if (found) return found;
  const [kind = code] = code.split('.');
  throw new Problem('unknown-measure', { kind, code, near: near(code, measureCodes(catalogue.kinds)) });
}

function checkKind(code: string, catalogue: Catalogue): void {
  if (catalogue.kinds.some((kind) => kind.code === code)) return;
  throw new Problem('unknown-kind', {
    code,
    near: near(
      code,
      catalogue.kinds.map((kind) => kind.code),
    ),
  });
}

const whyNotOverTime = (measure: Measure): string =>
  measure.nature === 'stock'
    ? 'là số hiện có tại một thời điểm, cộng theo thời gian là đếm trùng / a stock, counted again at each date'
    : 'cùng một đối tượng có thể được đếm ở nhiều ngày / the same may be counted on several days';
