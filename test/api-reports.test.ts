/** The HTTP API of reports: the whole way from a draft to a signed erratum, every refusal, and who may ask for what. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { disputeRecord } from '../src/actions/answer-record.ts';
import { recordActivity } from '../src/actions/record-activity.ts';
import { createApi } from '../src/api/app.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { recordsOf } from '../src/store/records.ts';
import { type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, post, session, son, union } from './support/joint-programme.ts';
import { draftReport, makeKeys, secret, signBoth, text } from './support/signing.ts';

const token = randomBytes(24).toString('hex');
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let house: TestDatabase;
let db: Database;
let api: ReturnType<typeof createApi>;
/** Held against the OpenAPI document; `own` sends the token. */
let ask: Ask;
const own: Ask = (path, sent = {}) => ask(path, { token, ...sent });
const say = (path: string, body: unknown) => own(path, { body });

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
  api = createApi(db, { token, secret });
  ask = await checkedApi(api);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

async function signedEdition() {
  const draft = await draftReport(db);
  const { id: edition } = await signBoth(db, draft.report);
  return { ...draft, edition };
}

const lateEntry = (programme: string) =>
  recordActivity(db, son, {
    programme,
    activity: session(10, 5, { organization: post, from: '2024-07-01', to: '2024-07-01' }),
  });

test('a report goes the whole way: draft, review, two signatures, file, late entry, erratum', async () => {
  const { programme, report } = await draftReport(db);
  const at = `/reports/${report}`;
  expect((await own(at)).body).toMatchObject({ status: 'draft', version: 1, comments: [] });
  const edited = await own(at, {
    method: 'PUT',
    body: { as: union, baseVersion: 1, markdown: `${text}\nHạn chế: còn chậm.\n` },
  });
  expect(edited).toMatchObject({ status: 200, body: { version: 2, outcome: 'written' } });
  expect((await say(`${at}/submission`, { as: union })).status).toBe(201);

  const said = await say(`${at}/comments`, { as: post, passage: 'còn chậm', text: 'Nêu rõ chỗ nào' });
  const comment = `${at}/comments/${said.body.recordId}`;
  expect((await say(`${at}/signatures`, { as: union })).body.code).toBe('open-comments');
  expect((await say(`${comment}/replies`, { as: union, text: 'Việc giao con giống' })).status).toBe(201);
  expect((await say(`${comment}/closing`, { as: post })).status).toBe(201);
  expect((await own(at)).body).toMatchObject({
    status: 'in-review',
    comments: [{ party: post, closed: true, replies: [{ party: union, text: 'Việc giao con giống' }] }],
  });

  const signatory = { capacity: 'TM.', position: 'CHỦ TỊCH', name: 'Trần Thị Lan' };
  const first = await say(`${at}/signatures`, { as: union, signatory });
  expect(first).toMatchObject({ status: 201, body: { party: union, missing: ['Đồn Biên phòng Hòa Sơn'] } });
  const edition = `/editions/${first.body.id}`;
  expect((await ask(edition)).status).toBe(404);
  const second = await say(`${at}/signatures`, { as: post });
  expect(second).toMatchObject({ status: 201, body: { id: first.body.id, missing: [] } });

  const shown = await ask(edition);
  expect(shown).toMatchObject({
    status: 200,
    body: { state: 'signed', hash: first.body.hash, differences: [] },
  });
  expect(shown.body.signatures).toMatchObject([{ signatory }, { signatory: null }]);
  const document = await ask(`${edition}/document?format=md`);
  expect(new TextDecoder().decode(document.bytes)).toContain('Đã tổ chức');

  const file = await own(`${edition}/file`);
  expect(await verified(file.bytes)).toMatchObject({
    ok: true,
    fault: null,
    edition: { hash: first.body.hash },
  });

  await lateEntry(programme);
  expect((await ask(edition)).body.differences).toMatchObject([
    { key: 'awareness.sessions', signed: { value: 2 }, live: { value: 3 } },
    { key: 'awareness.attendances', signed: { value: 90 }, live: { value: 105 } },
    { key: 'awareness.attendances-per-session', signed: { value: 45 }, live: { value: 35 } },
  ]);
  const issued = await say(`${edition}/errata`, { as: union, date: '2026-11-24', reason: 'Nhập muộn' });
  expect(issued).toMatchObject({ status: 201, body: { erratum: { ordinal: 1, reason: 'Nhập muộn' } } });
  const erratum = `/errata/${issued.body.id}/signatures`;
  expect((await say(erratum, { as: post })).body.code).toBe('not-your-turn');
  expect((await say(erratum, { as: union })).body.missing).toEqual(['Đồn Biên phòng Hòa Sơn']);
  expect((await say(erratum, { as: post })).body.missing).toEqual([]);
  expect((await ask(edition)).body.errata).toMatchObject([{ ordinal: 1, missing: [], signatures: [{}, {}] }]);
});

