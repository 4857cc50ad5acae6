import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnyRegister, anyRegister, axis } from '../../test/support/any-register.ts';
import { NaiveRegister } from '../../test/support/naive-register.ts';
import { Register, type SuccessionLink, type Unit, type Window } from './register.ts';

const TODAY = '2026-11-24';
const unit = (
  code: string,
  name: string,
  from: string | null,
  until: string | null,
  parent: string | null,
): Unit => ({
  ...{ code, from, until, parent, level: null },
  name: { vi: name, en: name },
});
const link = (predecessor: string, successor: string | null, on: string, kind = 'merge'): SuccessionLink => ({
  ...{ kind, on, predecessor, successor, basis: 'Nghị quyết 1678/NQ-UBTVQH15' },
});

// Kim Nhan and Phúc Sơn became Anh Sơn, which bears Kim Nhan's code; Hùng Sơn was split between two communes.
const REFORM = '2025-07-01';
const register = new Register(
  [
    unit('huyen', 'Huyện Anh Sơn', null, REFORM, 'tinh'),
    unit('tinh', 'Tỉnh Nghệ An', null, null, null),
    unit('17329', 'Thị trấn Kim Nhan', null, REFORM, 'huyen'),
    unit('17374', 'Xã Phúc Sơn', null, REFORM, 'huyen'),
    unit('17347', 'Xã Hùng Sơn', null, REFORM, 'huyen'),
    unit('17329', 'Xã Anh Sơn', REFORM, null, 'tinh'),
    unit('17344', 'Xã Nhân Hòa', REFORM, null, 'tinh'),
    unit('veu', 'Bản Cao Vều', null, REFORM, '17374'),
    unit('veu', 'Bản Cao Vều', REFORM, null, '17329'),
  ],
  [
    link('17329', '17329', REFORM),
    link('17374', '17329', REFORM),
    link('17347', '17329', REFORM, 'split'),
    link('17347', '17344', REFORM, 'split'),
    link('veu', 'veu', REFORM, 'transfer'),
    link('huyen', null, REFORM, 'abolish'),
  ],
);
const at = (code: string, day: string): Unit => register.at(code, day) as Unit;
const codes = register.codes;
const days = (within: Unit, territory: 'then' | 'now') =>
  register.windows(within, codes, territory, TODAY).map(({ code, from, to, certain }) => {
    return `${code} ${from <= '2024-01-01' ? '…' : from}–${to >= '2027-01-01' ? '…' : to}${certain ? '' : ' ?'}`;
  });

test('a code names another unit before and after the reform', () => {
  expect(at('17329', '2025-06-30').name.vi).toBe('Thị trấn Kim Nhan');
  expect(at('17329', '2025-07-01').name.vi).toBe('Xã Anh Sơn');
});

test('then, the old commune holds its village until the last day of June and nothing after', () => {
  expect(days(at('17374', '2024-01-01'), 'then').sort()).toEqual(['17374 …–2025-06-30', 'veu …–2025-06-30']);
});

test('then, the new commune holds only what lay in it since July', () => {
  expect(days(at('17329', TODAY), 'then').sort()).toEqual(['17329 2025-07-01–…', 'veu 2025-07-01–…']);
});

test('now, the new commune holds all that became part of it; a split commune cannot be told apart', () => {
  expect(days(at('17329', TODAY), 'now').sort()).toEqual([
    '17329 2025-07-01–…',
    '17329 …–2025-06-30',
    '17347 …–2025-06-30 ?',
    '17374 …–2025-06-30',
    'veu 2025-07-01–…',
    'veu …–2025-06-30',
  ]);
});

test('now, the province holds a split commune whole, and the abolished district falls to it', () => {
  const found = days(at('tinh', TODAY), 'now');
  expect(found).toContain('17347 …–2025-06-30');
  expect(found).toContain('huyen …–2025-06-30');
  expect(found.some((window) => window.endsWith('?'))).toBe(false);
});

test('then, the abolished district holds its communes of both kinds until its last day', () => {
  const found = days(at('huyen', '2020-01-01'), 'then');
  expect(found.sort()).toEqual([
    '17329 …–2025-06-30',
    '17347 …–2025-06-30',
    '17374 …–2025-06-30',
    'huyen …–2025-06-30',
    'veu …–2025-06-30',
  ]);
});

test('now, an abolished village falls to what became of its commune', () => {
  const gone = unit('hung', 'Bản Hùng', null, REFORM, '17347');
  const known = new Register([...register.units, gone], register.units.flatMap(linksOf));
  expect(known.presentOf(gone, TODAY).map((heir) => heir.name.vi)).toEqual(['Xã Anh Sơn', 'Xã Nhân Hòa']);
});

const linksOf = (from: Unit): SuccessionLink[] => register.successorsOf(from).map((next) => next.link);

