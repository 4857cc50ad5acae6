/** Gathers what a question needs from the store and has the domain add it up, one formula at a time. */
import { findMeasure } from '../domain/activity-kind.ts';
import {
  type BalanceSum,
  besides,
  type Evidence,
  newestStocks,
  perYear,
  ratioOf,
  type Total,
  totalOf,
} from '../domain/figure-value.ts';
import { findIndicator, measuresOf } from '../domain/indicator.ts';
import { lengthInYears } from '../domain/period.ts';
import { Problem } from '../domain/problem.ts';
import { fitOf, slicesOf, uncertain } from '../domain/slices.ts';
import type { Tx } from '../store/connection.ts';
import {
  type BalanceFact,
  placesIn,
  readBalances,
  readDistinct,
  readLatest,
  readSums,
  type Selection,
} from '../store/figures.ts';
import { type Asked, type Question, today } from './figure-question.ts';

export async function totalFor(tx: Tx, question: Question): Promise<Total> {
  const { formula } = question.indicator;
  switch (formula.op) {
    case 'ratio': {
      const part = (code: string) =>
        totalFor(tx, { ...question, indicator: findIndicator(question.catalogue, code) });
      const counted = ratioOf(await part(formula.numerator), await part(formula.denominator));
      return besides(counted, await balancesFor(tx, question));
    }
    case 'average-per-year': {
      const counted = perYear(totalOf(await summed(tx, question, [])), lengthInYears(question.period));
      return besides(counted, await balancesFor(tx, question));
    }
    case 'latest':
      return latest(tx, question);
    case 'distinct':
      return besides(await distinct(tx, question, formula.of), await balancesFor(tx, question));
    default:
      return totalOf(await summed(tx, question, await balancesFor(tx, question)));
  }
}

/** The facts a question is about; `certain` ones, or those that may lie elsewhere since a unit was split. */
export function selectionOf(question: Question, which: 'certain' | 'uncertain' = 'certain'): Selection {
  const { programme, indicator, period, group, asOf, place, organization } = question;
  const windows = (asked: Asked | null) => asked?.windows.filter((window) => window.certain) ?? null;
  const slices =
    which === 'certain'
      ? slicesOf(period.from, period.to, windows(place), windows(organization))
      : [
          ...(place
            ? slicesOf(period.from, period.to, uncertain(place.windows), organization?.windows ?? null)
            : []),
          ...(organization
            ? slicesOf(period.from, period.to, windows(place), uncertain(organization.windows))
            : []),
        ];
  return { chain: programme.id, measures: measuresOf(indicator), group: group ?? '', slices, asOf };
}

const partiesOf = (question: Question) => question.programme.body.parties.map((party) => party.organization);
const nothing = (question: Question): Evidence => ({
  parties: partiesOf(question),
  sums: [],
  balances: [],
  unplaced: 0,
});

async function summed(tx: Tx, question: Question, balances: readonly BalanceSum[]): Promise<Evidence> {
  const selection = selectionOf(question);
  const taken = balances.filter((balance) => balance.fit === 'within').map((balance) => balance.place);
  for (const code of selection.measures.filter((code) => countsTwice(question, code))) {
    refuseOverPlaces(code, [...(await placesIn(tx, { ...selection, measures: [code] })), ...taken]);
  }
  const sums = await readSums(tx, selection);
  return { ...nothing(question), sums, balances, unplaced: await unplaced(tx, question) };
}

async function unplaced(tx: Tx, question: Question): Promise<number> {
  if (!question.place && !question.organization) return 0;
  const sums = await readSums(tx, selectionOf(question, 'uncertain'));
  return sums.reduce((all, sum) => all + sum.records, 0);
}

/** Some measures must not be added over places; they are refused as soon as two places would meet. */
function refuseOverPlaces(code: string, all: readonly string[]): void {
  const places = new Set(all).size;
  const reason = `${places} địa bàn có thể đếm trùng nhau / ${places} places may count the same`;
  if (places > 1) throw new Problem('not-additive', { measure: code, reason });
}

const countsTwice = ({ catalogue }: Question, code: string): boolean =>
  findMeasure(catalogue.kinds, code)?.additive.places === false;

