/** For which organization somebody with several acts, and what they are there. */
import type { Role } from './access.ts';

/** A role that a person has on the day asked about. */
export interface Membership {
  readonly organization: string;
  readonly role: Role;
}

export interface ActingRoles {
  readonly organization: string;
  readonly roles: readonly Role[];
}

/** Every organization once, in the order given. */
export function organizationsOf(memberships: readonly Membership[]): readonly ActingRoles[] {
  const codes = [...new Set(memberships.map(({ organization }) => organization))];
  return codes.map((organization) => ({
    organization,
    roles: memberships.filter((each) => each.organization === organization).map(({ role }) => role),
  }));
}

/** The one chosen while it still holds, else the first; null for somebody without any. */
export function actingRoles(memberships: readonly Membership[], chosen: string | null): ActingRoles | null {
  const all = organizationsOf(memberships);
  return all.find(({ organization }) => organization === chosen) ?? all[0] ?? null;
}