const verified = async (bytes: Uint8Array) =>
  (await ask('/editions/verification', { body: bytes, type: 'application/zip' })).body;

test('a file of which any one byte was changed is named at once, by anybody, without a database', async () => {
  const { edition } = await signedEdition();
  const { bytes, headers } = await own(`/editions/${edition}/file`);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="ban-ky-.*\.zip"$/);
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const changed = Uint8Array.from(bytes);
    const position = Math.floor(changed.length * part);
    changed[position] = (changed[position] ?? 0) ^ 1;
    expect(await verified(changed)).toMatchObject({ ok: false, fault: { said: expect.anything() } });
  }
  expect(await verified(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false, edition: null });
});

test('a report is made from a template by name or by its text, and a retry writes nothing', async () => {
  const { programme } = await draftReport(db);
  const at = `/programmes/${programme}/reports`;
  const asked = { as: union, template: 'nam', period: '2024', id: newId() };
  const made = await say(at, asked);
  expect(made).toMatchObject({
    status: 201,
    body: { id: asked.id, period: '2024', receipt: { outcome: 'written' } },
  });
  expect(made.headers.get('location')).toBe(`/api/v1/reports/${asked.id}`);
  expect((await say(at, asked)).body).toMatchObject({ receipt: { outcome: 'standing' } });
  const listed = z.array(z.looseObject({ id: z.string() })).parse((await own(at)).body);
  expect(listed.filter(({ id }) => id === asked.id)).toMatchObject([{ status: 'draft', kind: 'year' }]);
  const damaged = { file: 'mau-cua-toi', text: 'không phải mẫu' };
  expect((await say(at, { ...asked, id: newId(), template: damaged })).body.code).toBe('damaged-template');
});

test.each(['/etc/passwd', '../README.md', 'nam.md', 'C:\\mau.md'])(
  'the template %s is no name, and no file of the server is read',
  async (template) => {
    const { programme } = await draftReport(db);
    const { status, body } = await say(`/programmes/${programme}/reports`, { as: union, template });
    expect([status, body.code]).toEqual([400, 'invalid-record']);
  },
);

test('a programme is found by its number with a slash, its slug and its id', async () => {
  const { programme, edition } = await signedEdition();
  const [row] = await read(db, lan, (tx) => recordsOf(tx, programme, 'programme'));
  const { number = '', slug = '' } = row?.body ?? {};
  expect(number).toContain('/');
  for (const name of [encodeURIComponent(number), slug, programme]) {
    const editions = await ask(`/programmes/${name}/editions`);
    expect(editions.body).toMatchObject([{ id: edition, programme: { number } }]);
    expect((await ask(`/programmes/${name}/due-reports`)).body).toMatchObject({ programme: { number } });
    const calendar = await ask(`/programmes/${name}/calendar.ics`);
    expect(new TextDecoder().decode(calendar.bytes)).toMatch(/^BEGIN:VCALENDAR\r\n/);
  }
  expect((await ask('/programmes/99-CTr%2FKH%C3%94NG/editions')).body.code).toBe('unknown-programme');
  expect((await ask('/programmes/a%00b/editions')).body.code).toBe('invalid-record');
});

test('the public reads what all have signed, and of a draft nothing', async () => {
  const { programme, report } = await draftReport(db);
  await say(`/reports/${report}/submission`, { as: union });
  const { body: first } = await say(`/reports/${report}/signatures`, { as: union });
  const at = `/editions/${first.id}`;
  for (const path of [at, `${at}/document?format=pdf`]) {
    expect((await ask(path)).body).toMatchObject({ code: 'unknown-edition', status: 404 });
  }
  expect((await ask(`/programmes/${programme}/editions`)).body).toEqual([]);
  expect((await own(`/programmes/${programme}/editions`)).body).toMatchObject([{ state: 'signing' }]);
  for (const path of [`/reports/${report}`, `/programmes/${programme}/reports`, `${at}/file`]) {
    const { status, headers, body } = await ask(path);
    expect([status, body.code]).toEqual([401, 'no-token']);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer /);
  }
});

test('who typed a late entry, and small counts of groups, are told only to whoever holds the token', async () => {
  const { programme, edition } = await signedEdition();
  await lateEntry(programme);
  const [everybody, partner] = [await ask(`/editions/${edition}`), await own(`/editions/${edition}`)];
  const name = 'Nguyễn Văn Sơn';
  expect(JSON.stringify(partner.body.differences)).toContain(name);
  expect(JSON.stringify(everybody.body)).not.toContain(name);
  const keysOf = (body: unknown) =>
    z
      .array(z.looseObject({ key: z.string() }))
      .parse(body)
      .map(({ key }) => key);
  expect(keysOf(partner.body.differences)).toContain('awareness.attendances&group=female');
  expect(keysOf(everybody.body.differences)).not.toContain('awareness.attendances&group=female');
});

