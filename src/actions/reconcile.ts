/** Brings records of a chain to what they should say: new ones created, changed ones corrected, the rest left alone. */
import type { Writer } from '../domain/access.ts';
import { type JsonObject, sameJson } from '../domain/canonical.ts';
import type { Change } from '../domain/next-version.ts';
import { parseBody, type RecordType } from '../domain/record.ts';
import { type Database, read } from '../store/connection.ts';
import { append } from '../store/ledger.ts';
import { standingRecords } from '../store/records.ts';

export interface Wanted {
  readonly recordType: RecordType;
  readonly recordId: string;
  readonly body: unknown;
}

/** All or nothing. Returns how many records were new and how many changed. */
export async function reconcile(
  db: Database,
  writer: Writer,
  chain: string,
  wanted: readonly Wanted[],
): Promise<{ readonly created: number; readonly corrected: number }> {
  const ids = wanted.map((each) => each.recordId);
  const standing = await read(db, writer, (tx) => standingRecords(tx, chain, ids));
  const capturedAt = new Date().toISOString();
  const changes = wanted.flatMap(({ recordType, recordId, body }): Change[] => {
    const now = standing.get(recordId);
    const sound: JsonObject = parseBody(recordType, body);
    if (now && sameJson(now.body, sound)) return [];
    const baseVersion = now?.version ?? 0;
    return [{ recordType, recordId, baseVersion, op: now ? 'correct' : 'create', body: sound, capturedAt }];
  });
  if (changes.length > 0) await append(db, writer, chain, changes);
  const created = changes.filter((change) => change.op === 'create').length;
  return { created, corrected: changes.length - created };
}
