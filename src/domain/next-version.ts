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
  const made = madeBy(change, standing.version, past);
  if (made !== undefined) return { kind: 'standing', version: made };
  const unchanged = base === standing.version && change.op !== 'void' && sameJson(change.body, standing.body);
  if (unchanged && !standing.voided) return { kind: 'standing', version: base };
  if (standing.voided) throw new Problem('voided-record', { id });
  if (base === standing.version) {
    return { kind: 'write', version: base + 1, op: change.op, body: change.body, merged: false };
  }
  return mergeInto(change, standing, past(base)?.body ?? {});
}

/** The version that this very change has made already, alone or merged with what others had written by then. */
function madeBy(
  { baseVersion, op, body }: Change,
  newest: number,
  past: (version: number) => PastVersion | undefined,
): number | undefined {
  const base = past(baseVersion)?.body ?? {};
  for (let version = baseVersion + 1; version <= newest; version++) {
    const after = past(version);
    if (after?.op !== op) continue;
    const { merged, clashes } = mergeRecords(base, past(version - 1)?.body ?? {}, body);
    if (clashes.length === 0 && sameJson(merged, after.body)) return version;
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
  if (change.op !== 'void' && sameJson(merged, standing.body))
    return { kind: 'standing', version: standing.version };
  change.check?.(merged);
  return { kind: 'write', version: standing.version + 1, op: change.op, body: merged, merged: true };
}
