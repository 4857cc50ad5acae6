import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActivityKind,
  activityKindSchema,
  type Counts,
  countsSchema,
  measureSchema,
} from './activity-kind.ts';
import {
  type Catalogue,
  checkIndicator,
  type Formula,
  findIndicator,
  type Indicator,
  measuresBehind,
} from './indicator.ts';
import { Problem } from './problem.ts';

const words = (text: string) => ({ vi: text, en: text });
interface Sketch {
  readonly counts: Counts;
  readonly unit?: string;
  readonly time?: boolean;
  readonly nature?: 'flow' | 'stock';
}
const kindOf = (code: string, measures: Record<string, Sketch>): ActivityKind =>
  activityKindSchema.parse({
    ...{ code, name: words(code), definition: words(code) },
    measures: Object.entries(measures).map(([code, { counts, unit, time = true, nature = 'flow' }]) => {
      const additive = { time: time && nature === 'flow', places: true, groups: true };
      return { code, name: words(code), unit: words(unit ?? counts), counts, nature, additive };
    }),
  });
const indicator = (code: string, formula: Formula): Indicator => {
  return { code, name: words(code), definition: words(code), unit: words(code), formula };
};
const sum = (...measures: string[]): Formula => ({ op: 'sum', measures });
const ratio = (numerator: string, denominator: string): Formula => ({ op: 'ratio', numerator, denominator });

const kinds = [
  kindOf('awareness', { sessions: { counts: 'events' }, attendances: { counts: 'attendances' } }),
  kindOf('dialogue', { sessions: { counts: 'events' }, attendances: { counts: 'attendances' } }),
  kindOf('training', { people: { counts: 'people', time: false } }),
  kindOf('admission', { women: { counts: 'people' } }),
  kindOf('clinic', { cupboards: { counts: 'items', nature: 'stock' } }),
  kindOf('support', {
    piglets: { counts: 'items', unit: 'con' },
    seedlings: { counts: 'items', unit: 'cây' },
  }),
];
const catalogue: Catalogue = {
  kinds,
  indicators: [
    indicator('awareness.attendances', sum('awareness.attendances')),
    indicator('awareness.sessions', sum('awareness.sessions')),
    indicator('training.people', { op: 'latest', measure: 'training.people' }),
    indicator('admission.women-per-year', { op: 'average-per-year', measure: 'admission.women' }),
    indicator('awareness.activities', { op: 'count', kind: 'awareness' }),
    indicator('awareness.attendances-per-session', ratio('awareness.attendances', 'awareness.sessions')),
  ],
};

function refusal(formula: Formula, known: Catalogue = catalogue): Problem | null {
  try {
    checkIndicator(indicator('x.y', formula), known);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

describe('a sum', () => {
  it('adds the same thing counted at several kinds of activity', () => {
    expect(refusal(sum('awareness.attendances', 'dialogue.attendances'))).toBeNull();
  });

  it('refuses to add attendances to people, or piglets to seedlings, and names both', () => {
    const mixed = refusal(sum('awareness.attendances', 'admission.women'));
    expect(mixed?.code).toBe('mixed-measures');
    const named = { one: 'awareness.attendances', other: 'admission.women' };
    expect(mixed?.details).toMatchObject({ ...named, oneCounts: 'attendances', otherCounts: 'people' });
    expect(refusal(sum('support.piglets', 'support.seedlings'))?.code).toBe('mixed-measures');
  });

  it('refuses a stock, and people who may come again, also as an average', () => {
    for (const code of ['clinic.cupboards', 'training.people']) {
      expect(refusal(sum(code))).toMatchObject({ code: 'not-additive', details: { measure: code } });
      expect(refusal({ op: 'average-per-year', measure: code })?.code).toBe('not-additive');
      expect(refusal({ op: 'latest', measure: code })).toBeNull();
    }
  });

  it('stands exactly when all its measures add over time and count the same', () => {
    const sketch = fc.record({
      counts: fc.constantFrom(...countsSchema.options),
      unit: fc.constantFrom('lượt', 'người'),
      time: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 4 }), (sketches) => {
        const measures = Object.fromEntries(sketches.map((each, at) => [`m${at}`, each]));
        const known = { kinds: [kindOf('k', measures)], indicators: [] };
        const alike = new Set(sketches.map(({ counts, unit }) => `${counts} ${unit}`)).size === 1;
        const adds = sketches.every(({ time }) => time);
        const problem = refusal(sum(...Object.keys(measures).map((code) => `k.${code}`)), known);
        expect(problem === null).toBe(alike && adds);
      }),
    );
  });
});

describe('a ratio', () => {
  it('refuses attendances over people and people over attendances, whatever formulas they hide in', () => {
    for (const people of ['training.people', 'admission.women-per-year']) {
      expect(refusal(ratio('awareness.attendances', people))?.code).toBe('mixed-measures');
      expect(refusal(ratio(people, 'awareness.attendances'))?.code).toBe('mixed-measures');
    }
    expect(refusal(ratio('awareness.attendances', 'awareness.sessions'))).toBeNull();
    expect(refusal(ratio('training.people', 'awareness.activities'))).toBeNull();
  });

  it('refuses a part that is a ratio itself, or unknown', () => {
    const again = ratio('awareness.attendances-per-session', 'awareness.sessions');
    expect(refusal(again)).toMatchObject({ code: 'not-additive' });
    expect(refusal(ratio('awareness.sesions', 'awareness.sessions'))).toMatchObject({
      code: 'unknown-indicator',
      details: { near: expect.arrayContaining(['awareness.sessions']) },
    });
  });

  it('rests on the measures of both its parts', () => {
    const found = findIndicator(catalogue, 'awareness.attendances-per-session');
    expect(measuresBehind(found, catalogue)).toEqual(['awareness.attendances', 'awareness.sessions']);
  });
});

describe('a formula', () => {
  it('names kinds and measures that exist, or says which are close', () => {
    expect(refusal(sum('awareness.atendances'))).toMatchObject({
      code: 'unknown-measure',
      details: { near: expect.arrayContaining(['awareness.attendances']) },
    });
    for (const formula of [
      { op: 'count', kind: 'awarness' },
      { op: 'distinct', of: 'days', kind: 'awarness' },
    ] as const) {
      expect(refusal(formula)).toMatchObject({ code: 'unknown-kind', details: { near: ['awareness'] } });
    }
  });
});

describe('a measure', () => {
  it('cannot be a stock and add over time', () => {
    const additive = { time: true, places: true, groups: true };
    const measure = { code: 'cupboards', name: words('tủ'), unit: words('tủ'), counts: 'items', additive };
    expect(measureSchema.safeParse({ ...measure, nature: 'stock' }).success).toBe(false);
    expect(measureSchema.safeParse({ ...measure, nature: 'flow' }).success).toBe(true);
  });
});
