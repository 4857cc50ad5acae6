/** What programs need of the API: a request sent twice is done once, limits told in headers, and changes as they happen. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApi } from '../src/api/app.ts';
import { roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { keyFor } from './support/api-people.ts';
import { type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, session, signProgramme, union } from './support/joint-programme.ts';
import { accountsOver } from './support/people.ts';

let house: TestDatabase;
let db: Database;
let api: ReturnType<typeof createApi>;
let ask: Ask;
let programme = '';
const keys = { lan: '', son: '', stranger: '', passing: '' };
type Who = keyof typeof keys;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  api = createApi(db, { token: null, secret: null, accounts: accountsOver(db).accounts });
  ask = await checkedApi(api);
  keys.lan = await keyFor(db, { name: 'Trần Thị Lan', organization: union, roles });
  keys.son = await keyFor(db, { name: 'Nguyễn Văn Sơn', organization: post, roles });
  keys.stranger = await keyFor(db, { name: 'Vi Thị Xa', organization: 'ai-khac', roles });
});
afterAll(async () => {
  await db.close();
  await house.drop();
});
beforeEach(async () => {
  programme = await signProgramme(db);
});

const record = (who: Who, key: string | undefined, female: number) =>
  ask(`/programmes/${programme}/activities`, {
    token: keys[who],
    body: { entries: [{ activity: session(female, 1) }] },
    ...(key === undefined ? {} : { headers: { 'Idempotency-Key': key } }),
  });
const listed = async () => {
  const { body } = await ask(`/programmes/${programme}/activities`, { token: keys.lan });
  return (body.items as unknown[]).length;
};

describe('a request with an Idempotency-Key', () => {
  test('is done once, and answered the same each time', async () => {
    const key = `lan-${programme}`;
    const [first, again] = [await record('lan', key, 5), await record('lan', key, 5)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await listed()).toBe(1);
    await record('lan', undefined, 5);
    expect(await listed()).toBe(2);
  });

  test('of many sent at once, one is done', async () => {
    const key = `nhiều-${programme}`.normalize('NFD').replace(/\P{ASCII}/gu, '');
    const answers = await Promise.all(Array.from({ length: 6 }, () => record('lan', key, 5)));
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    for (const { status, body } of answers)
      expect(status === 201 || body.code === 'still-under-way', JSON.stringify(body)).toBe(true);
    expect(await listed()).toBe(1);
  });

  test('is refused for another request, and free for another person and after a refusal', async () => {
    const key = `k-${programme}`;
    await record('lan', key, 5);
    expect((await record('lan', key, 6)).body).toMatchObject({ code: 'key-used-otherwise', status: 422 });
    const refused = () => record('son', key, 7);
    expect((await refused()).body.code).toBe('not-your-record');
    expect((await refused()).body.code).toBe('not-your-record');
  });

  test('is kept where no other organization reads it, and for a day', async () => {
    await record('lan', `r-${programme}`, 5);
    await onServer(house.connection, async (client) => {
      const seen = async (organization: string) => {
        await client.query('begin');
        await client.query('set local role chungtay_app');
        await client.query("select set_config('app.organization', $1, true)", [organization]);
        const { rows } = await client.query('select count(*)::int as count from kept_answer');
        await client.query('rollback');
        return rows[0].count as number;
      };
      expect(await seen(union)).toBeGreaterThan(0);
      expect(await seen(post)).toBe(0);
      await client.query("update kept_answer set made_at = now() - interval '25 hours'");
    });
    await record('lan', `r-${programme}`, 5);
    expect(await listed()).toBe(2);
  });
});

describe('a server that dies after it wrote and before it kept the answer', () => {
  /** While the database does this instead of something else. */
  const amid = (when: string, instead: string, work: () => Promise<void>) =>
    onServer(house.connection, async (client) => {
      await client.query(`
        create function fail() returns trigger language plpgsql security definer as
          $$ begin ${instead}; return new; end $$;
        create trigger fail before ${when} for each row execute function fail()`);
      const table = when.split(' on ')[1];
      try {
        await work();
      } finally {
        await client.query(`drop trigger fail on ${table}; drop function fail()`);
      }
    });
  /** The connection ends just as the answer is to be kept, as when the server or the database dies there. */
  const cutOff = (work: () => Promise<void>) =>
    amid('update of status on kept_answer', 'perform pg_terminate_backend(pg_backend_pid())', work);
  const laterBy = (minutes: number) =>
    onServer(house.connection, (client) =>
      client.query(`update kept_answer set held_at = held_at - make_interval(mins => $1)`, [minutes]),
    );

  test('has done what it did: sent again, the request is answered with the records that are there', async () => {
    const key = `d-${programme}`;
    const lines = () =>
      ask(`/programmes/${programme}/activities`, {
        ...{ token: keys.lan, headers: { 'Idempotency-Key': key } },
        body: { entries: [{ activity: session(5, 1) }, { activity: session(6, 1) }] },
      });
    await cutOff(async () => void expect((await lines()).status).toBe(503));
    expect(await listed()).toBe(2);
    expect((await lines()).body.code).toBe('still-under-way');
    expect((await record('lan', key, 7)).body.code).toBe('key-used-otherwise');
    await laterBy(3);
    const again = await lines();
    expect(again).toMatchObject({
      status: 201,
      body: {
        receipts: [
          { version: 1, outcome: 'standing' },
          { version: 1, outcome: 'standing' },
        ],
      },
    });
    expect(await listed()).toBe(2);
    expect((await lines()).headers.get('idempotency-replayed')).toBe('true');
  });

  test('or before it wrote, has done nothing, and the request may be sent again at once', async () => {
    const key = `g-${programme}`;
    await amid('insert on entry', "raise exception 'disk'", async () => {
      expect((await record('lan', key, 5)).status).toBe(500);
    });
    expect(await listed()).toBe(0);
    expect((await record('lan', key, 5)).body).toMatchObject({ receipts: [{ outcome: 'written' }] });
    expect(await listed()).toBe(1);
  });

  test('and may be asked the same with another key, which is another deed', async () => {
    await cutOff(async () => void (await record('lan', `e-${programme}`, 5)));
    await record('lan', `f-${programme}`, 5);
    expect(await listed()).toBe(2);
  });
});

