/**
 * Where a text contradicts itself, each with the figures that do not go together and a sentence that shows them. A
 * rule that is not sure is silent: an official has to trust every alarm.
 */
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { accountOf } from './account.ts';
import { attendancesByPeople } from './attendances-by-people.ts';
import { changeAgainstValues } from './change-against-values.ts';
import { changeInPercent } from './change-in-percent.ts';
import type { Contradiction, Rule } from './contradiction.ts';
import { impossibleDays } from './impossible-days.ts';
import { impossibleShares } from './impossible-shares.ts';
import { itemsOfTotal } from './items-of-total.ts';
import { outsideTerm } from './outside-term.ts';
import { partsOfTotal } from './parts-of-total.ts';
import { periodsOfTotal } from './periods-of-total.ts';
import { saidTwice } from './said-twice.ts';
import { shareOfBase } from './share-of-base.ts';
import { titleNumbers } from './title-numbers.ts';
import { titlePeriods } from './title-periods.ts';
import { totalsOfTables } from './totals-of-tables.ts';

const rules: readonly Rule[] = [
  titlePeriods,
  titleNumbers,
  partsOfTotal,
  itemsOfTotal,
  totalsOfTables,
  shareOfBase,
  changeAgainstValues,
  changeInPercent,
  saidTwice,
  periodsOfTotal,
  outsideTerm,
  attendancesByPeople,
  impossibleShares,
  impossibleDays,
];

/**
 * In the order of the text. `figures` as extracted from `text`, in its order; `term` of the programme, days as
 * YYYY-MM-DD. Takes time in proportion to the text and its figures.
 */
export function findContradictions(
  figures: readonly ProseFigure[],
  text: string,
  term?: { readonly from: string; readonly to: string },
): readonly Contradiction[] {
  const account = accountOf(text, figures, term);
  const found = new Map<string, Contradiction>();
  const told = new Set<number>();
  for (const rule of rules)
    for (const contradiction of rule(account)) {
      const { figures: places } = contradiction;
      const key = [...places].sort((a, b) => a - b).join();
      // One fault is told once, by the rule that says most of it.
      if (found.has(key) || (places.length === 1 && places.every((place) => told.has(place)))) continue;
      found.set(key, contradiction);
      for (const place of places) told.add(place);
    }
  return [...found.values()].sort((a, b) => (a.figures[0] ?? 0) - (b.figures[0] ?? 0));
}
