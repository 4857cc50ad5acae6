/** Finds places by name without accents, or by code, and shows what came before and after each. */
import type { Actor } from '../domain/access.ts';
import { todayIn } from '../domain/civil-date.ts';
import { lastDay, type Register, type Unit } from '../domain/register.ts';
import { type Database, read } from '../store/connection.ts';
import { searchPlaces } from '../store/places.ts';
import { openRegisters } from '../store/registers.ts';

const MOST = 50;

export interface FoundUnit {
  readonly code: string;
  readonly name: string;
  readonly level: string | null;
  readonly from: string | null;
  /** Last day; null while it stands. */
  readonly to: string | null;
}

export interface FoundPlace extends FoundUnit {
  /** From the nearest unit above to the country, on its last day or today. */
  readonly above: readonly FoundUnit[];
  readonly successors: readonly (FoundUnit & { readonly kind: string; readonly basis: string })[];
  readonly predecessors: readonly FoundUnit[];
}

export function findPlaces(
  db: Database,
  actor: Actor,
  ask: { readonly text: string },
): Promise<FoundPlace[]> {
  return read(db, actor, async (tx) => {
    const units = await searchPlaces(tx, ask.text, MOST);
    const register = await (await openRegisters(db, tx)).places();
    return units.map((unit) => foundPlace(register, register.at(unit.code, lastDay(unit)) ?? unit));
  });
}

function foundPlace(register: Register, unit: Unit): FoundPlace {
  return {
    ...found(unit),
    above: above(register, unit).map(found),
    successors: register
      .successorsOf(unit)
      .map(({ unit: next, link }) => ({ ...found(next), kind: link.kind, basis: link.basis })),
    predecessors: register.predecessorsOf(unit).map(found),
  };
}

function above(register: Register, unit: Unit): Unit[] {
  const today = todayIn(new Date());
  const day = lastDay(unit) < today ? lastDay(unit) : today;
  const line: Unit[] = [];
  for (
    let at = register.at(unit.parent ?? '', day);
    at && !line.includes(at);
    at = register.at(at.parent ?? '', day)
  )
    line.push(at);
  return line;
}

const found = (unit: Unit): FoundUnit => ({
  code: unit.code,
  name: unit.name.vi,
  level: unit.level,
  from: unit.from,
  to: unit.until === null ? null : lastDay(unit),
});
