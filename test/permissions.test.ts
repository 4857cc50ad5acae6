/**
 * Row security asked directly, in SQL, as the roles the program works with: a party sees and writes its own chain as
 * itself, a superior only sees, a successor inherits, a stranger sees nothing, the portal reads what is published.
 */
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../src/domain/access.ts';
import { openDatabase } from '../src/store/connection.ts';
import { stableId } from '../src/store/identity.ts';
import { onServer, type TestDatabase } from './support/database.ts';
import { createExampleDatabase } from './support/example-database.ts';

const REAL = stableId('programme', '04-CTr/DV-ĐPS');
const SYNTHETIC = stableId('programme', '01-CTr/MP-2021');
const CHAINED = ['entry', 'record', 'programme', 'party', 'fact', 'rollup'] as const;
const ROLES = ['chungtay_app', 'chungtay_portal', 'chungtay_operator'] as const;

let home: TestDatabase;

beforeAll(async () => {
  home = await createExampleDatabase();
  const db = openDatabase(home.connection);
  await db.close();
  await onServer(home.connection, (client) =>
    client.query('update programme set published = false where chain = $1', [REAL]),
  );
}, 120_000);

afterAll(() => home.drop());

/** Runs as the role, rolled back; `organization` null leaves the setting unset. */
function as<T>(
  role: string,
  organization: string | null,
  act: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return onServer(home.connection, async (client) => {
    await client.query('begin');
    await client.query(`set local role ${role}`);
    if (organization !== null)
      await client.query(
        "select set_config('app.organization', $1, true), set_config('app.roles', $2, true)",
        [organization, roles.join(',')],
      );
    return act(client);
  });
}

/** Chains of programmes that can be seen in a table. */
async function chainsIn(client: pg.Client, table: string): Promise<string[]> {
  const column = table === 'chain' ? 'id' : 'chain';
  const { rows } = await client.query(
    `select distinct ${column} as chain from ${table} where ${column} not in ('registers', 'audit') order by 1`,
  );
  return rows.map((row) => row.chain);
}

const seen = (role: string, organization: string | null, table: string) =>
  as(role, organization, (client) => chainsIn(client, table));

test('row security is on for every table but the list of migrations', async () => {
  const { rows } = await onServer(home.connection, (client) =>
    client.query(
      "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity",
    ),
  );
  expect(rows.map((row) => row.relname)).toEqual(['migration']);
});

