/** To whom a report goes is signed with it: a regime that changes later changes no edition. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportEdition } from '../src/actions/export-edition.ts';
import { setRegime } from '../src/actions/plan-reporting.ts';
import { renderEdition } from '../src/actions/render-edition.ts';
import { nodeTools } from '../src/actions/verify-edition.ts';
import { wantEdition } from '../src/actions/want-edition.ts';
import { canonicalJson, type JsonObject } from '../src/domain/canonical.ts';
import { editionSchema } from '../src/domain/edition.ts';
import { checkEdition } from '../src/domain/edition-check.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { append } from '../src/store/ledger.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { change, foundRegisters, lan, union } from './support/joint-programme.ts';
import { draftReport, makeKeys, signBoth } from './support/signing.ts';

let house: TestDatabase;
let db: Database;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const yearly = (to: string) => ({
  title: { vi: 'Báo cáo năm', en: 'Yearly report' },
  ...({ kind: 'year', cutOff: 'calendar', periods: [], deliverWithin: 20 } as const),
  ...{ from: [union], to: [to], template: 'bao-cao-nam', validFrom: null, validUntil: null },
  source: { text: 'Điều 5', verified: true },
});

const html = async (id: string) =>
  String((await renderEdition(db, lan, { id, format: 'html', locale: 'vi' })).content);

/** An edition for the Party Committee, whose regime then named the People's Committee. */
async function signedBeforeTheChange() {
  const { programme, report } = await draftReport(db);
  const { recordId: id } = await setRegime(db, lan, { programme, regime: yearly('Thường trực Đảng ủy xã') });
  const edition = await signBoth(db, report);
  await setRegime(db, lan, { programme, id, regime: yearly('Ủy ban nhân dân xã') });
  return { programme, edition: edition.id };
}

test('an edition is printed with the recipients of the day it was signed, and verifies', async () => {
  const { edition } = await signedBeforeTheChange();
  const { body } = await read(db, lan, (tx) => wantEdition(tx, edition));
  expect(body.recipients).toEqual(['Thường trực Đảng ủy xã']);
  expect(await html(edition)).toContain('Thường trực Đảng ủy xã');
  expect(await html(edition)).not.toContain('Ủy ban nhân dân xã');
  expect((await checkEdition((await exportEdition(db, lan, { id: edition })).bytes, nodeTools)).ok).toBe(
    true,
  );
});

test('an edition from before recipients were frozen keeps its canonical form and names those of its regime', async () => {
  const { programme, edition } = await signedBeforeTheChange();
  const { body } = await read(db, lan, (tx) => wantEdition(tx, edition));
  const { recipients, ...old } = body;
  expect(recipients).toBeDefined();
  const canonical = (each: unknown) => canonicalJson(each as JsonObject);
  expect(canonical(editionSchema.parse(old))).toBe(canonical(old));
  const id = newId();
  await append(db, lan, programme, [change('edition', old, { recordId: id })]);
  expect(await html(id)).toContain('Ủy ban nhân dân xã');
});
