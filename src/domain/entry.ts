/** One line of the ledger, and the text its hash is taken over: RFC 8785 canonical JSON of everything but the hashes. */
import { canonicalJson, type JsonObject } from './canonical.ts';
import type { Op } from './next-version.ts';

export interface Entry {
  readonly chain: string;
  /** Position in the chain, from 1 without gaps. */
  readonly seq: number;
  readonly recordType: string;
  readonly recordId: string;
  readonly version: number;
  readonly op: Op;
  readonly body: JsonObject;
  readonly author: string;
  readonly organization: string;
  /** UTC instants with microseconds, `2026-11-24T01:02:03.004000Z`. */
  readonly capturedAt: string;
  readonly recordedAt: string;
}

export function entryText(entry: Entry): string {
  const { chain, seq, recordType, recordId, version, op, body, author, organization } = entry;
  const { capturedAt, recordedAt } = entry;
  const said = {
    chain,
    seq,
    recordType,
    recordId,
    version,
    op,
    body,
    author,
    organization,
    capturedAt,
    recordedAt,
  };
  return canonicalJson(said);
}

/** An instant as entries write it; throws a RangeError on text that is no instant. */
export const entryInstant = (at: Date | string): string => new Date(at).toISOString().replace('Z', '000Z');
