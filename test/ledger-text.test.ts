import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordActivity } from '../src/actions/record-activity.ts';
import { verifyLedger } from '../src/actions/verify-ledger.ts';
import { roles, type Writer } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { append } from '../src/store/ledger.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import {
  change,
  foundRegisters,
  lan,
  session,
  sessionBody,
  signProgramme,
  tu,
  union,
} from './support/joint-programme.ts';
import { entriesOf, problemOf, refusal } from './support/ledger-reading.ts';

let house: TestDatabase;
let db: Database;
let programme: string;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  programme = await signProgramme(db);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const newest = async () => (await entriesOf(house.connection, programme)).at(-1);
const expectVerified = async () => {
  const [verified] = await verifyLedger(db, tu, { chain: programme });
  expect(verified?.fault).toBeNull();
};

describe('numbers', () => {
  it.each([
    ['a tenth', 0.1],
    ['thousandths', 123_456_789_012.345],
    ['the largest', 999_999_999_999.999],
    ['a hundred thousand million', 1e11],
    ['less than nothing', -0.001],
    ['zero', 0],
  ])('%s comes back as it was sent', async (_, value) => {
    const measures = { value: { value } };
    await recordActivity(db, lan, { programme, activity: session(0, 0, { kind: 'support', measures }) });
    expect((await newest())?.body.measures).toEqual(measures);
    await expectVerified();
  });

  it('minus zero is zero', async () => {
    const measures = { value: { value: -0 } };
    await recordActivity(db, lan, { programme, activity: session(0, 0, { kind: 'support', measures }) });
    expect((await newest())?.body.measures).toStrictEqual({ value: { value: 0 } });
    await expectVerified();
  });

  it.each([1e12, -1e12, 0.0001, 1e300, Number.NaN, Number.POSITIVE_INFINITY, '5', null])(
    '%s is refused',
    async (value) => {
      const measures = { value: { value: value as number } };
      const call = recordActivity(db, lan, {
        programme,
        activity: session(0, 0, { kind: 'support', measures }),
      });
      const problem = await problemOf(call);
      expect(problem.code).toBe('invalid-record');
      expect(problem.details.faults).toEqual([expect.stringMatching(/^measures\.value\.value: /)]);
    },
  );
});

describe('text', () => {
  it.each([
    ['in separate marks', 'Thôn Đồng Tâm – tuyên truyền'.normalize('NFD')],
    ['with the Icelandic Ð in place of the Vietnamese Đ', '\u00d0ội trưởng, Đội trưởng'],
    ['with signs beyond the basic plane', 'Bản Vều 🎉👩‍👩‍👧 𠀋 \u{10ffff}'],
    [
      'with control characters, quotes and backslashes',
      '\u0001\t\r\n"\'\\u0000 \\ud800 \\\\ \u007f\u2028\u2029\ufeff',
    ],
    ['that looks like something else', '{"a":1} \\x00 null $1 %s \'; drop table entry; --'],
    ['in right-to-left and combining script', 'שלום مرحبا ก็ํ a\u0301\u0323'],
    ['of nothing but spaces', ' \u00a0\u3000 '],
  ])('%s comes back letter by letter', async (_, narrative) => {
    const { hash } = await recordActivity(db, lan, { programme, activity: session(1, 2, { narrative }) });
    expect(await newest()).toMatchObject({ hash, body: sessionBody(1, 2, { narrative }) });
    await expectVerified();
  });

  it('of the greatest length comes back whole', async () => {
    const narrative = 'Đồng bào bản Vều 🌾 '.repeat(1000).slice(0, 20_000);
    const report = { title: 'Tổng kết', period: 'term', markdown: 'Ấp Ỷ Ộ ​'.repeat(62_500) };
    await append(db, lan, programme, [
      change('activity', sessionBody(1, 2, { narrative })),
      change('report', report),
    ]);
    expect((await newest())?.body).toEqual(report);
    await expectVerified();
  });

  it('beyond the greatest length is refused', async () => {
    const narrative = 'a'.repeat(20_001);
    expect(
      await refusal(recordActivity(db, lan, { programme, activity: session(1, 2, { narrative }) })),
    ).toBe('invalid-record');
  });

  const noText: [string, string][] = [
    ['NUL', 'a\u0000b'],
    ['NUL after a backslash', 'a\\\u0000'],
    ['the first half of a pair', 'a\ud83d'],
    ['the second half of a pair', '\udf89b'],
    ['two halves the wrong way round', '\udf89\ud83d'],
    ['half a pair after two backslashes', '\\\\\ud800'],
  ];

  it.each(noText)('with %s is refused', async (_, text) => {
    for (const more of [{ narrative: text }, { title: text }, { voided: { reason: text } }]) {
      const call = append(db, lan, programme, [change('activity', { ...sessionBody(1, 2), ...more })]);
      expect(await refusal(call)).toBe('invalid-record');
    }
  });

  it.each(noText)('with %s is refused in a signature', async (_, author) => {
    const writer: Writer = { kind: 'member', organization: union, author, roles };
    const neighbour = append(db, lan, programme, [change('activity', sessionBody(5, 6))]);
    expect(await refusal(append(db, writer, programme, [change('activity', sessionBody(1, 2))]))).toBe(
      'invalid-record',
    );
    await neighbour;
  });
});

it('moments are kept to the thousandth of a second, wherever they were written', async () => {
  for (const [written, kept] of [
    ['2026-03-02T08:00:00.123+07:00', '2026-03-02T01:00:00.123Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['1969-12-31T23:59:59.001Z', '1969-12-31T23:59:59.001Z'],
  ] as const) {
    const recordId = newId();
    await append(db, lan, programme, [
      { ...change('activity', sessionBody(1, 2), { recordId }), capturedAt: written },
    ]);
    await expectVerified();
    expect((await newest())?.capturedAt.toISOString()).toBe(kept);
  }
});
