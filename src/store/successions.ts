/** Merges, splits, renamings, transfers and abolitions, one row for each predecessor and successor. */
import { sql } from 'kysely';
import type { SuccessionLink } from '../domain/register.ts';
import type { Succession } from '../domain/register-records.ts';
import type { Tx } from './connection.ts';
import { newestOf, type Written } from './written.ts';

export type RegisterName = 'place' | 'organization';

export async function readSuccessions(tx: Tx, register: RegisterName): Promise<SuccessionLink[]> {
  const { rows } = await sql<SuccessionLink>`
    select kind, on_day as "on", predecessor, successor, basis from succession where register = ${register}
  `.execute(tx);
  return rows;
}

export async function projectSuccessions(tx: Tx, _chain: string, written: readonly Written[]): Promise<void> {
  const newest = newestOf(written);
  const ids = newest.map(({ entry }) => entry.recordId);
  const rows = newest.flatMap(({ entry }) => {
    const { kind, on, predecessors, successors, basis } = entry.body as unknown as Succession;
    const register = entry.recordType.replace('-succession', '');
    const heirs = successors.length > 0 ? successors : [null];
    const pairs = predecessors.flatMap((predecessor) =>
      heirs.map((successor) => ({ predecessor, successor })),
    );
    return entry.op === 'void'
      ? []
      : pairs.map((pair) => ({ id: entry.recordId, register, kind, on, basis, ...pair }));
  });
  await sql`delete from succession where record_id = any (${ids}::uuid[])`.execute(tx);
  await sql`
    insert into succession (register, record_id, kind, on_day, predecessor, successor, basis)
    select register, id, kind, "on", predecessor, successor, basis
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      register text, id uuid, kind text, "on" date, predecessor text, successor text, basis text)
  `.execute(tx);
}
