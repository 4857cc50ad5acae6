/**
 * A dated register (places or organizations): units with their period of validity, what stands above them, and which
 * units they became. Answers what lay within what, in the territory of then or of now.
 *
 * Then: a record stands where its unit stood on the day of the record. Now: it stands where that unit's present
 * successors stand; if they do not all lie within what was asked, the record cannot be separated.
 */
import { maxDate, minDate, previousDay } from './civil-date.ts';
import type { Named, Territory } from './figure.ts';
import type { DaySpan } from './half-month.ts';
import type { Words } from './words.ts';

/** One row: a code during one period. `from` null: before anything known; `until` is the first day it no longer holds. */
export interface Unit {
  readonly code: string;
  readonly name: Words;
  readonly from: string | null;
  readonly until: string | null;
  readonly parent: string | null;
  readonly level: string | null;
}

export interface SuccessionLink {
  readonly kind: string;
  readonly on: string;
  readonly predecessor: string;
  readonly successor: string | null;
  readonly basis: string;
}

/** Records of `code` dated from..to (both included) lie within the unit asked; uncertain ones cannot be separated. */
export interface Window {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly certain: boolean;
}

const EARLIEST = '0001-01-01';
const LATEST = '9999-12-31';

export const firstDay = (unit: Unit): string => unit.from ?? EARLIEST;
export const lastDay = (unit: Unit): string => (unit.until === null ? LATEST : previousDay(unit.until));
export const namedUnit = (unit: Unit): Named => ({ code: unit.code, name: unit.name });

export class Register {
  readonly #rows = new Map<string, Unit[]>();
  readonly #below = new Map<string, Unit[]>();
  readonly #after = new Map<string, SuccessionLink[]>();
  readonly #before = new Map<string, SuccessionLink[]>();

