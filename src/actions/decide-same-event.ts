/** Two records tell of the same event, or of different ones: the first recorded then counts once for both. */
import type { Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import { type Database, read } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordOf } from '../store/records.ts';
import { wantProgramme } from './want-programme.ts';

export async function decideSameEvent(
  db: Database,
  writer: Writer,
  ask: {
    programme: string;
    a: string;
    b: string;
    verdict: 'same' | 'different';
    reason?: string;
    capturedAt?: string;
  },
): Promise<Receipt> {
  const [a = '', b = ''] = [ask.a.toLowerCase(), ask.b.toLowerCase()].sort();
  const id = stableId('same-event', a, b);
  const { chain, earlier } = await read(db, writer, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    for (const each of [a, b]) {
      if (!(await recordOf(tx, row.id, 'activity', each))) throw new Problem('unknown-record', { id: each });
    }
    return { chain: row.id, earlier: await recordOf(tx, row.id, 'same-event', id) };
  });
  const said = { a, b, verdict: ask.verdict };
  const [receipt] = await append(db, writer, chain, [
    {
      recordType: 'same-event',
      recordId: id,
      baseVersion: earlier?.version ?? 0,
      op: earlier ? 'correct' : 'create',
      body: ask.reason === undefined ? said : { ...said, reason: ask.reason },
      capturedAt: ask.capturedAt ?? new Date().toISOString(),
    },
  ]);
  return receipt as Receipt;
}
