import { expect, test } from 'vitest';
import type { Activity } from './activity.ts';
import { isSuspect, likenessOf, weights } from './duplicate.ts';

const session = (attendances: number, more: Partial<Activity> = {}): Activity => ({
  ...{
    kind: 'awareness',
    party: 'hpn',
    organization: 'hpn',
    place: 'M/1',
    from: '2024-03-08',
    to: '2024-03-08',
  },
  measures: { sessions: { value: 1 }, attendances: { value: attendances } },
  ...more,
});
const don = { party: 'don', organization: 'don' };

test('what two parties recorded alike, on one day at one place, is all but certain', () => {
  const { score, reasons } = likenessOf(session(40), session(40, don), 'same');
  expect(score).toBe(1);
  expect(reasons.map((reason) => reason.words.vi)).toEqual([
    'cùng ngày',
    'cùng địa bàn',
    'số liệu gần nhau: sessions 1, attendances 40',
    'hai bên cùng ghi nhận',
  ]);
});

test('the score is the sum of what its reasons add, and no reason adds more than its weight', () => {
  const { score, reasons } = likenessOf(
    session(40),
    session(33, { ...don, from: '2024-03-10', to: '2024-03-10' }),
    'within',
  );
  expect(score).toBeCloseTo(
    reasons.reduce((sum, reason) => sum + reason.adds, 0),
    3,
  );
  for (const { code, adds } of reasons) expect(adds).toBeLessThanOrEqual(weights[code]);
  expect(reasons.map((reason) => reason.words.en)).toContain('2 days apart');
  expect(reasons.map((reason) => reason.words.en)).toContain('one place lies within the other');
});

test('it is the same from either side', () => {
  const [one, other] = [
    session(40, { to: '2024-03-11' }),
    session(47, { ...don, from: '2024-03-12', to: '2024-03-12' }),
  ];
  expect(likenessOf(one, other, 'same').score).toBe(likenessOf(other, one, 'same').score);
});

test('the further apart in days or numbers, the lower', () => {
  const scoreOf = (attendances: number, day: string) =>
    likenessOf(session(40), session(attendances, { ...don, from: day, to: day }), 'same').score;
  const byDay = ['2024-03-08', '2024-03-09', '2024-03-10', '2024-03-11'].map((day) => scoreOf(40, day));
  const byNumber = [40, 44, 60, 120].map((attendances) => scoreOf(attendances, '2024-03-08'));
  for (const scores of [byDay, byNumber]) expect(scores).toEqual([...new Set(scores)].sort((a, b) => b - a));
});

test('a large number that both have says more than a single session', () => {
  const alike = likenessOf(
    session(400),
    session(400, { ...don, measures: { sessions: { value: 2 }, attendances: { value: 400 } } }),
    'same',
  );
  const apart = likenessOf(session(400), session(90, don), 'same');
  expect(alike.score).toBeGreaterThan(apart.score);
});

test('one party’s own sessions of one village on two days are not suspected, its double entry is', () => {
  const suspected = (other: Activity) =>
    isSuspect(session(40), other, likenessOf(session(40), other, 'same'));
  expect(suspected(session(40))).toBe(true);
  expect(suspected(session(55, { from: '2024-03-09', to: '2024-03-09' }))).toBe(false);
  expect(suspected(session(55, { ...don, from: '2024-03-09', to: '2024-03-09' }))).toBe(true);
});