  constructor(units: readonly Unit[], successions: readonly SuccessionLink[]) {
    for (const unit of units) {
      push(this.#rows, unit.code, unit);
      if (unit.parent !== null) push(this.#below, unit.parent, unit);
    }
    for (const rows of this.#rows.values()) rows.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
    for (const link of successions) {
      push(this.#after, link.predecessor, link);
      if (link.successor !== null) push(this.#before, link.successor, link);
    }
  }

  get codes(): string[] {
    return [...this.#rows.keys()];
  }

  get units(): Unit[] {
    return [...this.#rows.values()].flat();
  }

  rowsOf(code: string): readonly Unit[] {
    return this.#rows.get(code) ?? [];
  }

  at(code: string, day: string): Unit | undefined {
    return this.rowsOf(code).find((unit) => firstDay(unit) <= day && day <= lastDay(unit));
  }

  /** The unit that bore the code last within from..to. */
  lastWithin(code: string, from: string, to: string): Unit | undefined {
    return this.rowsOf(code).findLast((unit) => firstDay(unit) <= to && from <= lastDay(unit));
  }

  /** What the unit became directly; empty while it stands or when it was abolished. */
  successorsOf(unit: Unit): { readonly unit: Unit; readonly link: SuccessionLink }[] {
    const links = this.#after.get(unit.code)?.filter((link) => link.on === unit.until) ?? [];
    return links.flatMap((link) => {
      const next = link.successor === null ? undefined : this.at(link.successor, link.on);
      return next ? [{ unit: next, link }] : [];
    });
  }

  /** What the unit was made from directly. */
  predecessorsOf(unit: Unit): Unit[] {
    const links = unit.from === null ? [] : (this.#before.get(unit.code) ?? []);
    return links.flatMap((link) =>
      link.on === unit.from ? (this.at(link.predecessor, previousDay(link.on)) ?? []) : [],
    );
  }

  /** The units that stand on `today` where this one stood; an abolished unit falls to what stood above it. */
  presentOf(unit: Unit, today: string): readonly Unit[] {
    if (lastDay(unit) >= today) return [unit];
    const next = this.successorsOf(unit).map((successor) => successor.unit);
    const parent = unit.parent === null ? undefined : this.at(unit.parent, lastDay(unit));
    const heirs = next.length > 0 ? next : parent ? [parent] : [];
    return [...new Set(heirs.flatMap((heir) => this.presentOf(heir, today)))];
  }

  /** A unit that on some day stands above itself: a fault in the register. */
  circle(): Unit | undefined {
    // A circle holds at the latest on the day its youngest member begins.
    return this.units.find((unit) => {
      const seen = new Set<Unit>();
      let above = this.at(unit.parent ?? '', firstDay(unit));
      for (; above && above !== unit && !seen.has(above); above = this.at(above.parent ?? '', firstDay(unit)))
        seen.add(above);
      return above === unit;
    });
  }

  /** Where records of these codes lie within the unit. */
  windows(within: Unit, codes: readonly string[], territory: Territory, today: string): Window[] {
    const rows = codes.flatMap((code) => this.rowsOf(code));
    if (territory === 'then')
      return rows.flatMap((row) => this.#then(row, within, firstDay(row), lastDay(row), row.code));
    return rows.flatMap((row) => this.#now(row, within, today));
  }

  /** The unit and all that stood below it, each for the days on which it did. */
  below(unit: Unit): Window[] {
    return this.#standing(unit, firstDay(unit), lastDay(unit));
  }

  /** Codes of the unit that bore `code` on the day and of all that stood above it then, from below. */
  lineAbove(code: string, day: string): string[] {
    const line: string[] = [];
    for (let at = this.at(code, day); at && !line.includes(at.code); at = this.at(at.parent ?? '', day)) {
      line.push(at.code);
    }
    return line;
  }

  #standing(unit: Unit, from: string, to: string): Window[] {
    const lower = (this.#below.get(unit.code) ?? []).flatMap((below) => {
      const [start, end] = [maxDate(from, firstDay(below)), minDate(to, lastDay(below))];
      return start <= end ? this.#standing(below, start, end) : [];
    });
    return [{ code: unit.code, from, to, certain: true }, ...lower];
  }

  /** Whether anything that lay within units of this code on those days lies, even in part, within what is asked. */
  meets(code: string, days: DaySpan, within: Unit, territory: Territory, today: string): boolean {
    return this.rowsOf(code).some((row) => this.#meets(row, days, within, territory, today));
  }

  #meets(row: Unit, days: DaySpan, within: Unit, territory: Territory, today: string): boolean {
    const shared = { from: maxDate(days.from, firstDay(row)), to: minDate(days.to, lastDay(row)) };
    if (shared.from > shared.to) return false;
    if (territory === 'then' ? row === within : this.#now(row, within, today).length > 0) return true;
    const below = this.#below.get(row.code) ?? [];
    return below.some((lower) => this.#meets(lower, shared, within, territory, today));
  }

  /** The days of from..to on which `row` stood below `within`. */
  #then(row: Unit, within: Unit, from: string, to: string, code: string): Window[] {
    if (row === within) return [{ code, from, to, certain: true }];
    return this.rowsOf(row.parent ?? '').flatMap((parent) => {
      const [start, end] = [maxDate(from, firstDay(parent)), minDate(to, lastDay(parent))];
      return start <= end ? this.#then(parent, within, start, end, code) : [];
    });
  }

  #now(row: Unit, within: Unit, today: string): Window[] {
    const heirs = this.presentOf(row, today);
    const inside = heirs.filter((heir) => this.#standsBelow(heir, within, today));
    if (inside.length === 0) return [];
    const certain = inside.length === heirs.length;
    return [{ code: row.code, from: firstDay(row), to: lastDay(row), certain }];
  }

  #standsBelow(unit: Unit, within: Unit, today: string): boolean {
    for (
      let at: Unit | undefined = unit;
      at;
      at = at.parent === null ? undefined : this.at(at.parent, today)
    ) {
      if (at === within) return true;
    }
    return false;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
