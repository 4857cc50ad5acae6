/** The register of organizations in SQL. */
import { sql } from 'kysely';
import { fold } from '../domain/fold.ts';
import type { Unit } from '../domain/register.ts';
import type { Organization } from '../domain/register-records.ts';
import type { Tx } from './connection.ts';
import { refuseCircle } from './register-circles.ts';
import { newestOf, type Written } from './written.ts';

export async function readOrganizations(tx: Tx): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select code, name, null as level, superior as parent, lower(valid) as "from", upper(valid) as until
    from organization
  `.execute(tx);
  return rows;
}

export async function projectOrganizations(
  tx: Tx,
  _chain: string,
  written: readonly Written[],
): Promise<void> {
  const rows = newestOf(written).map(({ entry }) => {
    const organization = entry.body as unknown as Organization;
    return {
      ...organization,
      id: entry.recordId,
      folded: fold(organization.name.vi),
      voided: entry.op === 'void',
    };
  });
  // One statement and in this order, as for places.
  await sql`
    with changed as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
        id uuid, code text, name jsonb, folded text, superior text, "from" date, until date, voided boolean)
    ),
    removed as (
      delete from organization o using changed r where o.record_id = r.id and r.voided returning 1
    ),
    moved as (
      update organization o set code = r.code, name = r.name, folded = r.folded, superior = r.superior,
        valid = daterange(r."from", r.until)
      from changed r where o.record_id = r.id and not r.voided and (select count(*) from removed) >= 0
      returning 1
    )
    insert into organization (code, valid, record_id, name, folded, superior)
    select r.code, daterange(r."from", r.until), r.id, r.name, r.folded, r.superior
    from changed r
    where not r.voided and not exists (select from organization o where o.record_id = r.id)
      and (select count(*) from moved) >= 0
  `.execute(tx);
  refuseCircle(await readOrganizations(tx));
}
