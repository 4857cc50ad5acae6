/**
 * The figures of an edition worked out again from its entries alone, by the same rules that worked them out when it
 * was frozen: entries to facts (FactBook), facts to sums (figure-value), where and when by the frozen windows (slices).
 */
import type { Edition, FrozenFigure } from './edition.ts';
import type { Entry } from './entry.ts';
import { FactBook, type OpenFact } from './fact-book.ts';
import {
  type BalanceSum,
  besides,
  type Evidence,
  newestStocks,
  type PartySum,
  perYear,
  ratioOf,
  type StockSum,
  type Total,
  totalOf,
} from './figure-value.ts';
import { type Indicator, measuresOf } from './indicator.ts';
import { lengthInYears } from './period.ts';
import type { Programme } from './programme.ts';
import { addQuantities } from './quantity.ts';
import { type Slice, slicesOf, uncertain } from './slices.ts';

/** What the entries say of a figure. */
export interface Recomputed extends Total {
  /** For a counted group: records of the total that do not count it. */
  readonly uncounted: number;
  /** The records it rests on. */
  readonly restsOn: ReadonlySet<string>;
}

/** What a figure is worked out from. */
interface Basis {
  readonly facts: readonly OpenFact[];
  readonly parties: readonly string[];
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** A question to be answered: a frozen figure, or one part of a ratio. */
interface Asked {
  readonly figure: Pick<FrozenFigure, 'question' | 'windows' | 'balances'>;
  readonly indicator: Indicator;
  readonly group: string;
}

/**
 * By the key of the figure. `entries` are those the edition vouches for, by rising position.
 * @throws RangeError when the edition does not define an indicator it asks for.
 */
export function recompute(
  edition: Pick<Edition, 'figures' | 'indicators'>,
  entries: readonly Entry[],
): Map<string, Recomputed> {
  const basis = basisOf(edition.indicators, entries);
  return new Map(edition.figures.map((figure) => [figure.key, recomputeFigure(basis, figure)]));
}

function basisOf(indicators: readonly Indicator[], entries: readonly Entry[]): Basis {
  const book = new FactBook();
  for (const entry of entries) book.apply(entry);
  const programme = entries.findLast((entry) => entry.recordType === 'programme');
  const signed = programme?.body as unknown as Programme | undefined;
  return {
    facts: book.openFacts,
    parties: signed?.parties.map((party) => party.organization) ?? [],
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  };
}

function recomputeFigure(basis: Basis, figure: FrozenFigure): Recomputed {
  const indicator = wantIndicator(basis, figure.code);
  const { group } = figure.question;
  const total = totalFor(basis, { figure, indicator, group: group ?? '' });
  const whole = group === null ? total : totalFor(basis, { figure, indicator, group: '' });
  const restsOn = new Set(recordsBehind(basis, { figure, indicator, group: group ?? '' }));
  return { ...total, uncounted: whole.records - total.records, restsOn };
}

/** Of a stock only the newest of each place; of a ratio the records of both parts, and what was taken over for itself. */
function recordsBehind(basis: Basis, asked: Asked): string[] {
  const { formula } = asked.indicator;
  const taken = balancesFor(basis, asked);
  const idsOf = (all: readonly { readonly recordId: string }[]) => all.map((each) => each.recordId);
  if (formula.op === 'latest') {
    const stocks = newestStocks(latest(select(basis, asked)), taken);
    return [...idsOf(stocks.sums), ...idsOf(stocks.balances)];
  }
  const parts = formula.op === 'ratio' ? [formula.numerator, formula.denominator] : [];
  const within = parts.flatMap((code) => recordsBehind(basis, { ...asked, indicator: partOf(basis, code) }));
  return [...within, ...idsOf(select(basis, asked).filter(isOwn)), ...idsOf(taken)];
}

function wantIndicator(basis: Basis, code: string): Indicator {
  const found = basis.indicators.get(code);
  if (!found) throw new RangeError(`no definition of ${code}`);
  return found;
}

function totalFor(basis: Basis, asked: Asked): Total {
  const { formula } = asked.indicator;
  const taken = balancesFor(basis, asked);
  switch (formula.op) {
    case 'ratio': {
      const part = (code: string) => totalFor(basis, { ...asked, indicator: partOf(basis, code) });
      return besides(ratioOf(part(formula.numerator), part(formula.denominator)), taken);
    }
    case 'average-per-year': {
      const { from, to, period: text } = asked.figure.question;
      const counted = totalOf({ ...evidence(basis, asked), sums: summed(select(basis, asked)) });
      return besides(perYear(counted, lengthInYears({ text, from, to })), taken);
    }
    case 'latest':
      return totalOf({ ...evidence(basis, asked), ...newestStocks(latest(select(basis, asked)), taken) });
    case 'distinct':
      return besides(distinct(basis, asked, formula.of), taken);
    default:
      return totalOf({ ...evidence(basis, asked), sums: summed(select(basis, asked)), balances: taken });
  }
}

/** A ratio of ratios is never defined; in a made-up edition it could go on for ever. */
function partOf(basis: Basis, code: string): Indicator {
  const indicator = wantIndicator(basis, code);
  if (indicator.formula.op === 'ratio') throw new RangeError(`a ratio of ratios: ${code}`);
  return indicator;
}

const evidence = (basis: Basis, asked: Asked): Evidence => ({
  parties: basis.parties,
  sums: [],
  balances: [],
  unplaced: select(basis, asked, 'uncertain').filter(isOwn).length,
});

const isOwn = (fact: OpenFact): boolean => fact.claimant === '';

/** Facts of single days that meet the question, or that may since a unit was split. */
function select(basis: Basis, asked: Asked, which: 'certain' | 'uncertain' = 'certain'): OpenFact[] {
  const measures = measuresOf(asked.indicator);
  const slices = which === 'certain' ? certainSlices(asked.figure) : uncertainSlices(asked.figure);
  return basis.facts.filter(
    (fact) =>
      !fact.span &&
      fact.group === asked.group &&
      measures.includes(fact.measure) &&
      slices.some((slice) => lies(fact, slice)),
  );
}

const lies = (fact: OpenFact, { from, to, places, organizations }: Slice): boolean =>
  from <= fact.lastDay &&
  fact.lastDay <= to &&
  (places === null || places.includes(fact.place)) &&
  (organizations === null || organizations.includes(fact.organization));

type Frozen = Asked['figure'];

function certainSlices({ question: { from, to }, windows }: Frozen): Slice[] {
  const certain = (all: Frozen['windows']['places']) => all?.filter((window) => window.certain) ?? null;
  return slicesOf(from, to, certain(windows.places), certain(windows.organizations));
}

function uncertainSlices({ question: { from, to }, windows: { places, organizations } }: Frozen): Slice[] {
  const certain = places?.filter((window) => window.certain) ?? null;
  return [
    ...(places ? slicesOf(from, to, uncertain(places), organizations) : []),
    ...(organizations ? slicesOf(from, to, certain, uncertain(organizations)) : []),
  ];
}

/** By the party that recorded them, and by the party that claims otherwise. */
function summed(facts: readonly OpenFact[]): PartySum[] {
  const alike = new Map<string, OpenFact[]>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.party, fact.claimant]);
    const group = alike.get(key);
    if (group) group.push(fact);
    else alike.set(key, [fact]);
  }
  return [...alike.values()].flatMap((group) => group.slice(0, 1).map((first) => sumOf(first, group)));
}

