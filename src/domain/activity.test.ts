import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, activitySchema, checkActivity, type Measured } from './activity.ts';
import { type ActivityKind, activityKindSchema } from './activity-kind.ts';
import { Problem, type ProblemCode } from './problem.ts';

const words = (text: string) => ({ vi: text, en: text });
const groups = (...codes: string[]) => codes.map((code) => ({ code, name: words(code) }));
const flow = { nature: 'flow', additive: { time: true, places: true, groups: true } } as const;
const measure = (code: string, counts: string, more: object = {}) => {
  return { code, name: words(code), unit: words(code), counts, ...flow, ...more };
};
const awareness: ActivityKind = activityKindSchema.parse({
  ...{ code: 'awareness', name: words('Tuyên truyền'), definition: words('Tuyên truyền') },
  measures: [
    measure('sessions', 'events', { required: true }),
    measure('attendances', 'attendances', {
      breakdowns: [
        { code: 'sex', name: words('giới'), groups: groups('female', 'male') },
        { code: 'age', name: words('tuổi'), groups: groups('young', 'old') },
      ],
    }),
    measure('topics', 'items', {
      additive: { time: true, places: true, groups: false },
      breakdowns: [{ code: 'field', name: words('lĩnh vực'), groups: groups('law', 'health') }],
    }),
    measure('cost', 'amount'),
  ],
});

const session = (measures: Record<string, Measured>): Activity =>
  activitySchema.parse({
    ...{ kind: 'awareness', party: 'hpn', organization: 'hpn', place: 'M/1' },
    ...{ from: '2024-07-01', to: '2024-07-01', measures: { sessions: { value: 1 }, ...measures } },
  });

function refusal(measures: Record<string, Measured>): Problem | null {
  try {
    checkActivity(session(measures), awareness);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
const codeOf = (measures: Record<string, Measured>): ProblemCode | undefined => refusal(measures)?.code;

describe('counted groups', () => {
  const count = fc.nat(60);

  it('sum to the total of each breakdown that is counted, or the activity is refused with both numbers', () => {
    fc.assert(
      fc.property(count, count, fc.option(count), fc.option(count), (female, male, young, value) => {
        const total = value ?? female + male;
        const counted = {
          female,
          male,
          ...(young === null ? {} : { young, old: total - Math.min(young, total) }),
        };
        const sound = female + male === total && (young === null || young <= total);
        const problem = refusal({ attendances: { value: total, groups: counted } });
        expect(problem?.code).toBe(sound ? undefined : 'groups-do-not-sum');
        if (female + male !== total)
          expect(problem?.details).toMatchObject({ breakdown: 'sex', sum: female + male, total });
      }),
    );
  });

  it('may be fewer than the total where the breakdown is known to be incomplete, but not more', () => {
    fc.assert(
      fc.property(count, count, (female, value) => {
        const measured = { value, groups: { female }, incomplete: ['sex'] };
        expect(codeOf({ attendances: measured })).toBe(female <= value ? undefined : 'groups-do-not-sum');
      }),
    );
  });

  it('that may count the same twice are each within the total', () => {
    fc.assert(
      fc.property(count, count, count, (law, health, value) => {
        const sound = Math.max(law, health) <= value;
        const measured = { value, groups: { law, health } };
        expect(codeOf({ topics: measured })).toBe(sound ? undefined : 'groups-do-not-sum');
      }),
    );
  });

  it('need not be counted at all', () => {
    expect(codeOf({ attendances: { value: 60 } })).toBeUndefined();
    expect(codeOf({ attendances: { value: 0, groups: { female: 0, male: 0 } } })).toBeUndefined();
  });

  it('are those of the measure, and no others', () => {
    const problem = refusal({ attendances: { value: 60, groups: { fenale: 60 } } });
    expect(problem).toMatchObject({ code: 'unknown-group', details: { group: 'fenale' } });
    expect(problem?.details.near).toContain('female');
    expect(codeOf({ attendances: { value: 60, groups: { law: 60 } } })).toBe('unknown-group');
  });
});

describe('what is counted', () => {
  it('is whole and never less than nothing', () => {
    for (const value of [-1, 0.5, -0.001]) {
      expect(codeOf({ attendances: { value } })).toBe('invalid-record');
      const measured = { value: 60, groups: { female: value }, incomplete: ['sex'] };
      expect(codeOf({ attendances: measured })).toBe('invalid-record');
      expect(codeOf({ cost: { value } })).toBeUndefined();
    }
  });

  it('is what the kind of activity counts: nothing missing, nothing else', () => {
    const { sessions: _, ...measures } = session({ attendances: { value: 9 } }).measures;
    const empty = { ...session({}), measures };
    expect(() => checkActivity(empty, awareness)).toThrow('The measure “sessions”');
    const problem = refusal({ attendance: { value: 9 } });
    expect(problem).toMatchObject({ code: 'unknown-measure', details: { near: ['attendances'] } });
  });
});

describe('the form of an activity', () => {
  it('has no field for a person, and ends on the day it begins or later', () => {
    const sound = session({});
    for (const field of ['participants', 'names', 'ethnicity', 'religion', 'belief', 'opinion']) {
      expect(activitySchema.safeParse({ ...sound, [field]: 'Lò Văn Pín' }).success).toBe(false);
    }
    expect(activitySchema.safeParse({ ...sound, to: '2024-06-30' }).success).toBe(false);
    expect(activitySchema.safeParse({ ...sound, to: '2024-07-02' }).success).toBe(true);
  });
});
