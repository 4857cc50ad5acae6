/** What keeps a number of a report from being taken over as a total: the number, its days, what it counts, or the ledger. */
import type { CheckedFigure } from '../contract/checked-text.ts';
import type { Indicator } from '../domain/indicator.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { OpeningBalance } from '../domain/opening-balance.ts';
import { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import { quantitySchema } from '../domain/quantity.ts';
import { fitUnit } from '../prose/matching/unit-fit.ts';
import { isAverage } from '../prose/skeleton/figure-sense.ts';
import { clauseAround, type Stretch } from '../prose/skeleton/sentences.ts';
import type { RecordedFigures } from './recorded-figures.ts';

export interface BalanceSetting {
  readonly text: string;
  readonly figures: readonly CheckedFigure[];
  readonly programme: Programme;
  /** What the whole text stands for; null where neither it nor the person says. */
  readonly period: string | null;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly balances: readonly OpeningBalance[];
  readonly records: RecordedFigures;
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

export const wordsIn = ({ text }: CheckedFigure): string => text.replace(/\s+/g, ' ');

export function numberProblems(figure: CheckedFigure): readonly Problem[] {
  const { value, max, error } = figure;
  const certain = max === undefined && error === undefined && quantitySchema.safeParse(value).success;
  return certain ? [] : [new Problem('doubtful-number', { words: wordsIn(figure) })];
}

export function periodProblems(
  figure: CheckedFigure,
  said: Days | null,
  days: Days | null,
): readonly Problem[] {
  if (!said) return [new Problem('no-period-said', { words: wordsIn(figure) })];
  return days ? [] : [new Problem('outside-programme', spoken(said))];
}

/** Người is no lượt người, a part is no whole, and an average no total. */
export function unitProblems(
  { text }: BalanceSetting,
  figure: CheckedFigure,
  { code, name, unit, formula }: Indicator,
): readonly Problem[] {
  const fit = fitUnit(figure.unit, { unit: unit.vi, name: name.vi });
  const words = wordsIn(figure);
  if (fit === 'mixed' || fit === 'narrower') {
    const reason = `${code}: “${figure.unit}” ≠ “${unit.vi}”.`;
    return [new Problem('no-counting-indicator', { words, reason })];
  }
  const isRate = formula.op === 'average-per-year' || formula.op === 'ratio';
  return isRate || !isAverage(text, figure)
    ? []
    : [new Problem('told-as-rate', { words, indicator: name.vi })];
}

/** `there` where the ledger holds this very total. */
export async function ledgerProblems(
  { balances, records, text }: BalanceSetting,
  figure: CheckedFigure,
  { indicator: { code, name }, days }: { readonly indicator: Indicator; readonly days: Days },
): Promise<'there' | readonly Problem[]> {
  const meeting = balances.filter((each) => each.indicator === code && overlap(each, days));
  const [taken] = meeting;
  if (meeting.some((each) => each.value === figure.value && isSpan(each, days))) return 'there';
  if (taken) return [new Problem('balance-taken', { indicator: name.vi, ...spoken(taken), ...facts(taken) })];
  const quotation = quoted(text, figure).quotation;
  const other = balances.find((each) => {
    return each.source.quotation === quotation && each.value === figure.value && isSpan(each, days);
  });
  if (other && figure.matches.some((match) => match.code === other.indicator))
    return [new Problem('number-taken-over', { indicator: other.indicator })];
  const recorded = await records.figure(code, `${days.from}..${days.to}`, null);
  if (recorded.status === 'known' && recorded.value === figure.value) return 'there';
  if (recorded.status === 'no-data' && recorded.records === 0) return [];
  const value = recorded.value === null ? null : styleNumber(recorded.value, 'vi');
  const details = { indicator: name.vi, ...spoken(days), records: recorded.records, value };
  return [new Problem('already-recorded', details)];
}

export const overlap = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;
const isSpan = (one: Days, other: Days): boolean => one.from === other.from && one.to === other.to;
const spoken = ({ from, to }: Days) => ({ from: styleDate(from, 'vi'), to: styleDate(to, 'vi') });
const facts = ({ value, source }: OpeningBalance) => {
  return { value: styleNumber(value, 'vi'), document: source.document };
};

export function quoted(text: string, words: Stretch): Stretch & { readonly quotation: string } {
  const { start, end } = clauseAround(text, words);
  return { start, end, quotation: text.slice(start, end) };
}