const sumOf = ({ party, claimant }: OpenFact, facts: readonly OpenFact[]): PartySum => ({
  party,
  claimant,
  value: addQuantities(facts.map((fact) => fact.value)),
  ...counts(facts.filter(isOwn)),
});

const counts = (own: readonly OpenFact[]) => ({
  records: own.length,
  waiting: own.filter((fact) => fact.state === 'waiting').length,
  disputed: own.filter((fact) => fact.state === 'disputed').length,
});

/** The newest fact of each place, and what others claim of it. */
function latest(facts: readonly OpenFact[]): StockSum[] {
  const newest = new Map<string, OpenFact>();
  for (const fact of facts.filter(isOwn)) {
    const other = newest.get(fact.place);
    if (!other || isLater(fact, other)) newest.set(fact.place, fact);
  }
  const standing = new Set([...newest.values()].map((fact) => fact.recordId));
  return facts
    .filter((fact) => standing.has(fact.recordId))
    .map((fact) => ({
      ...sumOf(fact, [fact]),
      recordId: fact.recordId,
      place: fact.place,
      day: fact.lastDay,
    }));
}

const isLater = (one: OpenFact, other: OpenFact): boolean =>
  one.lastDay > other.lastDay || (one.lastDay === other.lastDay && one.recordId > other.recordId);

function distinct(basis: Basis, asked: Asked, of: 'places' | 'organizations' | 'days'): Total {
  const column = { places: 'place', organizations: 'organization', days: 'lastDay' } as const;
  const own = select(basis, asked).filter(isOwn);
  const count = (facts: readonly OpenFact[]) => new Set(facts.map((fact) => fact[column[of]])).size;
  const all: PartySum = { party: '', claimant: '', value: count(own), ...counts(own) };
  const total = totalOf({ ...evidence(basis, asked), sums: [all] });
  const byParty = total.byParty.map((held) => {
    const share = own.filter((fact) => fact.party === held.party);
    return { ...held, recorded: total.value === null ? null : count(share), records: share.length };
  });
  return { ...total, byParty };
}

/** Totals taken over for this indicator that the edition says the question meets. */
function balancesFor(basis: Basis, { figure, indicator, group }: Asked): BalanceSum[] {
  const fits = new Map(figure.balances.map(({ recordId, fit }) => [recordId, fit]));
  return basis.facts
    .filter((fact) => fact.span && fact.measure === indicator.code && fits.has(fact.recordId))
    .sort(byDayThenRecord)
    .map((fact) => ({
      ...sumOf(fact, [fact]),
      recordId: fact.recordId,
      place: fact.place,
      from: fact.firstDay,
      to: fact.lastDay,
      fit: group === '' ? (fits.get(fact.recordId) ?? 'partly') : 'partly',
    }));
}

const byDayThenRecord = (one: OpenFact, other: OpenFact): number =>
  compare(one.firstDay, other.firstDay) ||
  compare(one.recordId, other.recordId) ||
  compare(one.claimant, other.claimant);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
