/** Roles in the database: what a role may write by domain/access.ts, and nothing else, as the application role. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadExamples } from '../src/actions/load-example.ts';
import { loadPlaces } from '../src/actions/load-places.ts';
import { recordAudit } from '../src/actions/record-audit.ts';
import {
  mayRead,
  mayWrite,
  type Role,
  readers,
  roles,
  standings,
  type Writer,
  writers,
} from '../src/domain/access.ts';
import type { RecordType } from '../src/domain/record.ts';
import { recordSchemas } from '../src/domain/record.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import { examples, tu, union } from './support/joint-programme.ts';

let house: TestDatabase;
let db: Database;
const types = Object.keys(recordSchemas) as RecordType[];
const acting = { party: 'don-bp-phuc-son', superior: 'bdbp-nghe-an', stranger: 'mp-tram-y-te' } as const;
let chain = '';

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await loadPlaces(db, tu);
  await loadExamples(db, tu, { folder: examples, names: ['phuc-son', 'mo-phong'] });
  await onServer(house.connection, async (client) => {
    await client.query('set role chungtay_operator');
    const { rows } = await client.query("select chain from programme where slug = 'phuc-son'");
    chain = rows[0].chain;
  });
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

/** In a transaction of its own that is never committed. */
function as<T>(
  organization: string,
  held: readonly Role[],
  act: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return onServer(house.connection, async (client) => {
    await client.query('begin');
    await client.query('set local role chungtay_app');
    await client.query("select set_config('app.organization', $1, true), set_config('app.roles', $2, true)", [
      organization,
      held.join(','),
    ]);
    return act(client);
  });
}

const enter = (client: pg.Client, type: string, organization: string, into = chain) =>
  client.query(
    `insert into entry (chain, seq, record_type, record_id, version, op, body, author, organization, captured_at, recorded_at, prev_hash, hash)
     values ($1, 999999, $2, $3, 1, 'create', '{}', 'ai đó', $4, now(), now(), sha256('a'), sha256('b'))`,
    [into, type, randomUUID(), organization],
  );

/** The types of which an entry is let in. */
const writtenBy = (organization: string, held: readonly Role[], into = chain): Promise<RecordType[]> =>
  as(organization, held, async (client) => {
    const written: RecordType[] = [];
    for (const type of types) {
      await client.query('savepoint before');
      try {
        await enter(client, type, organization, into);
        written.push(type);
      } catch (error) {
        expect((error as Error).message).toMatch(/row-level security/);
      }
      await client.query('rollback to before');
    }
    return written;
  });

const seen = (organization: string, held: readonly Role[]): Promise<number> =>
  as(organization, held, async (client) => {
    const { rows } = await client.query('select count(*)::int as entries from entry where chain = $1', [
      chain,
    ]);
    return rows[0].entries;
  });

test('the table of permissions in the database is that of the domain', async () => {
  const wanted = [
    ...standings.flatMap((standing) => readers[standing].map((role) => `${role} ${standing} *`)),
    ...Object.entries(writers).flatMap(([type, by]) =>
      standings.flatMap((standing) => (by[standing] ?? []).map((role) => `${role} ${standing} ${type}`)),
    ),
  ];
  const { rows } = await onServer(house.connection, (client) =>
    client.query("select role || ' ' || standing || ' ' || record_type as line from permission"),
  );
  expect(rows.map((row) => row.line).sort()).toEqual(wanted.sort());
});

describe.each([...standings, 'stranger'] as const)('as %s', (standing) => {
  test.each(roles)(
    'a %s writes in SQL what access.ts allows, type by type, and nothing else',
    async (role) => {
      const written = await writtenBy(acting[standing], [role]);
      const allowed = types.filter((type) => standing !== 'stranger' && mayWrite(type, standing, [role]));
      expect(written).toEqual(allowed);
    },
  );

  test.each(roles)('a %s sees in every table what access.ts says, and nothing more', async (role) => {
    const may = standing !== 'stranger' && mayRead(standing, [role]);
    const there = await as(acting[standing], [role], async (client) => {
      const counts: Record<string, boolean> = {};
      for (const table of ['chain', 'entry', 'record', 'programme', 'party', 'fact']) {
        const column = table === 'chain' ? 'id' : 'chain';
        const { rows } = await client.query(
          `select exists (select from ${table} where ${column} = $1) as there`,
          [chain],
        );
        counts[table] = rows[0].there;
      }
      return counts;
    });
    expect(there).toEqual({ chain: may, entry: may, record: may, programme: may, party: may, fact: may });
  });

  test.each(roles)('a %s rewrites no entry, removes nothing and reaches no account', async (role) => {
    const tables = [
      'person',
      'session',
      'credential',
      'membership',
      'invitation',
      'api_key',
      'second_factor',
    ];
    const refused = [
      ...["update entry set author = 'x'", 'delete from record', 'update programme set published = true'],
      ...tables.map((table) => `select * from account.${table}`),
      'select * from reached_chain',
    ];
    for (const statement of refused) {
      await expect(as(acting[standing], [role], (client) => client.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  test.each(roles)('a %s sees the programme only where access.ts says so', async (role) => {
    const sees = (await seen(acting[standing], [role])) > 0;
    expect(sees).toBe(standing !== 'stranger' && mayRead(standing, [role]));
  });
});

test('without a role nobody sees or writes anything', async () => {
  expect(await seen(acting.party, [])).toBe(0);
  expect(await writtenBy(acting.party, [])).toEqual([]);
});

test('nobody writes in the name of another organization, whatever the role', async () => {
  for (const role of roles) {
    await expect(
      as(acting.party, [role], (client) => enter(client, 'activity', 'bdv-huyen-uy-anh-son')),
    ).rejects.toThrow(/row-level security/);
  }
});

describe('the audit', () => {
  const an: Writer = {
    kind: 'member',
    organization: acting.party,
    author: 'Hoàng Văn An',
    roles: ['field-officer'],
  };

  test('takes events of every member and shows them to administrators of the organizations concerned alone', async () => {
    await recordAudit(db, an, { kind: 'exported', programme: chain, about: 'tong-ket.docx' });
    await recordAudit(db, an, { kind: 'sign-in', programme: null, about: 'account' });
    const events = (organization: string, held: readonly Role[]) =>
      as(organization, held, async (client) => {
        const { rows } = await client.query(
          "select body ->> 'kind' as kind from entry where chain = 'audit' order by seq",
        );
        return rows.map((row) => row.kind);
      });
    expect(await events(acting.party, ['administrator'])).toEqual(['exported', 'sign-in']);
    expect(await events('bdv-huyen-uy-anh-son', ['administrator'])).toEqual(['exported']);
    expect(await events(acting.party, ['coordinator', 'leader'])).toEqual([]);
    expect(await events(acting.superior, ['administrator', 'supervisor'])).toEqual([]);
    expect(await events(acting.stranger, ['administrator'])).toEqual([]);
  });

  test('takes nothing else, and nothing in the name of another', async () => {
    expect(await writtenBy(acting.party, roles, 'audit')).toEqual(['audit-event']);
    await expect(
      as(acting.party, roles, (client) => enter(client, 'audit-event', union, 'audit')),
    ).rejects.toThrow(/row-level security/);
  });
});
