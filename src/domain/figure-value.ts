/**
 * The arithmetic of a figure: from sums and totals taken over to a value for everyone and for each party. Exact to
 * three decimals; "no data" and "cannot be separated" are answers of their own, never zero.
 */
import type { FigureStatus, KnownSpan } from './figure.ts';
import { addQuantities } from './quantity.ts';

/** Facts added up by the party that recorded them; `claimant` as in a fact. */
export interface PartySum {
  readonly party: string;
  readonly claimant: string;
  readonly value: number;
  readonly records: number;
  readonly waiting: number;
  readonly disputed: number;
}

/** A total taken over, and whether the question can use it. */
export interface BalanceSum extends PartySum {
  readonly recordId: string;
  /** '' where it names none. */
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly fit: 'within' | 'partly';
}

/** A stock recorded at a place. */
export interface StockSum extends PartySum {
  readonly recordId: string;
  readonly place: string;
  readonly day: string;
}

export interface PartyTotal {
  readonly party: string;
  readonly value: number | null;
  readonly recorded: number | null;
  readonly records: number;
}

export interface Total {
  readonly status: FigureStatus;
  readonly value: number | null;
  readonly byParty: readonly PartyTotal[];
  readonly knownFor: readonly KnownSpan[];
  readonly records: number;
  readonly waiting: number;
  readonly disputes: number;
  readonly arithmetic: string;
}

/** Sums within the question, sums that may lie in it, and totals taken over. */
export interface Evidence {
  readonly parties: readonly string[];
  readonly sums: readonly PartySum[];
  readonly balances: readonly BalanceSum[];
  /** Records whose place or organization was split and cannot be told apart. */
  readonly unplaced: number;
}

export function totalOf({ parties, sums, balances, unplaced }: Evidence): Total {
  const partly = balances.filter((balance) => balance.fit === 'partly' && balance.claimant === '');
  const used = [...sums, ...balances.filter((balance) => balance.fit === 'within')];
  const own = used.filter((sum) => sum.claimant === '' && sum.records > 0);
  const records = count(own, 'records');
  const counts = { records, waiting: count(own, 'waiting'), disputes: count(own, 'disputed') };
  const knownFor = partly.map(({ from, to, value }) => ({ from, to, value }));
  const status: FigureStatus =
    partly.length > 0 || unplaced > 0 ? 'inseparable' : records === 0 ? 'no-data' : 'known';
  if (status !== 'known')
    return { status, value: null, byParty: empty(parties), knownFor, ...counts, arithmetic: '' };
  const value = add(own);
  const byParty = parties.map((party) => {
    const recorded = own.filter((sum) => sum.party === party);
    const claims = used.filter((sum) => sum.claimant === party);
    const held = addQuantities([value, add(claims)]);
    return { party, value: held, recorded: add(recorded), records: count(recorded, 'records') };
  });
  return { status, value, byParty, knownFor: [], ...counts, arithmetic: `Σ ${records} = ${value}` };
}

/** The total divided by a number of years. */
export function perYear(total: Total, years: number): Total {
  if (total.value === null) return total;
  const value = rounded(total.value / years);
  const each = (amount: number | null) => (amount === null ? null : rounded(amount / years));
  const byParty = total.byParty.map((party) => ({
    ...party,
    value: each(party.value),
    recorded: each(party.recorded),
  }));
  return { ...total, value, byParty, arithmetic: `${total.value} / ${years} = ${value}` };
}

/** Of a stock the newest of each place stands, recorded or taken over; on the same day what was recorded. */
export function newestStocks(
  recorded: readonly StockSum[],
  balances: readonly BalanceSum[],
): { readonly sums: readonly StockSum[]; readonly balances: readonly BalanceSum[] } {
  const newest = new Map<string, { recordId: string; day: string; taken: boolean }>();
  for (const { recordId, place, day } of recorded) newest.set(place, { recordId, day, taken: false });
  for (const { recordId, place, to, fit } of balances) {
    const known = newest.get(place);
    const later = !known || known.day < to || (known.day === to && known.taken && known.recordId < recordId);
    if (fit === 'within' && later) newest.set(place, { recordId, day: to, taken: true });
  }
  const stands = (sum: StockSum | BalanceSum) => newest.get(sum.place)?.recordId === sum.recordId;
  const apart = newest.size > 1;
  return {
    sums: recorded.filter(stands),
    balances: balances
      .filter((balance) => balance.fit === 'partly' || stands(balance))
      // One that names no place may count what others count too.
      .map((balance) => (balance.place === '' && apart ? { ...balance, fit: 'partly' } : balance)),
  };
}

/**
 * A rate, a ratio or a number of different things that was taken over stands alone: it can neither be added to what
 * is counted or to another one, nor be multiplied into a count.
 */
export function besides(counted: Total, taken: readonly BalanceSum[]): Total {
  const [first, ...more] = taken.filter((balance) => balance.claimant === '');
  if (!first) return counted;
  const parties = counted.byParty.map((held) => held.party);
  const known = totalOf({ parties, sums: [], balances: taken, unplaced: 0 });
  const alone = more.length === 0 && counted.status === 'no-data' && counted.records === 0;
  if (alone) return { ...known, arithmetic: String(known.value ?? '') };
  return {
    ...counted,
    status: 'inseparable',
    value: null,
    byParty: empty(parties),
    knownFor: [...counted.knownFor, ...[first, ...more].map(({ from, to, value }) => ({ from, to, value }))],
    records: counted.records + known.records,
    waiting: counted.waiting + known.waiting,
    disputes: counted.disputes + known.disputes,
    arithmetic: '',
  };
}

export function ratioOf(numerator: Total, denominator: Total): Total {
  const counts = {
    records: numerator.records + denominator.records,
    waiting: numerator.waiting + denominator.waiting,
    disputes: numerator.disputes + denominator.disputes,
    knownFor: [...numerator.knownFor, ...denominator.knownFor],
  };
  const status = [numerator.status, denominator.status].includes('inseparable') ? 'inseparable' : 'no-data';
  const none: Total = {
    ...numerator,
    ...counts,
    status,
    value: null,
    byParty: numerator.byParty.map(blank),
    arithmetic: '',
  };
  if (numerator.value === null || !denominator.value) return none;
  const value = rounded(numerator.value / denominator.value);
  const byParty = numerator.byParty.map((party, at) => {
    const below = denominator.byParty[at]?.value;
    return {
      ...party,
      value: party.value !== null && below ? rounded(party.value / below) : null,
      recorded: null,
    };
  });
  const arithmetic = `${numerator.value} / ${denominator.value} = ${value}`;
  return { ...numerator, ...counts, status: 'known', value, byParty, knownFor: [], arithmetic };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const add = (sums: readonly PartySum[]): number => addQuantities(sums.map((sum) => sum.value));
const count = (sums: readonly PartySum[], what: 'records' | 'waiting' | 'disputed'): number =>
  sums.reduce((all, sum) => all + sum[what], 0);
const empty = (parties: readonly string[]): PartyTotal[] =>
  parties.map((party) => ({ party, value: null, recorded: null, records: 0 }));
const blank = (party: PartyTotal): PartyTotal => ({ ...party, value: null, recorded: null });
