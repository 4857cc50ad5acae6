/** One transaction of the ledger: take the chain's lock, decide each change, write the entries, bring all up to date. */
import { sql } from 'kysely';
import { organizationOf, type Writer } from '../domain/access.ts';
import type { JsonObject } from '../domain/canonical.ts';
import { type Entry, entryInstant } from '../domain/entry.ts';
import { type Change, nextVersion, type PastVersion, wantSeen } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import { parseBody } from '../domain/record.ts';
import type { Tx } from './connection.ts';
import { insertEntries, pastVersions } from './entries.ts';
import { entryHash, GENESIS } from './entry-hash.ts';
import { project } from './projections.ts';
import { type StandingRecord, standingRecords } from './records.ts';
import type { Written } from './written.ts';

export interface Call {
  readonly author: string;
  /** Checked by `parseChange`. */
  readonly changes: readonly Change[];
}

/** Where a change stands in the ledger. `hash` is hex. */
export interface Receipt {
  readonly recordId: string;
  readonly version: number;
  readonly seq: number;
  readonly hash: string;
  /** `standing`: it was there already; `merged`: joined with another's change. */
  readonly outcome: 'written' | 'merged' | 'standing';
}

/** One result a call, in order: its receipts, or the problem that kept it (and only it) out. */
export async function appendBatch(
  tx: Tx,
  writer: Writer,
  chain: string,
  take: () => readonly Call[],
): Promise<(readonly Receipt[] | Problem)[]> {
  const head = await lockChain(tx, writer, chain);
  const calls = take();
  const changes = calls.flatMap((call) => call.changes);
  const standing = await standingRecords(
    tx,
    chain,
    changes.flatMap(({ recordId, seen = [] }) => [recordId, ...seen.map((each) => each.recordId)]),
  );
  const past = await pastVersions(tx, chain, changes, standing);
  const stage = new Stage(chain, writer, head, standing, past);
  const results = calls.map((call) => stage.take(call));
  if (stage.written.length > 0) {
    await insertEntries(tx, stage.written);
    await project(tx, chain, stage.written);
    const { seq, hash } = stage.head;
    await sql`update chain set seq = ${seq}, hash = ${hash} where id = ${chain}`.execute(tx);
  }
  return answerStanding(tx, chain, results);
}

interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Takes the chain's lock until the transaction ends. Throws `not-allowed`. */
export async function lockChain(tx: Tx, writer: Writer, chain: string): Promise<Head> {
  if (writer.kind === 'operator') {
    await sql`insert into chain (id, hash) values (${chain}, ${GENESIS}) on conflict do nothing`.execute(tx);
  }
  const { rows } = await sql<Head>`select seq, hash from chain where id = ${chain} for update`.execute(tx);
  if (!rows[0]) throw new Problem('not-allowed', { chain });
  return rows[0];
}

/** Decides changes in order, each call whole or not at all, seeing what the calls before it did. */
class Stage {
  readonly written: Written[] = [];
  head: Head;
  readonly #chain: string;
  readonly #writer: Writer;
  readonly #standing: Map<string, StandingRecord>;
  /** The same as it was before the call at hand, whose own changes do not count as somebody else's. */
  #looked: ReadonlyMap<string, StandingRecord> = new Map();
  /** May hold versions of calls that were refused: none that nextVersion looks at, for they lie beyond the standing. */
  readonly #past: Map<string, PastVersion>;
  readonly #recordedAt = entryInstant(new Date());

  constructor(
    chain: string,
    writer: Writer,
    head: Head,
    standing: Map<string, StandingRecord>,
    past: Map<string, PastVersion>,
  ) {
    this.#chain = chain;
    this.#writer = writer;
    this.head = head;
    this.#standing = standing;
    this.#past = past;
  }

  take(call: Call): Receipt[] | Problem {
    const before = {
      head: this.head,
      written: this.written.length,
      standing: new Map<string, StandingRecord | undefined>(),
    };
    if (call.changes.some((change) => change.seen)) this.#looked = new Map(this.#standing);
    try {
      return call.changes.map((change) => {
        if (!before.standing.has(change.recordId)) {
          before.standing.set(change.recordId, this.#standing.get(change.recordId));
        }
        return this.#decide(call.author, change);
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.head = before.head;
      this.written.length = before.written;
      for (const [id, record] of before.standing) {
        if (record) this.#standing.set(id, record);
        else this.#standing.delete(id);
      }
      return error;
    }
  }

  #decide(author: string, change: Change): Receipt {
    const standing = this.#standing.get(change.recordId) ?? null;
    const past = (version: number) => this.#past.get(`${change.recordId} ${version}`);
    const outcome = nextVersion(change, standing, past);
    if (outcome.kind === 'standing') {
      return { recordId: change.recordId, version: outcome.version, seq: 0, hash: '', outcome: 'standing' };
    }
    wantSeen(change.seen ?? [], (id) => this.#looked.get(id));
    // A merge of two sound versions must be sound itself.
    const merged = outcome.merged ? parseBody(change.recordType, outcome.body) : outcome.body;
    const written = this.#write(author, change, outcome.version, merged, standing);
    const { seq } = written.entry;
    const hash = written.hash.toString('hex');
    const said = outcome.merged ? 'merged' : 'written';
    return { recordId: change.recordId, version: outcome.version, seq, hash, outcome: said };
  }

  #write(
    author: string,
    change: Change,
    version: number,
    body: JsonObject,
    standing: StandingRecord | null,
  ): Written {
    const { recordType, recordId, op } = change;
    const named = this.#writer.kind === 'operator' ? change.onBehalfOf : undefined;
    const entry: Entry = {
      chain: this.#chain,
      seq: this.head.seq + 1,
      ...{ recordType, recordId, version, op, body },
      author: named?.author ?? author,
      organization: named?.organization ?? organizationOf(this.#writer),
      capturedAt: entryInstant(change.capturedAt),
      recordedAt: this.#recordedAt,
    };
    const hash = entryHash(this.head.hash, entry);
    const createdSeq = standing?.createdSeq ?? entry.seq;
    const written = { entry, createdSeq, previous: this.head.hash, hash };
    this.written.push(written);
    this.head = { seq: entry.seq, hash };
    this.#standing.set(recordId, { recordType, version, voided: op === 'void', body, createdSeq });
    this.#past.set(`${recordId} ${version}`, { op, body });
    return written;
  }
}

/** Receipts of changes that were there already point at the entry that holds them. */
async function answerStanding(
  tx: Tx,
  chain: string,
  results: (Receipt[] | Problem)[],
): Promise<(readonly Receipt[] | Problem)[]> {
  const asked = results
    .flatMap((result) => (result instanceof Problem ? [] : result))
    .filter((r) => r.seq === 0);
  if (asked.length === 0) return results;
  const { rows } = await sql<{ key: string; seq: number; hash: string }>`
    select e.record_id || ' ' || e.version as key, e.seq, encode(e.hash, 'hex') as hash
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a("recordId" uuid, version integer)
    join entry e on e.chain = ${chain} and e.record_id = a."recordId" and e.version = a.version
  `.execute(tx);
  const found = new Map(rows.map((row) => [row.key, row]));
  const fill = (receipt: Receipt): Receipt => {
    const at = receipt.seq === 0 ? found.get(`${receipt.recordId} ${receipt.version}`) : undefined;
    return at ? { ...receipt, seq: at.seq, hash: at.hash } : receipt;
  };
  return results.map((result) => (result instanceof Problem ? result : result.map(fill)));
}
