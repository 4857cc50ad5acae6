/** Gathers what a question needs from the store and has the domain add it up, one formula at a time. */
import { findMeasure } from '../domain/activity-kind.ts';
import {
  type BalanceSum,
  type Evidence,
  perYear,
  rateOr,
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
  countPlaces,
  readBalances,
  readDistinct,
  readLatest,
  readSums,
  type Selection,
} from '../store/figures.ts';
import type { Asked, Question } from './figure-question.ts';

export async function totalFor(tx: Tx, question: Question): Promise<Total> {
  const { formula } = question.indicator;
  switch (formula.op) {
    case 'ratio': {
      const part = (code: string) =>
        totalFor(tx, { ...question, indicator: findIndicator(question.catalogue, code) });
      return ratioOf(await part(formula.numerator), await part(formula.denominator));
    }
    case 'average-per-year': {
      const counted = totalOf({ ...(await summed(tx, question)), balances: [] });
      const rate = totalOf({ ...nothing(question), balances: await balancesFor(tx, question) });
      return rateOr(perYear(counted, lengthInYears(question.period)), rate);
    }
    case 'latest':
      return latest(tx, question, formula.measure);
    case 'distinct':
      return distinct(tx, question, formula.of);
    default:
      return totalOf({ ...(await summed(tx, question)), balances: await balancesFor(tx, question) });
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

async function summed(tx: Tx, question: Question): Promise<Evidence> {
  const selection = selectionOf(question);
  await refuseOverPlaces(tx, question, selection);
  const sums = await readSums(tx, selection);
  return { ...nothing(question), sums, unplaced: await unplaced(tx, question) };
}

async function unplaced(tx: Tx, question: Question): Promise<number> {
  if (!question.place && !question.organization) return 0;
  const sums = await readSums(tx, selectionOf(question, 'uncertain'));
  return sums.reduce((all, sum) => all + sum.records, 0);
}

/** Some measures must not be added over places; they are refused as soon as two places would meet. */
async function refuseOverPlaces(tx: Tx, question: Question, selection: Selection): Promise<void> {
  for (const code of selection.measures) {
    const measure = findMeasure(question.catalogue.kinds, code);
    if (!measure || measure.additive.places) continue;
    const places = await countPlaces(tx, { ...selection, measures: [code] });
    const reason = `${places} địa bàn có thể đếm trùng nhau / ${places} places may count the same`;
    if (places > 1) throw new Problem('not-additive', { measure: code, reason });
  }
}

async function latest(tx: Tx, question: Question, code: string): Promise<Total> {
  const selection = selectionOf(question);
  const rows = await readLatest(tx, selection);
  const measure = findMeasure(question.catalogue.kinds, code);
  const places = new Set(rows.map((row) => row.place)).size;
  if (measure && !measure.additive.places && places > 1) await refuseOverPlaces(tx, question, selection);
  const evidence = { ...nothing(question), sums: rows, unplaced: await unplaced(tx, question) };
  return totalOf({ ...evidence, balances: await balancesFor(tx, question) });
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

async function balancesFor(tx: Tx, question: Question): Promise<BalanceSum[]> {
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
    const { party, claimant, value, firstDay: from, lastDay: to } = fact;
    return [{ party, claimant, value, ...counts, from, to, fit }];
  });
}

/** A total taken over is used whole, left aside, or makes the question inseparable. */
export function fitOfBalance(fact: BalanceFact, question: Question): 'within' | 'beside' | 'partly' {
  const { period, place, organization, group } = question;
  const fits = [
    period.from <= fact.firstDay && fact.lastDay <= period.to ? 'within' : 'partly',
    group === null ? 'within' : 'partly',
    place ? fitOfUnit(place, fact.place, fact) : 'within',
    organization ? fitOfUnit(organization, fact.organization, fact) : 'within',
  ] as const;
  if (fits.includes('beside')) return 'beside';
  return fits.includes('partly') ? 'partly' : 'within';
}

function fitOfUnit(asked: Asked, code: string, fact: BalanceFact): 'within' | 'beside' | 'partly' {
  // Reported together: it belongs to all who take part, in shares nobody wrote down.
  if (code === '') return asked.windows.length > 0 ? 'partly' : 'beside';
  const fit = fitOf(code, fact.firstDay, fact.lastDay, asked.windows);
  if (fit !== 'beside') return fit;
  const holder = asked.register.lastWithin(code, fact.firstDay, fact.lastDay);
  const inside = holder ? asked.register.windows(holder, [asked.unit.code], 'then', fact.lastDay) : [];
  const overlaps = inside.some((window) => window.from <= fact.lastDay && fact.firstDay <= window.to);
  return overlaps ? 'partly' : 'beside';
}
