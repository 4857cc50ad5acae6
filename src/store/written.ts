/** An entry decided and hashed, about to be written in the present transaction. */
import type { Entry } from '../domain/entry.ts';

export interface Written {
  readonly entry: Entry;
  /** Position of the record's first entry. */
  readonly createdSeq: number;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/** Only the newest version of each record, for tables that hold the present state. */
export const newestOf = (written: readonly Written[]): Written[] => [
  ...new Map(written.map((each) => [each.entry.recordId, each])).values(),
];