describe('who asks too often', () => {
  const limited = () =>
    createApi(db, {
      ...{ token: null, secret: null, accounts: accountsOver(db).accounts },
      limits: { asker: 3, network: 5 },
    });
  const get = (one: typeof api, headers: Record<string, string> = {}) =>
    one.request('/api/v1/kinds', { headers });

  test('is told how much is left, and then when to come again', async () => {
    const one = limited();
    const lan = { Authorization: `Bearer ${keys.lan}` };
    const first = await get(one, lan);
    expect(first.headers.get('ratelimit-policy')).toBe('"asker";q=3;w=60, "network";q=5;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"asker";r=2;t=(60|59)$/);
    await get(one, lan);
    await get(one, lan);
    const last = await get(one, lan);
    expect(last.status).toBe(429);
    expect(await last.json()).toMatchObject({ code: 'too-many-requests' });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(last.headers.get('ratelimit')).toMatch(/r=0/);
    expect((await get(one)).status).toBe(200);
    // Another key each time does not help: all came from one address.
    expect((await get(one, { Authorization: 'Bearer ct_x' })).status).toBe(429);
    expect((await get(one, { 'x-chungtay-client': '203.0.113.9' })).status).toBe(200);
  });
});

/** The stream as it comes; ended by `stop`. */
async function follow(who: Who, headers: Record<string, string> = {}) {
  const aborting = new AbortController();
  const response = await api.request(`/api/v1/programmes/${programme}/events`, {
    headers: { Authorization: `Bearer ${keys[who]}`, ...headers },
    signal: aborting.signal,
  });
  const reader = response.body?.getReader();
  let text = '';
  const until = async (wanted: RegExp): Promise<string> => {
    const end = Date.now() + 10_000;
    while (!wanted.test(text) && Date.now() < end) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) break;
      text += new TextDecoder().decode(value);
    }
    expect(text).toMatch(wanted);
    return text;
  };
  /** Until the server ends it. */
  const rest = async (): Promise<string> => {
    for (let each = await reader?.read(); each && !each.done; each = await reader?.read())
      text += new TextDecoder().decode(each.value);
    return text;
  };
  return { response, until, rest, stop: async () => void (await reader?.cancel()) };
}

describe('the stream of changes', () => {
  test('tells the partner what was written, by its ledger position, and goes on after the last one seen', async () => {
    const stream = await follow('son');
    expect(stream.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await record('lan', undefined, 5);
    const said = await stream.until(/event: change\n/);
    expect(said).toMatch(/"recordType":"activity"/);
    expect(said).not.toContain('measures');
    await stream.stop();
    const [, id = ''] = /id: (\d+)/.exec(said) ?? [];
    await record('lan', undefined, 6);
    const again = await follow('son', { 'Last-Event-ID': id });
    const rest = await again.until(/id: \d+/);
    expect(rest).toContain(`id: ${Number(id) + 1}`);
    await again.stop();
  });

  test('ends with the key or the role by which somebody follows, and tells nothing more', async () => {
    const endings = [
      `update account.api_key set ended_at = now() where person = $1`,
      `update account.membership set valid = daterange(lower(valid) - 1, lower(valid)) where person = $1`,
      `update account.person set ended_at = now() where id = $1`,
    ];
    for (const ending of endings) {
      keys.passing = await keyFor(db, { name: `Lò Thị Qua ${ending.length}`, organization: post, roles });
      const stream = await follow('passing');
      await stream.until(/xin chào/);
      await onServer(house.connection, async (client) => {
        const { rows } = await client.query('select person from account.api_key where hash = sha256($1)', [
          keys.passing,
        ]);
        await client.query(ending, [rows[0].person]);
      });
      await record('lan', undefined, 5);
      expect(await stream.rest()).not.toContain('event: change');
    }
  });

  test('is closed to strangers and the public, and a person has five at most', async () => {
    const stranger = await follow('stranger');
    expect(stranger.response.status).toBe(404);
    const nobody = await api.request(`/api/v1/programmes/${programme}/events`);
    expect(nobody.status).toBe(401);
    const open = await Promise.all(Array.from({ length: 5 }, () => follow('lan')));
    expect((await follow('lan')).response.status).toBe(429);
    const other = await follow('son');
    expect(other.response.status).toBe(200);
    await Promise.all([...open, other].map((each) => each.stop()));
  });
});
