/** The register of places in SQL. */
import { sql } from 'kysely';
import { fold } from '../domain/fold.ts';
import type { Unit } from '../domain/register.ts';
import type { Place } from '../domain/register-records.ts';
import type { Tx } from './connection.ts';
import { refuseCircle } from './register-circles.ts';
import { newestOf, type Written } from './written.ts';

interface PlaceRow {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const asUnit = ({ name, ...row }: PlaceRow): Unit => ({ ...row, name: { vi: name, en: name } });

export async function readPlaces(tx: Tx): Promise<Unit[]> {
  const { rows } = await sql<PlaceRow>`
    select code, name, level, parent, lower(valid) as "from", upper(valid) as until from place
  `.execute(tx);
  return rows.map(asUnit);
}

/** Places whose name holds the folded text, the closest first; a whole code finds its units. */
export async function searchPlaces(tx: Tx, text: string, most: number): Promise<Unit[]> {
  const wanted = fold(text);
  const { rows } = await sql<PlaceRow>`
    select code, name, level, parent, lower(valid) as "from", upper(valid) as until from place
    where code = ${text.trim()} or strpos(folded, ${wanted}) > 0
    order by code <> ${text.trim()}, right(folded, ${wanted.length}) <> ${wanted}, length(folded), name, code, lower(valid) nulls first
    limit ${most}
  `.execute(tx);
  return rows.map(asUnit);
}

export async function projectPlaces(tx: Tx, _chain: string, written: readonly Written[]): Promise<void> {
  const rows = newestOf(written).map(({ entry }) => {
    const place = entry.body as unknown as Place;
    return { ...place, id: entry.recordId, folded: fold(place.name), voided: entry.op === 'void' };
  });
  // One statement, so that children are held against their parents when all rows are as they will be; in this order,
  // because a key is checked at once and a shortened row must make room for its heir.
  await sql`
    with changed as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
        id uuid, code text, name text, folded text, level text, parent text, "from" date, until date, voided boolean)
    ),
    removed as (
      delete from place p using changed r where p.record_id = r.id and r.voided returning 1
    ),
    moved as (
      update place p set code = r.code, name = r.name, folded = r.folded, level = r.level, parent = r.parent,
        valid = daterange(r."from", r.until)
      from changed r where p.record_id = r.id and not r.voided and (select count(*) from removed) >= 0
      returning 1
    )
    insert into place (code, valid, record_id, name, folded, level, parent)
    select r.code, daterange(r."from", r.until), r.id, r.name, r.folded, r.level, r.parent
    from changed r
    where not r.voided and not exists (select from place p where p.record_id = r.id)
      and (select count(*) from moved) >= 0
  `.execute(tx);
  refuseCircle(await readPlaces(tx));
}
