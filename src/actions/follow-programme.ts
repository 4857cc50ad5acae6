/** What happened in a programme after a ledger position, for whoever follows it. */
import type { ChangeEvent } from '../contract/change-event.ts';
import type { Writer } from '../domain/access.ts';
import { type Database, read } from '../store/connection.ts';
import { changesAfter, headSeq } from '../store/programme-changes.ts';
import { wantProgramme } from './want-programme.ts';

const MOST_AT_ONCE = 500;

export interface Followed {
  readonly chain: string;
  /** Newest ledger position. */
  readonly seq: number;
}

/** Throws `unknown-programme`. */
export const followProgramme = (
  db: Database,
  writer: Writer,
  ask: { readonly programme: string },
): Promise<Followed> =>
  read(db, writer, async (tx) => {
    const { id: chain, seq } = await wantProgramme(tx, ask.programme);
    return { chain, seq };
  });

/** In the order of the ledger, at most 500; null when the programme is not there any more for whoever asks. */
export const readChanges = (
  db: Database,
  writer: Writer,
  { chain, seq }: Followed,
): Promise<readonly ChangeEvent[] | null> =>
  read(db, writer, async (tx) => {
    const head = await headSeq(tx, chain);
    if (head === null) return null;
    return head <= seq ? [] : changesAfter(tx, chain, seq, MOST_AT_ONCE);
  });
