/** Programmes by number, slug or chain; their parties. */
import { sql } from 'kysely';
import type { Programme } from '../domain/programme.ts';
import type { Tx } from './connection.ts';
import { newestOf, type Written } from './written.ts';

/** A programme as its newest version stands, with the head of its chain. */
export interface ProgrammeRow {
  readonly id: string;
  readonly version: number;
  readonly body: Programme;
  readonly seq: number;
  readonly hash: string;
}

// By its type: held against a cast, row security would have every record of the programme looked at.
const columns = sql`
  p.chain as id, r.version, r.body, c.seq, encode(c.hash, 'hex') as hash
  from programme p
  join chain c on c.id = p.chain
  join record r on r.chain = p.chain and r.record_type = 'programme'`;

export async function listProgrammeRows(tx: Tx): Promise<ProgrammeRow[]> {
  const { rows } = await sql<ProgrammeRow>`select ${columns} order by p.synthetic, p.number`.execute(tx);
  return rows;
}

/** By number, slug or id. */
export async function findProgramme(tx: Tx, wanted: string): Promise<ProgrammeRow | undefined> {
  const { rows } = await sql<ProgrammeRow>`
    select ${columns} where ${wanted} in (p.number, p.slug, p.chain) limit 1
  `.execute(tx);
  return rows[0];
}

export async function programmeOf(tx: Tx, chain: string): Promise<ProgrammeRow | undefined> {
  const { rows } = await sql<ProgrammeRow>`select ${columns} where p.chain = ${chain}`.execute(tx);
  return rows[0];
}

/** The programme as it was signed at a ledger position, or at first for an earlier one; the head stays. */
export async function programmeAt(tx: Tx, row: ProgrammeRow, asOf: number): Promise<ProgrammeRow> {
  const { rows } = await sql<Pick<ProgrammeRow, 'version' | 'body'>>`
    select version, body from entry
    where chain = ${row.id} and record_id = ${row.id} and (seq <= ${asOf} or version = 1) order by seq desc limit 1
  `.execute(tx);
  return { ...row, ...rows[0] };
}

export async function projectProgrammes(tx: Tx, chain: string, written: readonly Written[]): Promise<void> {
  for (const { entry } of newestOf(written)) {
    const { number, slug, published, synthetic, parties } = entry.body as unknown as Programme;
    await sql`
      insert into programme (chain, number, slug, published, synthetic)
      values (${chain}, ${number}, ${slug}, ${published}, ${synthetic})
      on conflict (chain) do update set number = excluded.number, slug = excluded.slug,
        published = excluded.published, synthetic = excluded.synthetic
    `.execute(tx);
    const names = parties.map((party) => party.organization);
    await sql`delete from party where chain = ${chain} and organization <> all (${names}::text[])`.execute(
      tx,
    );
    await sql`
      insert into party (chain, organization, position)
      select ${chain}, name, at from unnest(${names}::text[]) with ordinality as n(name, at)
      on conflict (chain, organization) do update set position = excluded.position
    `.execute(tx);
  }
}
