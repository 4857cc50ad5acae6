/** A chain's current state and facts worked out again from its entries alone, to be held against the tables. */
import { type JsonObject, sameJson } from './canonical.ts';
import type { Entry } from './entry.ts';
import { FactBook, type OpenFact } from './fact-book.ts';
import { entryOnly } from './record.ts';
import { type RollupRow, sumIntoBuckets } from './rollup.ts';

export interface RecordState {
  readonly recordId: string;
  readonly recordType: string;
  readonly version: number;
  readonly seq: number;
  readonly createdSeq: number;
  readonly voided: boolean;
  readonly body: JsonObject;
}

export type DatedFact = OpenFact & { readonly toSeq: number | null };

export class ChainReplay {
  readonly #book = new FactBook();
  readonly #records = new Map<string, RecordState>();
  readonly #kept = new Map<string, RecordState>();
  readonly #facts = new Map<OpenFact, number | null>();

  /** Takes the next entry; answers what is wrong with its version, or null. */
  take(entry: Entry): string | null {
    const before = this.#records.get(entry.recordId);
    if (entry.version !== (before?.version ?? 0) + 1) return `version ${entry.version}`;
    const { recordId, recordType, version, seq, body } = entry;
    const createdSeq = before?.createdSeq ?? seq;
    const voided = entry.op === 'void';
    const state = { recordId, recordType, version, seq, createdSeq, voided, body };
    this.#records.set(recordId, state);
    if (!(entryOnly as readonly string[]).includes(recordType)) this.#kept.set(recordId, state);
    const { closed, opened } = this.#book.apply(entry);
    for (const fact of closed) this.#facts.set(fact, seq);
    for (const fact of opened) this.#facts.set(fact, null);
    return null;
  }

  /** What the table of newest versions holds. */
  get records(): ReadonlyMap<string, RecordState> {
    return this.#kept;
  }

  get facts(): DatedFact[] {
    return [...this.#facts].map(([fact, toSeq]) => ({ ...fact, toSeq }));
  }

  get rollup(): RollupRow[] {
    return sumIntoBuckets([{ closed: [], opened: this.#book.openFacts }]);
  }
}

export const sameState = (one: RecordState, other: RecordState): boolean =>
  one.version === other.version &&
  one.seq === other.seq &&
  one.createdSeq === other.createdSeq &&
  one.voided === other.voided &&
  one.recordType === other.recordType &&
  sameJson(one.body, other.body);

/** Text that two equal facts share and two different ones do not. */
export const factText = (fact: DatedFact): string =>
  JSON.stringify([
    ...[
      fact.recordId,
      fact.version,
      fact.measure,
      fact.group,
      fact.claimant,
      fact.party,
      fact.value,
      fact.place,
    ],
    ...[fact.organization, fact.firstDay, fact.lastDay, fact.span, fact.state, fact.fromSeq, fact.toSeq],
  ]);

export const rollupText = (row: RollupRow): string =>
  JSON.stringify([
    ...[row.measure, row.group, row.claimant, row.party, row.place, row.organization, row.bucket],
    ...[row.value, row.records, row.waiting, row.disputed],
  ]);
