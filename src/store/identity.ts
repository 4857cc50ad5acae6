/** Identifiers of records: UUIDv7 for new ones, and stable ones for things that already have a name of their own. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';

/** A new UUIDv7 (RFC 9562): sorted by time of making. */
export function newId(at: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  return format(bytes, 7);
}

/** The same UUID (version 8, RFC 9562) for the same name, so that loading twice finds what is there. */
export function stableId(...name: readonly string[]): string {
  return format(createHash('sha256').update(JSON.stringify(name)).digest().subarray(0, 16), 8);
}

const following = new AsyncLocalStorage<{ readonly from: string; given: number }>();

/** For a record of a programme: a new id, or within `withIdsFrom` the next that follows. */
export function newRecordId(): string {
  const ids = following.getStore();
  if (!ids) return newId();
  ids.given += 1;
  return stableId('asked', ids.from, String(ids.given));
}

/** The records that `act` makes bear the same ids each time it is done from the same beginning. */
export const withIdsFrom = <T>(from: string, act: () => Promise<T>): Promise<T> =>
  following.run({ from, given: 0 }, act);

function format(bytes: Buffer, version: 7 | 8): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