test.each(ROLES)('%s owns nothing, is no superuser and cannot bypass row security', async (role) => {
  const { rows } = await onServer(home.connection, (client) =>
    client.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (select count(*)::integer from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = $1`,
      [role],
    ),
  );
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
  ]);
});

test.each(['chain', ...CHAINED])('in %s each party sees its programme and nothing else', async (table) => {
  // The real programme has only totals taken over, which are in no half-month sum.
  expect(await seen('chungtay_app', 'don-bp-phuc-son', table)).toEqual(table === 'rollup' ? [] : [REAL]);
  expect(await seen('chungtay_app', 'mp-tram-y-te', table)).toEqual([SYNTHETIC]);
});

test.each(['chain', ...CHAINED])(
  'in %s a stranger, and a session without an organization, see no programme',
  async (table) => {
    for (const stranger of ['mp-so-khong-co', 'bdbp-ha-tinh', '', null]) {
      expect(await seen('chungtay_app', stranger, table)).toEqual([]);
    }
  },
);

test('a superior reads what its subordinates signed, a successor what its predecessor signed', async () => {
  expect(await seen('chungtay_app', 'bdbp-nghe-an', 'entry')).toEqual([REAL]);
  expect(await seen('chungtay_app', 'huyen-uy-anh-son', 'fact')).toEqual([REAL]);
  expect(await seen('chungtay_app', 'mp-hoi-phu-nu-tinh', 'record')).toEqual([SYNTHETIC]);
  expect(await seen('chungtay_app', 'mp-hoi-phu-nu-xa', 'entry')).toEqual([SYNTHETIC]);
});

test.each(['chain', ...CHAINED])('in %s the portal sees published programmes only', async (table) => {
  expect(await seen('chungtay_portal', null, table)).toEqual([SYNTHETIC]);
  expect(await seen('chungtay_portal', 'don-bp-phuc-son', table)).toEqual([SYNTHETIC]);
});

const entryBy = (chain: string, organization: string): [string, unknown[]] => [
  `insert into entry (chain, seq, record_type, record_id, version, op, body, author, organization, captured_at, recorded_at, prev_hash, hash)
   values ($1, 999999, 'activity', gen_random_uuid(), 1, 'create', '{}', 'anh Nam', $2, now(), now(), sha256('a'), sha256('b'))`,
  [chain, organization],
];

test('a party and its successor write in their chain, and only as themselves', async () => {
  const write = (acting: string, chain: string, organization: string) =>
    as('chungtay_app', acting, (client) => client.query(...entryBy(chain, organization)));
  expect((await write('don-bp-phuc-son', REAL, 'don-bp-phuc-son')).rowCount).toBe(1);
  expect((await write('mp-hoi-phu-nu-xa', SYNTHETIC, 'mp-hoi-phu-nu-xa')).rowCount).toBe(1);
  await expect(write('don-bp-phuc-son', REAL, 'bdv-huyen-uy-anh-son')).rejects.toThrow(/row-level security/);
  await expect(write('don-bp-phuc-son', SYNTHETIC, 'don-bp-phuc-son')).rejects.toThrow(/row-level security/);
  await expect(write('bdbp-nghe-an', REAL, 'bdbp-nghe-an')).rejects.toThrow(/row-level security/);
  await expect(write('don-bp-phuc-son', 'registers', 'don-bp-phuc-son')).rejects.toThrow(
    /row-level security/,
  );
});

test.each(ROLES)('%s can neither change nor remove an entry', async (role) => {
  for (const statement of ["update entry set author = 'x'", 'delete from entry', 'truncate entry']) {
    await expect(as(role, 'don-bp-phuc-son', (client) => client.query(statement))).rejects.toThrow(
      /permission denied/,
    );
  }
});

test.each(['chain', ...CHAINED, 'place', 'organization', 'succession'])(
  'the portal can write nothing in %s',
  async (table) => {
    for (const statement of [`delete from ${table}`, `insert into ${table} default values`]) {
      await expect(as('chungtay_portal', null, (client) => client.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  },
);

test('a superior changes no record of its subordinates, nor anything that is counted from one', async () => {
  const changes = (statement: string) =>
    as('chungtay_app', 'bdbp-nghe-an', async (client) => (await client.query(statement)).rowCount);
  // Its directives move the head of the chain they stand in, and no other.
  expect(await changes(`update chain set seq = seq where id not in ('${REAL}', 'audit')`)).toBe(0);
  expect(await changes('update record set voided = true')).toBe(0);
  expect(await changes('update fact set to_seq = from_seq + 1')).toBe(0);
  expect(await changes('update rollup set value = 0')).toBe(0);
});

test('a sealed key is seen by its organization alone, changed by nobody, and made by the person at the machine', async () => {
  const put =
    "insert into sealed_key (id, organization, sealed) values (gen_random_uuid(), $1, decode(repeat('ab', 40), 'hex'))";
  await onServer(home.connection, async (client) => {
    await client.query('set role chungtay_operator');
    await client.query(put, ['don-bp-phuc-son']);
  });
  const keys = (role: string, organization: string | null) =>
    as(role, organization, async (client) => (await client.query('select id from sealed_key')).rowCount);
  expect(await keys('chungtay_app', 'don-bp-phuc-son')).toBe(1);
  for (const other of ['bdv-huyen-uy-anh-son', 'bdbp-nghe-an', '', null])
    expect(await keys('chungtay_app', other)).toBe(0);
  await expect(keys('chungtay_portal', null)).rejects.toThrow(/permission denied/);
  const own = (statement: string, values: string[] = []) =>
    as('chungtay_app', 'don-bp-phuc-son', (client) => client.query(statement, values));
  await expect(own(put, ['don-bp-phuc-son'])).rejects.toThrow(/permission denied/);
  for (const role of ROLES) {
    for (const statement of ['delete from sealed_key', "update sealed_key set organization = 'x'"]) {
      await expect(as(role, 'don-bp-phuc-son', (client) => client.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  }
});
