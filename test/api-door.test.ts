/** The HTTP API at its door: tokens, languages, bodies that are refused, headers, and faults of the server. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createApi } from '../src/api/app.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { type Ask, checkedApi, openApiShape } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, union } from './support/joint-programme.ts';
import { draftReport, makeKeys, secret } from './support/signing.ts';

const token = randomBytes(24).toString('hex');

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

const described = async () => openApiShape.parse(await (await api.request('/api/v1/openapi.json')).json());

test('a body that is not as described is refused whole, each fault by its path', async () => {
  const { report } = await draftReport(db);
  const at = `/reports/${report}/comments`;
  const { status, body } = await say(at, { as: 7, text: '', extra: true });
  expect([status, body.code]).toEqual([400, 'invalid-record']);
  const { faults } = z.looseObject({ faults: z.array(z.string()) }).parse(body.details);
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['as', 'passage', 'text', '–']);
  expect((await own('/reports/khong-phai-uuid')).body).toMatchObject({ code: 'invalid-record', status: 400 });
  const nul = await say(at, { as: post, passage: 'lượt phụ nữ', text: 'a\u0000b' });
  expect(nul.body.code).toBe('invalid-record');
  expect((await own(`/reports/${report}`)).body.comments).toEqual([]);
});

test('what is no JSON, of another type or too large is refused before it is read', async () => {
  const { report } = await draftReport(db);
  const at = `/reports/${report}/submission`;
  const bytes = new TextEncoder().encode('{"as":');
  expect((await own(at, { body: bytes })).body).toMatchObject({ code: 'invalid-record', status: 400 });
  const plain = await own(at, { body: bytes, type: 'text/plain' });
  expect(plain.body).toMatchObject({ code: 'wrong-content-type', details: { type: 'text/plain' } });
  const large = await say(at, { as: union, padding: 'x'.repeat(1024 * 1024) });
  expect(large.body).toMatchObject({ code: 'body-too-large', status: 413 });
  const zip = await ask('/editions/verification', { body: bytes });
  expect(zip.body).toMatchObject({ code: 'wrong-content-type', status: 415 });
  const file = new Uint8Array(64 * 1024 * 1024 + 1);
  const huge = await ask('/editions/verification', { body: file, type: 'application/zip' });
  expect(huge.body).toMatchObject({ code: 'body-too-large', details: { most: 64 * 1024 * 1024 } });
});

test('a problem is told in Vietnamese, and in English to whoever prefers it', async () => {
  const { report } = await draftReport(db);
  const refused = (language?: string) =>
    own(`/reports/${report}/signatures`, { body: { as: union }, ...(language ? { language } : {}) });
  const [vietnamese, english] = [await refused(), await refused('en-GB,en;q=0.9,vi;q=0.1')];
  expect(vietnamese.headers.get('content-language')).toBe('vi');
  expect(vietnamese.body).toMatchObject({
    ...{ type: 'urn:chungtay:problem:not-in-review', status: 409, title: 'Trái với hiện trạng' },
    detail:
      'Báo cáo đang ở bước “đang soạn”; việc này chỉ làm được ở bước “đã trình, chờ ký” hoặc “đang ký”.',
  });
  expect(english.headers.get('content-language')).toBe('en');
  expect(english.body).toMatchObject({
    ...{ type: 'urn:chungtay:problem:not-in-review', status: 409 },
    details: { status: 'draft', wanted: 'in-review / signing' },
  });
});

test('only the whole token opens, and without a token on the server nothing does', async () => {
  const { report } = await draftReport(db);
  const at = `/reports/${report}`;
  expect((await own(at)).status).toBe(200);
  for (const wrong of ['', 'x', token.slice(1), `${token}0`, token.toUpperCase()]) {
    expect((await ask(at, { token: wrong })).body).toMatchObject({ code: 'wrong-token', status: 401 });
    // Also where the public may read.
    expect((await ask('/keys', { token: wrong })).status).toBe(401);
  }
  const basic = await api.request('/api/v1/keys', { headers: { Authorization: `Basic ${token}` } });
  expect(basic.status).toBe(401);
  const closed = await checkedApi(createApi(db, { token: null, secret }));
  expect((await closed(at, { token })).body.code).toBe('wrong-token');
  expect((await closed(at)).body.code).toBe('no-token');
  expect((await closed('/keys')).status).toBe(200);
});

test('whoever holds no token changes nothing, and is told so before the body is looked at', async () => {
  const { paths } = await described();
  // These three are sent a file and keep nothing of it.
  const readers = ['verifyEdition', 'extractText', 'checkText'];
  const writes = Object.entries(paths).flatMap(([path, { post: one, put: other }]) =>
    [{ method: 'POST', each: one } as const, { method: 'PUT', each: other } as const].flatMap(
      ({ method, each }) => (each && !readers.includes(each.operationId) ? [{ path, method, each }] : []),
    ),
  );
  expect(writes.length).toBeGreaterThan(20);
  for (const { path, method, each } of writes) {
    const answer = await ask(path.replace(/\{\w+\}/g, newId()), {
      method,
      body: 'nonsense',
      type: 'text/plain',
    });
    expect([each.operationId, answer.status, answer.body.code]).toEqual([each.operationId, 401, 'no-token']);
  }
});

test('everybody sees public keys; the token makes and revokes them, and no private half is ever sent', async () => {
  const made = await say('/keys', { organization: post, from: '2024-01-01' });
  expect(made).toMatchObject({ status: 201, body: { organization: post, state: 'valid' } });
  const keys = (await ask(`/keys?organization=${post}`)).body;
  expect(keys).toContainEqual(made.body);
  const revoked = await say(`/keys/${made.body.id}/revocation`, { reason: 'Mất máy' });
  expect(revoked.body).toMatchObject({ state: 'revoked', revoked: { reason: 'Mất máy' } });
  expect((await say('/keys', { organization: 'khong-co' })).body.code).toBe('unknown-organization');
  expect((await say(`/keys/${newId()}/revocation`, { reason: 'x' })).body.code).toBe('unknown-key');
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const keyless = await checkedApi(createApi(db, { token, secret: null }));
  const answer = await keyless('/keys', { token, body: { organization: post } });
  expect(answer.body).toMatchObject({ status: 503, code: 'no-secret' });
  log.mockRestore();
  // The post's key is gone, and the tests after this sign again.
  await makeKeys(db);
});

test('answers carry headers against misuse, and only what is public may be kept', async () => {
  const { programme } = await draftReport(db);
  const path = `/programmes/${programme}/editions`;
  const everybody = await ask(path);
  expect(everybody.headers.get('x-content-type-options')).toBe('nosniff');
  expect(everybody.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(everybody.headers.get('access-control-allow-origin')).toBeNull();
  expect(everybody.headers.get('cache-control')).toBe('no-cache');
  expect((await own(path)).headers.get('cache-control')).toBe('no-store');
  const problem = await ask(`/reports/${newId()}`);
  expect(problem.headers.get('x-content-type-options')).toBe('nosniff');
  expect(problem.headers.get('cache-control')).toBe('no-store');
});

test('an address that is not there is a problem document too', async () => {
  for (const path of ['/api/v1/khong-co', '/api/v2/keys', '/api/x']) {
    const response = await api.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({
      code: 'no-page',
      type: 'urn:chungtay:problem:no-page',
      next: 'Xem các địa chỉ trong /api/v1/openapi.json.',
    });
  }
});

test('a fault of the server is logged once and its reason told to nobody outside', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const away = await createDatabase();
  const lost = openDatabase(away.connection);
  await lost.close();
  await away.drop();
  const response = await createApi(lost, { token, secret }).request('/api/v1/keys');
  const body = JSON.stringify(await response.json());
  expect(response.status).toBeGreaterThanOrEqual(500);
  expect(body).toContain('"code":"fault","details":{}');
  expect(log).toHaveBeenCalledTimes(1);
  expect(log.mock.calls.join()).not.toContain(token);
  log.mockRestore();
});
