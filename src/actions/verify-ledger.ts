/**
 * Works every hash and every figure out again from the entries alone and names the first entry that is wrong. Reads
 * only, and reads everything: the person at the machine runs it.
 */
import type { Writer } from '../domain/access.ts';
import { ChainReplay, factText, rollupText, sameState } from '../domain/chain-replay.ts';
import type { Entry } from '../domain/entry.ts';
import { fold } from '../domain/fold.ts';
import { type Head, listHeads } from '../store/chains.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { readEntries, type StoredEntry } from '../store/entries.ts';
import { entryHash, GENESIS } from '../store/entry-hash.ts';
import {
  inexactBodies,
  misstatedRows,
  readFacts,
  readFoldedNames,
  readRecordStates,
  readRollup,
  recordWrittenAt,
} from '../store/verification.ts';

const ENTRIES_A_TIME = 2000;
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

/** What is wrong: the entry, and the record it is about. */
export interface LedgerFault {
  readonly chain: string;
  readonly seq: number;
  readonly recordId: string | null;
  readonly reason: string;
}

export interface ChainVerified {
  readonly chain: string;
  readonly entries: number;
  readonly facts: number;
  readonly sums: number;
  readonly fault: LedgerFault | null;
}

export type OnProgress = (chain: string, done: number, of: number) => void;

export function verifyLedger(
  db: Database,
  writer: Writer,
  ask: { readonly chain?: string; readonly onProgress?: OnProgress } = {},
): Promise<ChainVerified[]> {
  return read(db, writer, async (tx) => {
    const verified: ChainVerified[] = [];
    for (const head of await listHeads(tx)) {
      if (ask.chain === undefined || ask.chain === head.id)
        verified.push(await verifyChain(tx, head, ask.onProgress));
    }
    return verified;
  });
}

async function verifyChain(tx: Tx, head: Head, onProgress?: OnProgress): Promise<ChainVerified> {
  const replay = new ChainReplay();
  const chained = await verifyEntries(tx, head, (entry) => takeInto(replay, entry), onProgress);
  const common = { chain: head.id, entries: head.seq };
  // What a changed entry says may be nothing that can be added up.
  if (chained) return { ...common, facts: 0, sums: 0, fault: chained };
  const facts = replay.facts;
  const sums = replay.rollup;
  const fault = await verifyTables(tx, head, replay, facts.map(factText), sums.map(rollupText));
  return { ...common, facts: facts.length, sums: sums.length, fault };
}

/** The hashes of a chain from its first entry to its head; `take` looks at each entry and answers what is wrong with it. */
export async function verifyEntries(
  tx: Tx,
  head: Head,
  take: (entry: Entry) => string | null,
  onProgress?: OnProgress,
): Promise<LedgerFault | null> {
  let hash: Buffer = GENESIS;
  let seq = 0;
  for (;;) {
    const entries = await readEntries(tx, head.id, seq || BEFORE_ALL, ENTRIES_A_TIME);
    const inexact = new Set(await inexactBodies(tx, entries));
    for (const stored of entries) {
      const reason = faultOf(stored, seq + 1, hash, inexact) ?? take(stored.entry);
      if (reason && stored.entry.seq > seq + 1) return missing(tx, head.id, seq + 1, reason);
      if (reason) return { chain: head.id, ...atEntry(stored), reason };
      ({ seq } = stored.entry);
      hash = stored.hash;
    }
    onProgress?.(head.id, seq, head.seq);
    if (entries.length < ENTRIES_A_TIME) break;
  }
  if (seq === head.seq && hash.equals(head.hash)) return null;
  const at = Math.min(seq, head.seq) + (seq === head.seq ? 0 : 1);
  return missing(tx, head.id, at, 'đầu sổ không khớp bút toán cuối / the head is not the last entry');
}

const atEntry = ({ entry: { seq, recordId } }: StoredEntry) => ({ seq, recordId });

/** An entry that is not there, or not counted: other tables may still tell whose it was. */
async function missing(tx: Tx, chain: string, seq: number, reason: string): Promise<LedgerFault> {
  return { chain, seq, recordId: await recordWrittenAt(tx, chain, seq), reason };
}

function takeInto(replay: ChainReplay, entry: Entry): string | null {
  try {
    return replay.take(entry);
  } catch (error) {
    // Only somebody who made up the hashes too gets this far.
    return `nội dung không đọc được / its content cannot be read (${(error as Error).message})`;
  }
}

function faultOf(
  { entry, previous, hash }: StoredEntry,
  seq: number,
  before: Buffer,
  inexact: ReadonlySet<number>,
): string | null {
  if (entry.seq > seq) return 'thiếu bút toán / an entry is missing';
  if (entry.seq < seq) return 'bút toán đứng trước đầu sổ / an entry before the first';
  if (inexact.has(seq)) return 'chữ số đã bị sửa / its digits were changed';
  if (!previous.equals(before)) return 'không nối với bút toán trước / it does not follow the entry before';
  if (!entryHash(before, entry).equals(hash))
    return 'nội dung không khớp mã băm / its content does not match its hash';
  return null;
}

async function verifyTables(
  tx: Tx,
  { id: chain }: Head,
  replay: ChainReplay,
  facts: readonly string[],
  sums: readonly string[],
): Promise<LedgerFault | null> {
  const fault = (recordId: string | null, what: string): LedgerFault => {
    const seq = (recordId && replay.records.get(recordId)?.seq) || 0;
    return { chain, seq, recordId, reason: `${what} không khớp bút toán / does not match the entries` };
  };
  const states = await readRecordStates(tx, chain);
  for (const state of states) {
    const expected = replay.records.get(state.recordId);
    if (!expected || !sameState(expected, state)) return fault(state.recordId, 'record');
  }
  const there = new Set(states.map((state) => state.recordId));
  const lost = [...replay.records.keys()].find((id) => !there.has(id));
  if (lost) return fault(lost, 'record');
  const [misstated] = await misstatedRows(tx, chain);
  if (misstated) return fault(misstated.recordId, misstated.table);
  const misfolded = (await readFoldedNames(tx, chain)).find((row) => fold(row.name) !== row.folded);
  if (misfolded) return fault(misfolded.recordId, misfolded.table);
  const strayFact = difference(facts, (await readFacts(tx, chain)).map(factText));
  if (strayFact) return fault((JSON.parse(strayFact) as [string])[0], 'fact');
  const straySum = difference(sums, (await readRollup(tx, chain)).map(rollupText));
  return straySum ? fault(null, `rollup ${straySum}`) : null;
}

/** The first text that is in only one of the lists. */
function difference(expected: readonly string[], found: readonly string[]): string | undefined {
  const [wanted, there] = [new Set(expected), new Set(found)];
  return found.find((text) => !wanted.has(text)) ?? expected.find((text) => !there.has(text));
}
