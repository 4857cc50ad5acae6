/** Random dated registers: a province with districts, communes and villages that merge, split, move and end. */
import fc from 'fast-check';
import type { SuccessionLink, Unit } from '../../src/domain/register.ts';
import { dayAfter } from './naive-register.ts';

export interface AnyRegister {
  readonly units: readonly Unit[];
  readonly links: readonly SuccessionLink[];
}

const START = '2024-01-01';
const LENGTH = 40;
/** The days on which everything happens, with a margin before and after. */
export const axis: readonly string[] = Array.from({ length: LENGTH }, (_, at) => dayAfter(START, at));

const levels = ['province', 'district', 'commune', 'village'];
const first: readonly (readonly [code: string, level: number, parent: string | null])[] = [
  ['P', 0, null],
  ...['D1', 'D2'].map((code) => [code, 1, 'P'] as const),
  ...['C1', 'C2', 'C3', 'C4'].map((code, at) => [code, 2, at < 2 ? 'D1' : 'D2'] as const),
  ...['V1', 'V2', 'V3', 'V4'].map((code, at) => [code, 3, `C${at + 1}`] as const),
];

type Open = { -readonly [key in keyof Unit]: Unit[key] };

class Growing {
  readonly units: Open[] = first.map(([code, level, parent]) => unitOf(code, level, parent, null));
  readonly links: SuccessionLink[] = [];

  on(day: string, level: number): Open[] {
    return this.units.filter(
      (unit) => unit.level === levels[level] && (unit.from ?? '') <= day && unit.until === null,
    );
  }

  end(unit: Open, day: string): void {
    unit.until = day;
  }

  begin(code: string, level: number, parent: string | null, day: string): void {
    this.units.push(unitOf(code, level, parent, day));
  }

  link(kind: string, on: string, predecessor: string, successor: string | null): void {
    this.links.push({ kind, on, predecessor, successor, basis: 'Nghị quyết' });
  }

  move(unit: Open, level: number, parent: string | null, day: string, told = true): void {
    if (unit.from === day) {
      unit.parent = parent;
      return;
    }
    this.end(unit, day);
    this.begin(unit.code, level, parent, day);
    if (told) this.link('transfer', day, unit.code, unit.code);
  }

  /** What stood below a unit that ends goes below those that go on. */
  follow(code: string, heirs: readonly string[], day: string): void {
    const below = this.units.filter((unit) => unit.until === null && unit.parent === code);
    for (const [at, unit] of below.entries()) {
      const heir = heirs[at % heirs.length] as string;
      if (heir !== code) this.move(unit, levels.indexOf(unit.level ?? ''), heir, day);
    }
  }
}

const unitOf = (code: string, level: number, parent: string | null, from: string | null): Open => {
  return { code, name: { vi: code, en: code }, level: levels[level] ?? null, parent, from, until: null };
};

interface Happening {
  readonly kind: 'merge' | 'split' | 'move' | 'abolish' | 'silence' | 'reuse';
  readonly level: number;
  readonly throws: readonly number[];
}

interface Case {
  readonly register: Growing;
  readonly day: string;
  readonly level: number;
  readonly one: Open;
  readonly two: Open | undefined;
  /** A unit of the level above. */
  readonly other: Open;
  /** Whether codes go on. */
  readonly keeps: boolean;
}

const happenings: Record<Happening['kind'], (at: Case) => void> = {
  move: ({ register, one, level, other, day }) => register.move(one, level, other.code, day),
  silence: ({ register, one, level, other, day }) => register.move(one, level, other.code, day, false),
  merge: ({ register, one, two, level, day, keeps }) => {
    if (!two || two === one) return;
    const into = keeps ? one.code : `${one.code.slice(0, 2)}${register.units.length}`;
    for (const unit of [one, two]) register.end(unit, day);
    register.begin(into, level, one.parent, day);
    for (const unit of [one, two]) {
      register.link('merge', day, unit.code, into);
      register.follow(unit.code, [into], day);
    }
  },
  split: ({ register, one, other, level, day, keeps }) => {
    const fresh = `${one.code.slice(0, 2)}${register.units.length}`;
    const into = [keeps ? one.code : `${fresh}a`, `${fresh}b`] as const;
    register.end(one, day);
    register.begin(into[0], level, one.parent, day);
    register.begin(into[1], level, other.code, day);
    for (const code of into) register.link('split', day, one.code, code);
    register.follow(one.code, into, day);
  },
  abolish: ({ register, one, two, level, day }) => {
    if (level < 3 && !two) return;
    register.end(one, day);
    register.link('abolish', day, one.code, null);
    register.follow(one.code, [one.parent ?? 'P'], day);
  },
  reuse: ({ register, other, level, day }) => {
    const standing = register.units.filter((unit) => unit.until === null).map((unit) => unit.code);
    const known = register.units.find((unit) => !standing.includes(unit.code));
    if (known) register.begin(known.code, level, other.code, day);
  },
};

function happen(register: Growing, { kind, level, throws }: Happening, day: string): void {
  const standing = register.on(day, level).filter((unit) => unit.from !== day);
  const [one, two] = [pick(standing, throws[0]), pick(standing, throws[1])];
  const other = pick(register.on(day, level - 1), throws[2]);
  const keeps = throws[3] !== 0;
  if (one && other) happenings[kind]({ register, day, level, one, two, other, keeps });
}

const pick = <T>(list: readonly T[], throw_ = 0): T | undefined => list[throw_ % list.length];

const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'split', 'move', 'abolish', 'silence', 'reuse'),
  level: fc.integer({ min: 1, max: 3 }),
  throws: fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }),
});

export const anyRegister: fc.Arbitrary<AnyRegister> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }), happening), { maxLength: 9 })
  .map((steps) => {
    const register = new Growing();
    let at = 2;
    for (const [later, step] of steps) {
      at += later;
      const day = axis[at];
      if (day && at < LENGTH - 3) happen(register, step, day);
    }
    return { units: register.units, links: register.links };
  });
