import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Activity, activitySchema, checkActivity, type Measured } from './activity.ts';
import type { ActivityKind } from './activity-kind.ts';
import { Problem } from './problem.ts';

const words = { vi: 'buổi', en: 'session' };
const sex = {
  code: 'sex',
  name: words,
  groups: [
    { code: 'female', name: words },
    { code: 'male', name: words },
  ],
};
const kind: ActivityKind = {
  ...{ code: 'awareness', name: words, definition: words },
  measures: ['sessions', 'attendances'].map((code) => ({
    ...{
      code,
      name: words,
      unit: words,
      counts: 'attendances',
      nature: 'flow',
      required: code === 'sessions',
    },
    additive: { time: true, places: true, groups: true },
    breakdowns: code === 'attendances' ? [sex] : [],
  })),
};

const evening = (
  attendances: Measured,
  more: Record<string, Measured> = { sessions: { value: 1 } },
): Activity => ({
  ...{
    kind: 'awareness',
    party: 'hoi-phu-nu',
    organization: 'hoi-phu-nu',
    place: 'ban-vang',
    from: '2024-03-08',
    to: '2024-03-08',
  },
  measures: { ...more, attendances },
});

function refusal(activity: Activity): string | null {
  try {
    checkActivity(activity, kind);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

test('the groups of a complete breakdown make up the total, those of an incomplete one at most', () => {
  const count = fc.nat(500);
  fc.assert(
    fc.property(count, count, count, fc.boolean(), (female, male, value, partial) => {
      const incomplete = partial ? { incomplete: ['sex'] } : {};
      const refused =
        refusal(evening({ value, groups: { female, male }, ...incomplete })) === 'groups-do-not-sum';
      expect(refused).toBe(partial ? female + male > value : female + male !== value);
    }),
  );
});

test('a breakdown that nobody counted is no fault', () => {
  expect(refusal(evening({ value: 40 }))).toBeNull();
});

test('an unknown group, an unknown measure and a missing required one are named', () => {
  expect(refusal(evening({ value: 40, groups: { elders: 40 } }))).toBe('unknown-group');
  expect(refusal(evening({ value: 40 }, { sessions: { value: 1 }, visits: { value: 2 } }))).toBe(
    'unknown-measure',
  );
  expect(refusal(evening({ value: 40 }, {}))).toBe('missing-measure');
});

test('there is no field about a person, and no day before the first', () => {
  const sound = evening({ value: 40 });
  expect(activitySchema.safeParse(sound).success).toBe(true);
  for (const field of ['ethnicity', 'religion', 'belief', 'participants', 'names']) {
    expect(activitySchema.safeParse({ ...sound, [field]: 'x' }).success).toBe(false);
  }
  expect(activitySchema.safeParse({ ...sound, from: '2024-03-09' }).success).toBe(false);
});
