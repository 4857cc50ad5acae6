/**
 * The ledger's only door. `append` takes proposed changes to one chain and writes them whole or not at all; appends
 * that wait for the same chain with the same rights are committed together, so that the lock costs little.
 */
import { actingKey, type Writer } from '../domain/access.ts';
import { parseChange } from '../domain/change.ts';
import type { Change } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import type { RecordType } from '../domain/record.ts';
import { type Database, write } from './connection.ts';
import { appendBatch, type Call, type Receipt } from './ledger-batch.ts';

/** Fixed chain of places, organizations, kinds and indicators. */
export const REGISTERS = 'registers';

const MOST_CHANGES_TOGETHER = 500;

/** Fixed chain of who saw and did what. */
export const AUDIT = 'audit';

/** What no programme owns. */
const registerTypes: readonly RecordType[] = [
  ...(['place', 'place-succession', 'organization', 'organization-succession'] as const),
  ...(['activity-kind', 'indicator', 'signing-key', 'document-layout'] as const),
];

interface Waiting extends Call {
  readonly resolve: (receipts: readonly Receipt[]) => void;
  readonly reject: (reason: unknown) => void;
}

interface Queue {
  waiting: Waiting[];
  busy: boolean;
}

/**
 * Appends all changes or none. The receipts come in the order of the changes; a retry gets the first answer again.
 * Throws `clash`, `version-ahead`, `voided-record`, `invalid-record`, `not-allowed` and what `Change.check` throws.
 */
export async function append(
  db: Database,
  writer: Writer,
  chain: string,
  proposed: readonly Change[],
): Promise<readonly Receipt[]> {
  const changes = proposed.map((change) => parseChange(change, writer));
  for (const change of changes) refuseStray(chain, change);
  const key = JSON.stringify([chain, ...actingKey(writer)]);
  const queue = (db.queues.get(key) as Queue | undefined) ?? { waiting: [], busy: false };
  db.queues.set(key, queue);
  return new Promise((resolve, reject) => {
    queue.waiting.push({ author: writer.author, changes, resolve, reject });
    if (!queue.busy) void drain(db, writer, chain, queue, key);
  });
}

// In another chain a record would be brought up to date in tables where nobody looks for it.
function refuseStray(chain: string, { recordType, recordId }: Change): void {
  const home = registerTypes.includes(recordType) ? REGISTERS : recordType === 'audit-event' ? AUDIT : null;
  const atHome = home === null ? chain !== REGISTERS && chain !== AUDIT : chain === home;
  const ownName = recordType !== 'programme' || recordId === chain;
  if (!atHome || !ownName) throw new Problem('invalid-record', { faults: [`${recordType}: ${chain}`] });
}

async function drain(db: Database, writer: Writer, chain: string, queue: Queue, key: string): Promise<void> {
  queue.busy = true;
  while (queue.waiting.length > 0) await commit(db, writer, chain, () => takeTogether(queue));
  queue.busy = false;
  db.queues.delete(key);
}

function takeTogether(queue: Queue): Waiting[] {
  let changes = 0;
  const together = queue.waiting.findIndex((call) => {
    changes += call.changes.length;
    return changes > MOST_CHANGES_TOGETHER;
  });
  return queue.waiting.splice(0, together === -1 ? queue.waiting.length : Math.max(1, together));
}

/** Takes the calls only once it holds the chain: whoever came while it waited comes along. */
async function commit(
  db: Database,
  writer: Writer,
  chain: string,
  take: () => readonly Waiting[],
): Promise<void> {
  let taken: readonly Waiting[] | undefined;
  const calls = () => {
    taken ??= take();
    return taken;
  };
  try {
    const results = await write(db, writer, (tx) => appendBatch(tx, writer, chain, calls));
    for (const [at, call] of calls().entries()) {
      const result = results[at];
      if (result instanceof Problem) call.reject(result);
      else call.resolve(result ?? []);
    }
  } catch (error) {
    // The database refused the whole transaction: the one at fault must not take the others with it.
    if (calls().length > 1) for (const call of calls()) await commit(db, writer, chain, () => [call]);
    else for (const call of calls()) call.reject(error);
  }
}