// Against a naive register that looks up every day of the axis on which everything happens.
const anyDay = fc.constantFrom(...axis);
const anyToday = fc.constantFrom(...axis.slice(5), TODAY);
const anyTerritory = fc.constantFrom('then' as const, 'now' as const);
const open = ({ units, links }: AnyRegister) => new Register(units, links);
const pick = <T>(list: readonly T[], throw_: number): T => list[throw_ % list.length] as T;

function fitIn(windows: readonly Window[], day: string) {
  const window = windows.find((each) => each.from <= day && day <= each.to);
  return window ? (window.certain ? 'within' : 'partly') : 'beside';
}

test('however units merge, split, move and end, every day of a record lies where a naive look-up finds it', () => {
  fc.assert(
    fc.property(anyRegister, anyToday, anyTerritory, fc.nat(), (any, today, territory, throw_) => {
      const [known, naive] = [open(any), new NaiveRegister(any.units, any.links, today)];
      const asked = pick(any.units, throw_);
      for (const code of known.codes) {
        const windows = known.windows(asked, [code], territory, today);
        const fits = axis.map((day) => naive.fitOnDay(code, day, asked, territory));
        expect(axis.map((day) => fitIn(windows, day))).toEqual(fits);
      }
    }),
    { numRuns: 400 },
  );
});

test('what stands today where a unit stood is what a naive look-up finds, and stands today', () => {
  fc.assert(
    fc.property(anyRegister, anyToday, (any, today) => {
      const [known, naive] = [open(any), new NaiveRegister(any.units, any.links, today)];
      for (const one of any.units) {
        const present = known.presentOf(one, today);
        expect(new Set(present)).toEqual(new Set(naive.heirs(one)));
        expect(present.every((heir) => heir.until === null || today < heir.until)).toBe(true);
      }
    }),
  );
});

test('a total meets what is asked when anything below its place, on any of its days, lies within', () => {
  const anySpan = fc.tuple(anyDay, anyDay).map((two) => two.sort() as [string, string]);
  const throws = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(anyRegister, anyToday, anyTerritory, anySpan, throws, (any, today, territory, days, at) => {
      const [known, naive] = [open(any), new NaiveRegister(any.units, any.links, today)];
      const [asked, code] = [pick(any.units, at[0]), pick(known.codes, at[1])];
      const [from, to] = days;
      const own = known.windows(asked, [code], territory, today);
      const touched = own.some((window) => window.from <= to && from <= window.to);
      const meets = known.meets(code, { from, to }, asked, territory, today);
      expect(touched || meets).toBe(naive.fitOfSpan(code, from, to, asked, territory) !== 'beside');
    }),
    { numRuns: 600 },
  );
});

test('a code names one unit at most on a day', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (any, day) => {
      const known = open(any);
      for (const code of known.codes) {
        const borne = any.units.filter((one) => {
          return one.code === code && (one.from ?? '') <= day && (one.until === null || day < one.until);
        });
        expect(borne.length).toBeLessThan(2);
        expect(known.at(code, day)).toBe(borne[0]);
      }
      expect(known.circle()).toBeUndefined();
    }),
  );
});

const above = (
  code: string,
  parent: string | null,
  from: string | null = null,
  until: string | null = null,
) => unit(code, code, from, until, parent);

test.each([
  ['at once', [above('A', 'A')]],
  ['through another', [above('A', 'B'), above('B', 'A')]],
  ['for one day only', [above('A', 'B', '2024-01-01', '2024-02-01'), above('B', 'A', null, '2024-01-02')]],
  ['above others', [above('V', 'A'), above('A', 'B'), above('B', 'A')]],
])('a unit above itself is found, %s', (_, units) => {
  expect(new Register(units, []).circle()).toBeDefined();
});

test('two units that take turns above each other make no circle', () => {
  const first = [above('A', 'B', null, REFORM), above('B', null, null, REFORM)];
  const then = [above('B', 'A', REFORM), above('A', null, REFORM)];
  expect(new Register([...first, ...then], []).circle()).toBeUndefined();
});

test('all that stood below a unit comes with the days on which it did', () => {
  const below = (unit: Unit) =>
    register.below(unit).map(({ code, from, to }) => [code, from.slice(0, 4), to]);
  expect(below(at('17374', '2025-06-30'))).toEqual([
    ['17374', '0001', '2025-06-30'],
    ['veu', '0001', '2025-06-30'],
  ]);
  expect(below(at('17329', REFORM))).toEqual([
    ['17329', '2025', '9999-12-31'],
    ['veu', '2025', '9999-12-31'],
  ]);
  expect(new Set(register.below(at('tinh', REFORM)).map(({ code }) => code))).toEqual(new Set(codes));
});

test('the line above a unit is that of the day', () => {
  expect(register.lineAbove('veu', '2025-06-30')).toEqual(['veu', '17374', 'huyen', 'tinh']);
  expect(register.lineAbove('veu', REFORM)).toEqual(['veu', '17329', 'tinh']);
  expect(register.lineAbove('không có', REFORM)).toEqual([]);
});
