/**
 * The results a text gives that an indicator counts, as totals to take over: one proposal for each indicator that may be
 * meant. What the ledger has already, or what would count twice, is said to be so.
 */
import type { CheckedFigure } from '../contract/checked-text.ts';
import { clipped } from '../domain/clipped-period.ts';
import type { Indicator } from '../domain/indicator.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import { parsePeriod } from '../domain/period.ts';
import { Problem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import { periodsNear } from '../prose/matching/figure-period.ts';
import { roleOf } from '../prose/matching/figure-role.ts';
import { isUpTo } from '../prose/skeleton/figure-sense.ts';
import {
  type BalanceSetting,
  type Days,
  ledgerProblems,
  numberProblems,
  overlap,
  periodProblems,
  quoted,
  unitProblems,
  wordsIn,
} from './balance-problems.ts';
import type { Draft } from './proposal.ts';

/** A report has dozens; a flood of numbers is not read to its end. */
export const MOST_BALANCES = 500;

export async function balanceProposals(setting: BalanceSetting): Promise<readonly Draft[]> {
  const { text, figures, programme } = setting;
  const near = periodsNear(text, figures, programme.term);
  const drafts: Draft[] = [];
  for (const [at, figure] of figures.entries()) {
    if (drafts.length >= 4 * MOST_BALANCES) break;
    if (!isResult(setting, figure)) continue;
    drafts.push(...(await draftsOf(setting, figure, near[at] ?? setting.period)));
  }
  return withGrounds(toldOnce(drafts).slice(0, MOST_BALANCES));
}

/** A bare number, as in the cell of a table, says nothing of what it counts. */
const isResult = ({ text, programme }: BalanceSetting, figure: CheckedFigure): boolean =>
  figure.verdict !== 'not-a-result' &&
  (figure.unit !== '' || figure.matches.length > 0) &&
  roleOf(text, figure, programme.parties.length).role === 'result';

async function draftsOf(
  setting: BalanceSetting,
  figure: CheckedFigure,
  near: string | null,
): Promise<readonly Draft[]> {
  const { text, programme, indicators } = setting;
  const said = near === null ? null : parsePeriod(near, programme.term);
  const since =
    near !== null && /^\d{4}$/.test(near) && isUpTo(text, figure, near) ? programme.term.from : null;
  const days = said && clipped({ from: since ?? said.from, to: said.to }, programme.term);
  const meant = figure.matches.flatMap(({ code }) => indicators.get(code) ?? []);
  if (meant.length === 0) return [uncounted(setting, figure, days)];
  const reasons = [...numberProblems(figure), ...periodProblems(figure, said, days)];
  const drafts: Draft[] = [];
  for (const indicator of meant) drafts.push(await draftOf(setting, figure, { indicator, days, reasons }));
  return drafts;
}

interface Meant {
  readonly indicator: Indicator;
  /** Null where none is said within the term. */
  readonly days: Days | null;
  readonly reasons: readonly Problem[];
}

async function draftOf(setting: BalanceSetting, figure: CheckedFigure, meant: Meant): Promise<Draft> {
  const { indicator, days } = meant;
  const value = {
    indicator: indicator.code,
    value: figure.value,
    unit: indicator.unit.vi,
    ...(days ?? unsaid),
  };
  const sound = [...meant.reasons, ...unitProblems(setting, figure, indicator)];
  const held = sound.length > 0 || !days ? sound : await ledgerProblems(setting, figure, { indicator, days });
  const tied = figure.matches.length > 1 ? [`number ${figure.start}`] : [];
  return {
    of: { kind: 'opening-balance', value },
    what: wordsOf(indicator, figure, days),
    ...quoted(setting.text, figure),
    there: held === 'there',
    problems: held === 'there' ? [] : held,
    grounds: tied,
  };
}

const unsaid = { from: null, to: null };
function uncounted({ text }: BalanceSetting, figure: CheckedFigure, days: Days | null): Draft {
  const { value, unit, reason } = figure;
  const words = wordsIn(figure);
  return {
    of: { kind: 'opening-balance', value: { indicator: null, value, unit, ...(days ?? unsaid) } },
    what: { vi: `Số liệu: ${words}`, en: `A number: ${words}` },
    ...quoted(text, figure),
    there: false,
    problems: [new Problem('no-counting-indicator', { words, reason: reason.replace(/\.?$/, '.') })],
    grounds: [],
  };
}

function wordsOf({ name, unit }: Indicator, { value }: CheckedFigure, days: Days | null): Words {
  const said = (locale: 'vi' | 'en') => {
    const span = days ? `, ${styleDate(days.from, locale)} – ${styleDate(days.to, locale)}` : '';
    return `${name[locale]}: ${value === null ? '–' : styleNumber(value, locale)} ${unit[locale]}${span}`;
  };
  return { vi: said('vi'), en: said('en') };
}

/** The same total told twice is one proposal, by its first mention. */
function toldOnce(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ of: { value }, quotation }) => {
    const counted = 'indicator' in value && value.indicator !== null;
    const name = JSON.stringify(counted ? value : [value, quotation]);
    return !seen.has(name) && seen.add(name);
  });
}

/** Totals of one indicator over days that meet exclude each other: together they would count twice. */
function withGrounds(drafts: readonly Draft[]): readonly Draft[] {
  const spans = new Map(drafts.flatMap((draft) => spanOf(draft) ?? []).map((span) => [span.name, span]));
  return drafts.map((draft) => {
    const own = spanOf(draft);
    if (!own) return draft;
    const met = [...spans.values()].filter((span) => span.code === own.code && overlap(span, own));
    return {
      ...draft,
      grounds: [...draft.grounds, ...met.map(({ name }) => [own.name, name].sort().join(' | '))],
    };
  });
}

function spanOf({ of }: Draft): (Days & { readonly code: string; readonly name: string }) | undefined {
  if (of.kind !== 'opening-balance') return undefined;
  const { indicator: code, from, to } = of.value;
  if (code === null || from === null || to === null) return undefined;
  return { code, from, to, name: `${code} ${from} ${to}` };
}
