/** Who may manage accounts: the administrators of an organization its own people, whoever keeps the house everybody. */
import type { SignedIn } from '../accounts/who-is.ts';
import type { Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';

export interface Keeper {
  /** In whose name it is noted. */
  readonly writer: Writer;
  /** Null for the person at the machine. */
  readonly person: string | null;
  /** The organization whose people are managed; null: all. */
  readonly organization: string | null;
}

/** The person at the machine. */
export const machineKeeper: Keeper = {
  writer: { kind: 'operator', author: 'operator' },
  person: null,
  organization: null,
};

/** Null for whoever manages nobody. */
export function findKeeper(who: SignedIn): Keeper | null {
  const { person, name, actor } = who;
  if (who.keepsHouse) return { writer: { kind: 'operator', author: name }, person, organization: null };
  if (!actor?.roles.includes('administrator')) return null;
  return { writer: actor, person, organization: actor.organization };
}

/** Throws `not-allowed`. */
export function keeperOf(who: SignedIn): Keeper {
  const keeper = findKeeper(who);
  if (!keeper) throw new Problem('not-allowed');
  return keeper;
}

/** Throws `not-allowed` where the keeper keeps another organization. */
export function wantOwn(keeper: Keeper, organization: string | null): void {
  if (keeper.organization !== null && keeper.organization !== organization) throw new Problem('not-allowed');
}
