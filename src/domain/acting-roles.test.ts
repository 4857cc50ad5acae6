import { expect, test } from 'vitest';
import { actingRoles, type Membership, organizationsOf } from './acting-roles.ts';

const lan: readonly Membership[] = [
  { organization: 'hpn-hoa-son', role: 'coordinator' },
  { organization: 'hpn-hoa-son', role: 'administrator' },
  { organization: 'dbp-hoa-son', role: 'editor' },
];

test('somebody of two organizations acts for the one she chose, with her roles there alone', () => {
  expect(actingRoles(lan, 'dbp-hoa-son')).toEqual({ organization: 'dbp-hoa-son', roles: ['editor'] });
});

test('without a choice, or after the chosen one has ended, she acts for the first', () => {
  const first = { organization: 'hpn-hoa-son', roles: ['coordinator', 'administrator'] };
  expect(actingRoles(lan, null)).toEqual(first);
  expect(actingRoles(lan, 'mp-tram-y-te')).toEqual(first);
});

test('whoever belongs nowhere acts for nobody', () => {
  expect(actingRoles([], 'hpn-hoa-son')).toBeNull();
  expect(organizationsOf([])).toEqual([]);
});
