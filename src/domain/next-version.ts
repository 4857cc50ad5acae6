/**
 * What becomes of a proposed change to a record: a new version, the first answer again, or a named clash. The rule of
 * the ledger, pure, so that offline copies can apply it too.
 */
import { type JsonObject, sameJson } from './canonical.ts';
import { mergeRecords } from './merge.ts';
import { Problem } from './problem.ts';
import type { RecordType } from './record.ts';

export type Op = 'create' | 'correct' | 'void';

/** A new version of one thing, proposed by someone who started from `baseVersion` (0: it is new). */
export interface Change {
  readonly recordType: RecordType;
  /** UUID given by the client, so that a retry is harmless. */
  readonly recordId: string;
  readonly baseVersion: number;
  readonly op: Op;
  readonly body: JsonObject;
  /** ISO instant at which the person wrote it, perhaps offline. */
  readonly capturedAt: string;
  /** For the operator only: whose paper is entered, and by whom it was written. */
  readonly onBehalfOf?: { readonly organization: string; readonly author: string };
  /** Rules beyond the shape (an activity against its kind), asked again of a merged body. */
  readonly check?: (body: JsonObject) => void;
  /** Records that must still stand at the versions looked at, itself or others; `moved-on` otherwise. */
  readonly seen?: readonly Seen[];
}

/** A record as somebody looked at it. */
export interface Seen {
  readonly recordId: string;
  readonly version: number;
}

/** The record as it stands. */
export interface Standing {
  readonly recordType: string;
  readonly version: number;
  readonly voided: boolean;
  readonly body: JsonObject;
}

/** An earlier version as the ledger holds it. */
export interface PastVersion {
  readonly op: Op;
  readonly body: JsonObject;
}

export type Outcome =
  | {
      readonly kind: 'write';
      readonly version: number;
      readonly op: Op;
      readonly body: JsonObject;
      readonly merged: boolean;
    }
  /** The change, or all it says, is in the ledger already as this version. */
  | { readonly kind: 'standing'; readonly version: number };

/** Throws `clash`, `version-ahead`, `voided-record` or `other-record-type`. */
export function nextVersion(
  change: Change,
  standing: Standing | null,
  past: (version: number) => PastVersion | undefined,
): Outcome {
  const { recordId: id, baseVersion: base } = change;
  if (!standing) {
    if (base > 0) throw new Problem('version-ahead', { id, base, version: 0 });
    return { kind: 'write', version: 1, op: change.op, body: change.body, merged: false };
  }
  if (standing.recordType !== change.recordType) throw new Problem('other-record-type', { id });
  if (base > standing.version) throw new Problem('version-ahead', { id, base, version: standing.version });
  const there = heldBy(change, standing.version, past);
  if (there !== undefined) return { kind: 'standing', version: there };
  if (standing.voided) throw new Problem('voided-record', { id });
  if (base === standing.version) {
    return { kind: 'write', version: base + 1, op: change.op, body: change.body, merged: false };
  }
  return mergeInto(change, standing, past(base)?.body ?? {});
}

/**
 * The first version, from the one the change started from, that holds all it says. A retry finds the version it was
 * answered with, alone or merged, also when somebody has changed the fields back since.
 */
function heldBy(
  { baseVersion, op, body }: Change,
  newest: number,
  past: (version: number) => PastVersion | undefined,
): number | undefined {
  const base = past(baseVersion)?.body ?? {};
  for (let version = Math.max(1, baseVersion); version <= newest; version++) {
    const held = past(version);
    if (!held || (held.op === 'void') !== (op === 'void')) continue;
    const { merged, clashes } = mergeRecords(base, held.body, body);
    if (clashes.length === 0 && sameJson(merged, held.body)) return version;
  }
  return undefined;
}

function mergeInto(change: Change, standing: Standing, base: JsonObject): Outcome {
  const { merged, clashes } = mergeRecords(base, standing.body, change.body);
  if (clashes.length > 0) {
    const fields = clashes.map((clash) => clash.path);
    const sides = { fields, clashes, version: standing.version, theirs: standing.body, mine: change.body };
    throw new Problem('clash', { id: change.recordId, ...sides });
  }
  change.check?.(merged);
  return { kind: 'write', version: standing.version + 1, op: change.op, body: merged, merged: true };
}

/** Throws `moved-on` for the first record that is not what was looked at any more. */
export function wantSeen(seen: readonly Seen[], standing: (id: string) => Standing | undefined): void {
  for (const { recordId: id, version: base } of seen) {
    const version = standing(id)?.version ?? 0;
    if (version !== base) throw new Problem('moved-on', { id, base, version });
  }
}
