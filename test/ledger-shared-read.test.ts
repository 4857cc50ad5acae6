import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordActivity } from '../src/actions/record-activity.ts';
import { type Database, openDatabase, type Tx } from '../src/store/connection.ts';
import { append, REGISTERS } from '../src/store/ledger.ts';
import { readTogether } from '../src/store/shared-read.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { change, foundRegisters, lan, session, signProgramme, son, tu } from './support/joint-programme.ts';
import { refusal } from './support/ledger-reading.ts';

let house: TestDatabase;
let db: Database;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
});
afterAll(async () => {
  expect(db.looks.size).toBe(0);
  await db.close();
  await house.drop();
});

/** A look at how many entries the registers have; `begun` counts how often one was taken. */
function counting() {
  const looks = { begun: 0 };
  const look = async (tx: Tx) => {
    looks.begun++;
    const { rows } = await sql<{ seq: number }>`select seq from chain where id = ${REGISTERS}`.execute(tx);
    return rows[0]?.seq ?? 0;
  };
  const ask = (writer = lan) => readTogether(db, writer, ['count'], look);
  return { looks, ask };
}

it('those who ask while a look is under way share the next', async () => {
  const { looks, ask } = counting();
  const [first, ...others] = [ask(), ask(), ask(), ask()];
  expect(new Set(others).size).toBe(1);
  await Promise.all([first, ...others]);
  expect(looks.begun).toBe(2);
  await ask();
  expect(looks.begun).toBe(3);
});

it('nobody shares the look of another organization', async () => {
  const { looks, ask } = counting();
  await Promise.all([ask(lan), ask(son), ask({ ...lan, author: 'Hồ Thị May' })]);
  expect(looks.begun).toBe(3);
});

it('nobody is answered from before they asked', async () => {
  const { ask } = counting();
  for (let round = 0; round < 20; round++) {
    const early = Array.from({ length: 3 }, () => ask());
    const place = {
      code: `HS/${round + 100}`,
      name: `Bản ${round}`,
      level: 'village',
      parent: 'HS',
      from: null,
      until: null,
    };
    const [receipt] = await append(db, tu, REGISTERS, [change('place', place)]);
    const late = await Promise.all([ask(), ask()]);
    for (const seq of late) expect(seq).toBeGreaterThanOrEqual(receipt?.seq ?? Number.NaN);
    await Promise.all(early);
  }
});

it('a look that fails fails those who share it, and nobody after them', async () => {
  let fails = true;
  const ask = () =>
    readTogether(db, lan, ['failing'], async () => {
      if (fails) throw new Error('no answer');
      return 'answer';
    });
  const outcomes = await Promise.allSettled([ask(), ask(), ask()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  fails = false;
  expect(await ask()).toBe('answer');
});

it('an activity may name a place that was registered just before, amid many others', async () => {
  const programme = await signProgramme(db);
  const save = (place: string) => recordActivity(db, lan, { programme, activity: session(1, 2, { place }) });
  const busy = Array.from({ length: 40 }, () => save('HS/1'));
  expect(await refusal(save('HS/NEW'))).toBe('outside-register');
  const body = { code: 'HS/NEW', name: 'Bản Mới', level: 'village', parent: 'HS', from: null, until: null };
  await append(db, tu, REGISTERS, [change('place', body)]);
  await Promise.all([save('HS/NEW'), save('HS/NEW'), ...busy]);
});
