/**
 * A signed edition as a file: bytes taken out and put in by dice, who is given it, and what is only told. What is
 * changed with care, or one byte at a time, is in edition-archive.test.ts. EDITION_SEED throws otherwise, by hand.
 */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportEdition } from '../src/actions/export-edition.ts';
import { issueErratum, signErratum } from '../src/actions/issue-erratum.ts';
import { correctActivity } from '../src/actions/record-activity.ts';
import { makeKey, revokeKey } from '../src/actions/signing-keys.ts';
import { nodeTools } from '../src/actions/verify-edition.ts';
import { figureText } from '../src/documents/figure-words.ts';
import { absentFigure } from '../src/domain/absent-figure.ts';
import { roles } from '../src/domain/access.ts';
import { checkEdition, type EditionCheck } from '../src/domain/edition-check.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, post, session, son, tu, union } from './support/joint-programme.ts';
import { draftReport, makeKeys, secret, signBoth } from './support/signing.ts';

const seed = Number(process.env.EDITION_SEED ?? 2021);

let house: TestDatabase;
let db: Database;
let edition: string;
let bytes: Uint8Array;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
  const drafted = await draftReport(db);
  edition = (await signBoth(db, drafted.report)).id;
  const [id = ''] = drafted.sessions;
  const activity = session(30, 25, { from: '2024-03-08', to: '2024-03-08' });
  await correctActivity(db, lan, { programme: drafted.programme, id, baseVersion: 1, activity });
  const erratum = await issueErratum(db, lan, { edition, date: '2026-11-24' });
  for (const who of [lan, son]) await signErratum(db, who, { erratum: erratum.id, secret });
  ({ bytes } = await exportEdition(db, tu, { id: edition }));
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const check = (file: Uint8Array) => checkEdition(file, nodeTools);
const faultsOf = ({ steps }: EditionCheck) =>
  steps.filter(({ state }) => state === 'fault').map(({ part, place }) => `${part}: ${place}`);

test('a signed edition verifies from its file alone, with its erratum', async () => {
  const result = await check(bytes);
  expect(faultsOf(result)).toEqual([]);
  expect(result).toMatchObject({ ok: true, edition: { id: edition } });
  const places = result.steps.map(({ part, place }) => `${part}: ${place}`);
  expect(places).toEqual(
    expect.arrayContaining([
      ...['figures: figure awareness.sessions', 'figures: figure awareness.attendances&group=female'],
      ...[`signatures: signature ${union}`, `signatures: signature ${post}`, 'errata: erratum 1'],
      ...[`errata: signature ${union}`, `errata: signature ${post}`],
    ]),
  );
  expect(result.keys.map((key) => key.organization).sort()).toEqual([union, post].sort());
});

test('nobody but the partners and the person at the machine is given the file', async () => {
  const stranger = { kind: 'member', organization: 'nobody', author: 'Người lạ', roles } as const;
  await expect(exportEdition(db, stranger, { id: edition })).rejects.toMatchObject({
    code: 'unknown-edition',
  });
  await expect(exportEdition(db, son, { id: edition })).resolves.toMatchObject({ bytes });
});

test('it fails after bytes anywhere are changed, taken out or put in', { timeout: 600_000 }, async () => {
  const position = fc.nat(bytes.length - 1);
  const anyBytes = fc.uint8Array({ minLength: 0, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(position, fc.nat(60), anyBytes, async (at, out, more) => {
      const damaged = Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at + out)]);
      fc.pre(!Buffer.from(damaged).equals(bytes));
      expect((await check(damaged)).ok).toBe(false);
    }),
    { numRuns: 1000, seed },
  );
});

test('a key revoked after the day of signing is told beside the signature', async () => {
  const fresh = await makeKey(db, tu, { organization: post, from: '2024-01-01', secret });
  const drafted = await draftReport(db);
  const signed = await signBoth(db, drafted.report);
  await revokeKey(db, tu, { id: fresh.id, on: '2026-12-31', reason: 'Thay máy' });
  const result = await check((await exportEdition(db, tu, { id: signed.id })).bytes);
  const notes = result.steps.filter(({ state }) => state === 'note').map(({ place }) => place);
  expect([result.ok, notes]).toEqual([true, [`signature ${post}`]]);
});

test('a figure without a number is said alike when it is written and when it is checked', () => {
  for (const status of ['no-data', 'inseparable', 'hidden'] as const) {
    for (const locale of ['vi', 'en'] as const) {
      expect(absentFigure[status][locale]).toBe(figureText({ status, value: null }, locale));
    }
  }
});