test.each([
  ['pdf', 'application/pdf', '%PDF'],
  ['docx', docxType, 'PK'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ['html', 'text/html; charset=utf-8', '<!doctype html>'],
])('a signed edition is to be had as %s', async (format, type, begin) => {
  const { edition } = await signedEdition();
  const { headers, bytes } = await ask(
    `/editions/${edition}/document?format=${format}&layout=party&locale=en`,
  );
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 40)).toLowerCase()).toContain(begin.toLowerCase());
});

test('a Word file that comes back is held against its edition', async () => {
  const { edition } = await signedEdition();
  const { bytes } = await ask(`/editions/${edition}/document?format=docx`);
  const at = `/editions/${edition}/comparison`;
  const compared = await own(at, { body: bytes, type: docxType });
  expect(compared.body).toMatchObject({ id: edition, against: 'edition' });
  expect(compared.body.figures).toMatchObject(Array.from({ length: 4 }, () => ({ state: 'same' })));
  const damaged = await own(at, { body: new Uint8Array([80, 75]), type: docxType });
  expect(damaged.body).toMatchObject({ code: 'damaged-document', status: 400 });
  expect((await ask(at, { body: bytes, type: docxType })).status).toBe(401);
});

test('each refusal has its status and its name', async () => {
  const { report } = await draftReport(db);
  const at = `/reports/${report}`;
  const refusal = async (path: string, body: unknown) => {
    const answer = await say(path, body);
    return [answer.status, answer.body.code];
  };
  expect(await refusal(`${at}/submission`, { as: 'khong-co' })).toEqual([403, 'not-a-party']);
  expect(await refusal(`/reports/${newId()}/submission`, { as: union })).toEqual([404, 'unknown-report']);
  expect(await refusal(`${at}/signatures`, { as: union })).toEqual([409, 'not-in-review']);
  const stray = { as: post, passage: 'không có câu này', text: '?' };
  expect(await refusal(`${at}/comments`, stray)).toEqual([400, 'passage-not-found']);
  const closing = `${at}/comments/${newId()}/closing`;
  expect(await refusal(closing, { as: post })).toEqual([404, 'unknown-comment']);
  await say(`${at}/submission`, { as: union });
  expect(await refusal(`${at}/signatures`, { as: post })).toEqual([409, 'not-your-turn']);
  const stranger = { as: union, key: newId() };
  expect(await refusal(`${at}/signatures`, stranger)).toEqual([404, 'unknown-key']);
  const early = { as: union, on: '2023-06-01' };
  expect(await refusal(`${at}/signatures`, early)).toEqual([422, 'key-not-valid']);
  expect(await refusal(`${at}/withdrawal`, { as: union, reason: 'Bổ sung' })).toEqual([201, undefined]);
  await say(`${at}/submission`, { as: union });
  const { body: first } = await say(`${at}/signatures`, { as: union });
  expect(await refusal(`${at}/signatures`, { as: union })).toEqual([409, 'already-signed']);
  const errata = `/editions/${first.id}/errata`;
  expect(await refusal(errata, { as: union })).toEqual([422, 'unsigned-edition']);
  expect((await own(`/editions/${first.id}/file`)).body.code).toBe('unsigned-edition');
  expect(await refusal(`${at}/refusal`, { as: post, reason: 'Thiếu phần hạn chế' })).toEqual([
    201,
    undefined,
  ]);
  expect((await own(at)).body).toMatchObject({ status: 'draft', review: { verdict: 'refused' } });
  const signed = await signBoth(db, report);
  expect(await refusal(`/editions/${signed.id}/errata`, { as: union })).toEqual([422, 'no-difference']);
  expect(await refusal(`/errata/${newId()}/signatures`, { as: union })).toEqual([404, 'unknown-erratum']);
  const edit = { as: union, baseVersion: 7, markdown: text };
  const ahead = await own(at, { method: 'PUT', body: edit });
  expect([ahead.status, ahead.body.code]).toEqual([409, 'version-ahead']);
});

test('figures the partners differ on are settled or printed with both values', async () => {
  const { programme, report, sessions } = await draftReport(db);
  const said = { reason: 'Sổ của đồn ghi 40', values: { attendances: 40 } };
  await disputeRecord(db, son, { programme, about: sessions[0] ?? '', aboutVersion: 1, ...said });
  const at = `/reports/${report}`;
  await say(`${at}/submission`, { as: union });
  expect((await say(`${at}/signatures`, { as: union })).body).toMatchObject({
    code: 'disputed-figures',
    status: 422,
  });
  const { body } = await say(`${at}/signatures`, { as: union, printDisputes: true });
  await say(`${at}/signatures`, { as: post });
  expect((await ask(`/editions/${body.id}`)).body.text).toContain('Sổ của đồn ghi 40');
});