/** What stands of a stock: the newest of each place, recorded or taken over. */
export async function stocksFor(tx: Tx, question: Question) {
  const recorded = await readLatest(tx, selectionOf(question));
  return newestStocks(recorded, await balancesFor(tx, question));
}

async function latest(tx: Tx, question: Question): Promise<Total> {
  const stocks = await stocksFor(tx, question);
  const places = [...stocks.sums, ...stocks.balances.filter((balance) => balance.fit === 'within')];
  for (const code of measuresOf(question.indicator).filter((code) => countsTwice(question, code))) {
    refuseOverPlaces(
      code,
      places.map((stock) => stock.place),
    );
  }
  return totalOf({ ...nothing(question), ...stocks, unplaced: await unplaced(tx, question) });
}

async function distinct(tx: Tx, question: Question, of: 'places' | 'organizations' | 'days'): Promise<Total> {
  const { value, records, waiting, disputed, parties } = await readDistinct(tx, selectionOf(question), of);
  const all = { party: '', claimant: '', value, records, waiting, disputed };
  const total = totalOf({ ...nothing(question), sums: [all], unplaced: await unplaced(tx, question) });
  const byParty = total.byParty.map((party) => {
    const own = parties.find((each) => each.party === party.party);
    const recorded = total.value === null ? null : (own?.value ?? 0);
    return { ...party, recorded, records: own?.records ?? 0 };
  });
  return { ...total, byParty };
}

export async function balancesFor(tx: Tx, question: Question): Promise<BalanceSum[]> {
  const { programme, indicator, period, asOf } = question;
  const facts = await readBalances(tx, { chain: programme.id, indicator: indicator.code, ...period, asOf });
  return facts.flatMap((fact) => {
    const fit = fitOfBalance(fact, question);
    if (fit === 'beside') return [];
    const own = fact.claimant === '' ? 1 : 0;
    const counts = {
      records: own,
      waiting: fact.state === 'waiting' ? own : 0,
      disputed: fact.state === 'disputed' ? own : 0,
    };
    const { recordId, place, party, claimant, value, firstDay: from, lastDay: to } = fact;
    return [{ recordId, place, party, claimant, value, ...counts, from, to, fit }];
  });
}

/** A total taken over is used whole, left aside, or makes the question inseparable. */
function fitOfBalance(fact: BalanceFact, question: Question): Fit {
  const { period, place, organization, group } = question;
  return allOf([
    period.from <= fact.firstDay && fact.lastDay <= period.to ? 'within' : 'partly',
    group === null ? 'within' : 'partly',
    place ? fitOfPlace(place, fact, question) : 'within',
    organization ? fitOfOrganization(organization, fact, question) : 'within',
  ]);
}

type Fit = ReturnType<typeof fitOf>;

const allOf = (fits: readonly Fit[]): Fit =>
  fits.includes('beside') ? 'beside' : fits.includes('partly') ? 'partly' : 'within';

/** A total that names no place may lie anywhere. */
const fitOfPlace = (asked: Asked, fact: BalanceFact, question: Question): Fit =>
  fact.place === '' ? 'partly' : fitOfUnit(asked, fact.place, fact, question);

/** Reported together: it belongs to all parties, in shares nobody wrote down. */
function fitOfOrganization(asked: Asked, fact: BalanceFact, question: Question): Fit {
  if (fact.organization !== '') return fitOfUnit(asked, fact.organization, fact, question);
  const fits = new Set(partiesOf(question).map((party) => fitOfUnit(asked, party, fact, question)));
  const [only = 'beside'] = fits;
  return fits.size > 1 ? 'partly' : only;
}

function fitOfUnit(
  { unit, register, windows }: Asked,
  code: string,
  { firstDay, lastDay }: BalanceFact,
  { territory }: Question,
): Fit {
  const fit = fitOf(code, firstDay, lastDay, windows);
  if (fit !== 'beside') return fit;
  return register.meets(code, { from: firstDay, to: lastDay }, unit, territory, today())
    ? 'partly'
    : 'beside';
}
