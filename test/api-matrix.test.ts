/**
 * Every route as every role of a party, of a superior and of a stranger, and without a key: each is let in exactly where
 * domain/access.ts says so, and where not, nothing is written and strangers learn of nothing.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../src/api/app.ts';
import { mayRead, mayWrite, roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { type Asked, type Case, recordCases } from './support/api-cases.ts';
import { paperCases } from './support/api-paper-cases.ts';
import { makePapers } from './support/api-papers.ts';
import { everybody, foundWorld, makeWorld, standingNames } from './support/api-world.ts';
import { type Answer, type Ask, checkedApi, openApiShape } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { accountsOver } from './support/people.ts';
import { secret } from './support/signing.ts';

let house: TestDatabase;
let db: Database;
let ask: Ask;
let keys: ReadonlyMap<string, string>;
let world: Asked;
let described: string[] = [];

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundWorld(db);
  keys = await everybody(db);
  world = { ...(await makeWorld(db)), papers: await makePapers(db) };
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

const send = (each: Case, key: string | undefined): Promise<Answer> =>
  ask(each.path(world), {
    ...{ token: key, body: each.body?.(world) },
    ...(each.method ? { method: each.method } : {}),
    ...(each.type ? { type: each.type } : {}),
  });

type Expected = 'in' | 'unknown' | 'refused' | 'unauthenticated';

function expectedOf(
  { rule, own }: Case,
  standing: (typeof standingNames)[number],
  role: (typeof roles)[number],
): Expected {
  if (rule === 'everybody' || rule === 'members') return 'in';
  if (rule === 'keepers') return 'unauthenticated';
  if (rule === 'machine') return 'refused';
  if (rule === 'administrators') return role === 'administrator' ? 'in' : 'refused';
  if (standing === 'stranger' || !mayRead(standing, [role])) return 'unknown';
  if (rule === 'published' || rule === 'readers') return 'in';
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
