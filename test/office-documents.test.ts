/** An office's own Word file as template, over HTTP: for a report with the figures of now, for an edition with those signed. */
import { randomBytes } from 'node:crypto';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordActivity } from '../src/actions/record-activity.ts';
import { createApi } from '../src/api/app.ts';
import { readDocx } from '../src/documents/docx-read.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, session } from './support/joint-programme.ts';
import { draftReport, makeKeys, secret, signBoth } from './support/signing.ts';

const token = randomBytes(24).toString('hex');
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let house: TestDatabase;
let db: Database;
let ask: Ask;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
  ask = await checkedApi(createApi(db, { token, secret }));
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

async function office(...texts: readonly string[]): Promise<Buffer> {
  const children = texts.map((text) => new Paragraph(text));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const fill = (path: string, body: unknown, more = {}) => ask(path, { token, type, body, ...more });
const textsIn = (bytes: Uint8Array) => readDocx(bytes, 'x.docx').paragraphs.map(({ text }) => text);

test('the same template says what is so now of a report, and what was signed of an edition', async () => {
  const { programme, report } = await draftReport(db);
  const { id: edition } = await signBoth(db, report);
  const late = session(5, 5, { from: '2024-07-01', to: '2024-07-01' });
  await recordActivity(db, lan, { programme, activity: late });
  const template = await office('Có {{figure awareness.sessions}} buổi.', '{{title}}', '{{@text}}');
  const [live, signed] = [
    await fill(`/reports/${report}/document`, template),
    await fill(`/editions/${edition}/document`, template),
  ];
  expect([live.status, signed.status]).toEqual([200, 200]);
  expect(textsIn(live.bytes)[0]).toBe('Có 3 buổi.');
  expect(textsIn(signed.bytes)[0]).toBe('Có 2 buổi.');
  expect(textsIn(signed.bytes).join(' ')).toContain('Đã tổ chức 02 buổi với 90 lượt người');
  const compared = await fill(`/editions/${edition}/comparison`, signed.bytes);
  expect(compared.body).toMatchObject({ differences: 0 });
  const changed = await fill(`/editions/${edition}/comparison`, live.bytes);
  expect(changed.body).toMatchObject({
    figures: expect.arrayContaining([
      expect.objectContaining({ key: 'awareness.sessions', signed: '02', printed: '3' }),
    ]),
  });
});

test('of an edition nothing is printed that was not signed, and a figure nobody knows is named', async () => {
  const { report } = await draftReport(db);
  const { id: edition } = await signBoth(db, report);
  const stray = await fill(
    `/editions/${edition}/document`,
    await office('{{figure awareness.sessions period="2023"}}'),
  );
  expect(stray).toMatchObject({ status: 400, body: { code: 'damaged-word-template' } });
  expect(String(stray.body.detail)).toContain('con số này không có trong bản ký');
  const unknown = await fill(`/reports/${report}/document`, await office('{{figure awareness.session}}'));
  expect(unknown).toMatchObject({ status: 400, body: { code: 'damaged-word-template' } });
  expect(String(unknown.body.detail)).toContain('{{figure awareness.session}}: ');
});

test('a report is rendered for its partners, and for nobody without a token', async () => {
  const { report } = await draftReport(db);
  const rendered = await ask(`/reports/${report}/document?format=md`, { token });
  expect(Buffer.from(rendered.bytes).toString()).toContain(':figure[02]{awareness.sessions style=padded}');
  expect((await ask(`/reports/${report}/document?format=md`)).status).toBe(401);
  expect((await ask(`/reports/${report}/document`, { type, body: await office('x') })).status).toBe(401);
});
