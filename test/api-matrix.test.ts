/**
 * Every route as every role of a party, of a superior and of a stranger, and without a key: each is let in exactly where
 * domain/access.ts says so, and where not, nothing is written and strangers learn of nothing.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordActivities } from '../src/actions/record-activity.ts';
import { createApi } from '../src/api/app.ts';
import { programmePage } from '../src/contract/programme-schema.ts';
import { mayRead, mayWrite, roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { type Asked, type Case, recordCases } from './support/api-cases.ts';
import { paperCases } from './support/api-paper-cases.ts';
import { makePapers } from './support/api-papers.ts';
import { activity, everybody, foundWorld, makeWorld, standingNames } from './support/api-world.ts';
import { type Answer, type Ask, checkedApi, openApiShape } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { mai, signProgramme } from './support/ngan-sau.ts';
import { accountsOver } from './support/people.ts';
import { secret } from './support/signing.ts';

let house: TestDatabase;
let db: Database;
let ask: Ask;
let keys: ReadonlyMap<string, string>;
let world: Asked;
/** Like it, and not published. */
let hidden: Asked;
let described: string[] = [];

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundWorld(db);
  keys = await everybody(db);
  world = { ...(await makeWorld(db)), papers: await makePapers(db) };
  hidden = { ...world, programme: await signProgramme(db, { published: false }) };
  const api = createApi(db, {
    token: null,
    secret,
    accounts: accountsOver(db).accounts,
  });
  ask = await checkedApi(api);
  const { paths } = openApiShape.parse(await (await api.request('/api/v1/openapi.json')).json());
  described = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap((each) => (each ? [each.operationId] : [])),
  );
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

const cases: Readonly<Record<string, Case>> = { ...recordCases, ...paperCases };

test('every operation of the document is asked as each role and as a stranger', () => {
  expect(Object.keys(cases).sort()).toEqual(described.toSorted());
});

async function heads(): Promise<unknown> {
  const { rows } = await sql`select id, seq from chain where id <> 'audit' order by id`.execute(db.operator);
  return rows;
}

const send = (each: Case, key: string | undefined, where = world): Promise<Answer> =>
  ask(each.path(where), {
    ...{ token: key, body: each.body?.(where) },
    ...(each.method ? { method: each.method } : {}),
    ...(each.type ? { type: each.type } : {}),
  });

type Expected = 'in' | 'unknown' | 'refused' | 'unauthenticated';

function expectedOf(
  { rule, own }: Case,
  standing: (typeof standingNames)[number],
  role: (typeof roles)[number],
): Expected {
  // The programme of the world is published.
  if (rule === 'everybody' || rule === 'published' || rule === 'members') return 'in';
  if (rule === 'keepers') return 'unauthenticated';
  if (rule === 'machine') return 'refused';
  if (rule === 'administrators') return role === 'administrator' ? 'in' : 'refused';
  if (standing === 'stranger' || !mayRead(standing, [role])) return 'unknown';
  if (rule === 'readers') return 'in';
  if (rule === 'parties') return standing === 'party' ? 'in' : 'refused';
  if (own && standing !== 'party') return 'refused';
  return mayWrite(rule, standing, [role]) ? 'in' : 'refused';
}

const refusals = ['role-needed', 'not-allowed', 'not-a-party', 'not-your-comment'];
const unknown = ['unknown-programme', 'unknown-report', 'unknown-edition', 'unknown-erratum'];
const outcome = ({ status, body: { code } }: Answer): Expected => {
  if (status === 401) return 'unauthenticated';
  if (unknown.includes(String(code))) return 'unknown';
  return status === 403 && refusals.includes(String(code)) ? 'refused' : 'in';
};

describe.each(Object.keys(cases))('%s', (name) => {
  const each = cases[name] as Case;

  test('lets in whom access.ts names, tells the others why, and tells strangers nothing', async () => {
    const before = await heads();
    const answers: string[] = [];
    for (const expected of ['unknown', 'unauthenticated', 'refused', 'in'] as const) {
      for (const standing of standingNames) {
        for (const role of roles) {
          if (expectedOf(each, standing, role) !== expected) continue;
          const answer = await send(each, keys.get(`${standing} ${role}`));
          const said = `${standing} ${role}: ${answer.status} ${JSON.stringify(answer.body)}`;
          expect(outcome(answer), said).toBe(expected);
          answers.push(said);
          if (expected === 'unknown') {
            expect(answer.status).toBe(404);
            expect(JSON.stringify(answer.body.details)).not.toMatch(/CTr\/NS|Phối hợp ở/);
          }
        }
      }
      if (expected !== 'in') expect(await heads()).toEqual(before);
    }
    if (!['keepers', 'machine'].includes(each.rule)) expect(answers.join('\n')).toMatch(/: 20/);
  });

  test('asks for a key, unless the public may read it', async () => {
    const open = each.rule === 'everybody' || each.rule === 'published';
    const before = await heads();
    expect((await send(each, undefined)).status).toBe(open ? 200 : 401);
    if (!open) expect(await heads()).toEqual(before);
  });
});

const ofPublished = Object.entries(cases).filter(([, { rule }]) => rule === 'published');
const inProgrammes = ofPublished.filter(([name]) => name in recordCases);

describe.each(ofPublished)('%s', (_, each) => {
  test.each(roles)(
    'shows a stranger who is a %s of a published programme what it shows the public',
    async (role) => {
      const [stranger, anybody] = [
        await send(each, keys.get(`stranger ${role}`)),
        await send(each, undefined),
      ];
      expect([stranger.status, stranger.bytes]).toEqual([200, anybody.bytes]);
    },
  );
});

describe.each(inProgrammes)('%s', (_, each) => {
  test('shows one that is not published to whom access.ts names alone', async () => {
    expect((await send(each, undefined, hidden)).status).toBe(404);
    for (const standing of standingNames) {
      for (const role of roles) {
        const { status, body } = await send(each, keys.get(`${standing} ${role}`), hidden);
        const may = standing !== 'stranger' && mayRead(standing, [role]);
        expect([standing, role, status]).toEqual([standing, role, may ? 200 : 404]);
        if (!may) expect(JSON.stringify(body.details)).not.toMatch(/CTr\/NS|Phối hợp ở/);
      }
    }
  });
});

test('the list names what is published to everybody, and what is not to whom access.ts names', async () => {
  const listed = async (key: string | undefined) => {
    const { body } = await ask('/programmes?limit=200', { token: key });
    return programmePage.parse(body).items.map(({ id }) => id);
  };
  const published = await listed(undefined);
  expect(published).toContain(world.programme);
  expect(published).not.toContain(hidden.programme);
  for (const standing of standingNames) {
    for (const role of roles) {
      const may = standing !== 'stranger' && mayRead(standing, [role]);
      const expected = may ? [...published, hidden.programme] : published;
      expect((await listed(keys.get(`${standing} ${role}`))).sort()).toEqual(expected.toSorted());
    }
  }
});

test('the small counts of a group that the public does not see, a stranger does not see either', async () => {
  const measures = { sessions: { value: 1 }, attendances: { value: 12, groups: { female: 3, male: 9 } } };
  const entries = [{ activity: activity({ measures, from: '2019-01-05', to: '2019-01-05' }) }];
  await recordActivities(db, mai, { programme: world.programme, entries });
  const path = `/programmes/${world.programme}/figures/awareness.attendances?group=female&period=2019`;
  const status = async (token?: string) => (await ask(path, { token })).body.status;
  expect([await status(), await status(keys.get('stranger leader'))]).toEqual(['hidden', 'hidden']);
  expect(await status(keys.get('party leader'))).toBe('known');
});
