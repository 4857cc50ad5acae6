/**
 * Every route with requests made from its schema, sound ones and broken ones, as a party, as a stranger, as the person at
 * the machine and as the public: never a fault of the server, never an answer the document does not describe, and never a
 * word of a programme that whoever asks may not see.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeProgramme } from '../src/actions/page-programmes.ts';
import { recordActivities } from '../src/actions/record-activity.ts';
import { registerModel } from '../src/actions/register-model.ts';
import { createApi } from '../src/api/app.ts';
import { roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { AnyOf, type AnyRequest } from './support/any-request.ts';
import { keyFor } from './support/api-people.ts';
import { activity, foundWorld, makeWorld, model, personOf, type World } from './support/api-world.ts';
import { type Ask, checkedApi, type OpenApi, openApiShape } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { member, signProgramme, tu } from './support/ngan-sau.ts';
import { accountsOver } from './support/people.ts';

const token = 'x'.repeat(40);
const RUNS = 12;
/** Of one asker, over all routes. */
const SECONDS = 18;

let house: TestDatabase;
let db: Database;
let ask: Ask;
let described: OpenApi;
let any: AnyOf;
let world: World;
let hidden: readonly string[] = [];
const keys: Record<string, string | undefined> = { machine: token, public: undefined };

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundWorld(db);
  world = await makeWorld(db);
  hidden = await makeHidden();
  keys.party = await keyFor(db, personOf('party', roles));
  keys.stranger = await keyFor(db, personOf('stranger', roles));
  const { accounts } = accountsOver(db);
  const api = createApi(db, { token, secret: Buffer.alloc(32, 7), accounts });
  described = openApiShape.parse(await (await api.request('/api/v1/openapi.json')).json());
  ask = await checkedApi(api);
  const ids = Object.values(world).filter((each) => each !== world.programme);
  const words = [
    'hpn',
    'don',
    'bchbp',
    'M/1',
    'NS',
    'awareness',
    'awareness.sessions',
    '2024',
    'term',
    'Mai',
  ];
  const { own, theirs, disputed, plan, otherPlan, model: ours, directive, commendation, report } = world;
  const of = {
    ...{ activities: [own], records: [theirs, disputed, own], plans: [plan, otherPlan], models: [ours] },
    ...{ directives: [directive], commendations: [commendation], reports: [report] },
  };
  any = new AnyOf(described, { ids, of, programmes: [world.programme], words });
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

/** A programme of others in which neither asker has a part: what of it must never be told. */
async function makeHidden(): Promise<readonly string[]> {
  const parties = [{ organization: 'hpn-tinh' }, { organization: 'so-y-te' }];
  const title = { vi: 'Phối hợp kín của tỉnh', en: 'A closed programme' };
  const programme = await signProgramme(db, { published: false, title, parties });
  const binh = member('hpn-tinh', 'Đặng Thị Bình Kín');
  const own = { organization: 'hpn-tinh', title: 'Buổi họp kín' };
  const entries = [{ activity: activity(own) }];
  const [receipt] = await recordActivities(db, binh, { programme, entries });
  // The same as the model of the women's union, so that a search for likeness would come upon it.
  const { recordId } = await registerModel(db, binh, {
    programme,
    model: { ...model(), unit: 'Đơn vị kín' },
  });
  const { number, slug } = await describeProgramme(db, tu, { programme });
  const words = [title.vi, title.en, binh.author, own.title, 'Đơn vị kín'];
  return [programme, number, slug, ...words, receipt?.recordId ?? '', recordId];
}

const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, each]) =>
      // The stream of changes does not end by itself; it has tests of its own.
      each && each.operationId !== 'followProgramme' ? [{ path, method, each }] : [],
    ),
  );

async function wantSound(who: string, { path, method, body, type }: AnyRequest): Promise<void> {
  const sent = { token: keys[who], ...(body === undefined ? {} : { body }) };
  const written = method === 'GET' ? {} : { method };
  const answer = await ask(path, { ...sent, ...written, ...(type === undefined ? {} : { type }) });
  const said = `${who} ${method} ${path} ${JSON.stringify(body)} → ${answer.status}`;
  expect(answer.status, said).toBeLessThan(500);
  if (who === 'machine') return;
  const told = new TextDecoder().decode(answer.bytes) + JSON.stringify([...answer.headers]);
  for (const secret of hidden) expect(told, said).not.toContain(secret);
}

test.each(['party', 'stranger', 'public', 'machine'])(
  'as %s: no fault, nothing undescribed, and nothing of a programme one may not see',
  async (who) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let asked = 0;
    const until = Date.now() + SECONDS * 1000;
    for (const { path, method, each } of shuffled(operations())) {
      if (Date.now() >= until) break;
      asked += 1;
      const property = fc.asyncProperty(any.request(path, method, each), (request) =>
        wantSound(who, request),
      );
      const interruptAfterTimeLimit = Math.max(5000, until - Date.now());
      await fc.assert(property, { numRuns: RUNS, interruptAfterTimeLimit, maxSkipsPerRun: 5 });
    }
    expect(log.mock.calls).toEqual([]);
    expect(asked).toBeGreaterThan(30);
    log.mockRestore();
  },
  120_000,
);

/** In another order each time, so that a slow machine leaves out different ones. */
const shuffled = <T>(each: readonly T[]): T[] =>
  each
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
