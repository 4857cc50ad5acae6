import { expect, test } from 'vitest';
import { askedParties, directiveStatus } from './directive-status.ts';

const directive = { to: ['hpn', 'don'], deadline: '2024-05-10' };
const statusOn = (today: string, ...answers: { party: string; on: string }[]) =>
  directiveStatus(askedParties(directive, answers, today));

test('a directive is open until its deadline and overdue from the day after', () => {
  expect(statusOn('2024-05-10')).toBe('open');
  expect(statusOn('2024-05-11')).toBe('overdue');
});

test('it is answered when every party that is asked has answered', () => {
  const hpn = { party: 'hpn', on: '2024-05-02' };
  expect(statusOn('2024-05-09', hpn)).toBe('open');
  expect(statusOn('2024-05-11', hpn)).toBe('overdue');
  expect(statusOn('2024-06-30', hpn, { party: 'don', on: '2024-05-10' })).toBe('answered');
});

test('an answer after the deadline answers, and is late', () => {
  const asked = askedParties(directive, [{ party: 'don', on: '2024-05-12' }], '2024-05-11');
  expect(asked).toEqual([
    { party: 'hpn', status: 'overdue', late: true },
    { party: 'don', status: 'answered', late: true },
  ]);
});

test('without a deadline it is never overdue', () => {
  expect(directiveStatus(askedParties({ to: ['hpn'], deadline: null }, [], '2099-01-01'))).toBe('open');
});
