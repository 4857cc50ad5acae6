import { expect, test } from 'vitest';
import { type PlanLine, planProgress } from './plan-progress.ts';

const plan = (to: string, state: PlanLine['state'], obligation: string | null = 'một'): PlanLine => {
  return { obligation, to, state };
};

test('work is counted by promise and year; what was dropped is not planned any more', () => {
  const plans = [
    plan('2024-03-31', 'done'),
    plan('2024-09-30', 'planned'),
    plan('2024-12-31', 'planned'),
    plan('2024-12-31', 'dropped'),
    plan('2023-12-31', 'done'),
    plan('2024-06-30', 'done', null),
  ];
  expect(planProgress(plans, '2024-10-01')).toEqual([
    { obligation: 'một', year: 2023, planned: 1, done: 1, late: 0, dropped: 0 },
    { obligation: 'một', year: 2024, planned: 3, done: 1, late: 1, dropped: 1 },
    { obligation: null, year: 2024, planned: 1, done: 1, late: 0, dropped: 0 },
  ]);
});

test('on its last day planned work is not late yet', () => {
  expect(planProgress([plan('2024-03-31', 'planned')], '2024-03-31')).toMatchObject([{ late: 0 }]);
  expect(planProgress([plan('2024-03-31', 'planned')], '2024-04-01')).toMatchObject([{ late: 1 }]);
});
