import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil-date.ts';
import type { Window } from './register.ts';
import { fitOf, type Slice, slicesOf } from './slices.ts';

const START = '2024-02-20';
const days = Array.from({ length: 30 }, (_, at) => addDays(START, at));
const day = fc.constantFrom(...days);
const span = fc.tuple(day, day).map((two) => two.sort() as [string, string]);

/** Windows of each code one after another, as a register gives them, some from ever and some for ever. */
const windowsOf = (code: string): fc.Arbitrary<Window[]> =>
  fc.uniqueArray(day, { maxLength: 6 }).chain((cuts) => {
    const edges = ['0001-01-01', ...cuts.sort(), '9999-12-31'];
    const pieces = edges.slice(0, -1).map((from, at) => {
      const next = edges[at + 1] as string;
      return { code, from, to: next === '9999-12-31' ? next : addDays(next, -1) };
    });
    const kinds = fc.array(fc.constantFrom('certain', 'uncertain', 'none'), {
      minLength: pieces.length,
      maxLength: pieces.length,
    });
    return kinds.map((kinds) =>
      pieces.flatMap((piece, at) =>
        kinds[at] === 'none' ? [] : [{ ...piece, certain: kinds[at] === 'certain' }],
      ),
    );
  });
const windows = fc.tuple(...['M', 'L', 'C'].map(windowsOf)).map((all) => all.flat());
const maybe = fc.option(windows, { nil: null });

const on = (windows: readonly Window[] | null, day: string) =>
  windows && new Set(windows.filter(({ from, to }) => from <= day && day <= to).map(({ code }) => code));

describe('slices of a period', () => {
  it('ask on every day for the places and organizations of that day, and for each day once', () => {
    fc.assert(
      fc.property(span, maybe, maybe, ([from, to], places, organizations) => {
        const slices = slicesOf(from, to, places, organizations);
        for (const day of days) {
          const [wanted, other] = slices.filter((slice) => slice.from <= day && day <= slice.to);
          expect(other).toBeUndefined();
          const [placed, done] = [on(places, day), on(organizations, day)];
          const asked = from <= day && day <= to && placed?.size !== 0 && done?.size !== 0;
          expect(wanted && codesIn(wanted)).toEqual(
            asked ? { places: placed, organizations: done } : undefined,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are one piece where everything is asked for', () => {
    const whole = { from: '2024-01-01', to: '2024-12-31', places: null, organizations: null };
    expect(slicesOf('2024-01-01', '2024-12-31', null, null)).toEqual([whole]);
    expect(slicesOf('2024-01-01', '2024-12-31', [], null)).toEqual([]);
  });

  it('never change on days that nobody can write', () => {
    const [from, to] = ['0001-01-01', '9999-12-31'];
    const ever: Window[] = [{ code: 'M', from, to, certain: true }];
    expect(slicesOf('1000-01-01', to, ever, null)).toHaveLength(1);
    expect(fitOf('M', '1000-01-01', to, ever)).toBe('within');
  });
});

const codesIn = ({ places, organizations }: Slice) => ({
  places: places && new Set(places),
  organizations: organizations && new Set(organizations),
});

describe('the fit of a total', () => {
  it('is whole when every one of its days is certain, and none when not one is met', () => {
    fc.assert(
      fc.property(span, windows, fc.constantFrom('M', 'L', 'C', 'T'), ([from, to], windows, code) => {
        const own = windows.filter((window) => window.code === code);
        const fits = days
          .filter((day) => from <= day && day <= to)
          .map((day) => own.find((window) => window.from <= day && day <= window.to)?.certain);
        const whole = fits.every((certain) => certain === true);
        const nothing = fits.every((certain) => certain === undefined);
        expect(fitOf(code, from, to, windows)).toBe(whole ? 'within' : nothing ? 'beside' : 'partly');
      }),
      { numRuns: 1000 },
    );
  });
});
