/** What the public sees of editions: those that all have signed, with their signatures, errata and documents. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commentReport } from '../src/actions/comment-report.ts';
import { issueErratum, signErratum } from '../src/actions/issue-erratum.ts';
import { recordActivity } from '../src/actions/record-activity.ts';
import { submitReport } from '../src/actions/review-report.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { recordsOf } from '../src/store/records.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, post, session, son } from './support/joint-programme.ts';
import { draftReport, makeKeys, secret, sign, signBoth } from './support/signing.ts';

let house: TestDatabase;
let db: Database;
let portal: ReturnType<typeof createPortal>;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
  portal = createPortal(db);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

async function page(path: string): Promise<{ status: number; html: string }> {
  const response = await portal.request(path);
  return { status: response.status, html: await response.text() };
}

test('an edition is shown once all have signed it, and not before', async () => {
  const { report } = await draftReport(db);
  await submitReport(db, lan, { report });
  const { id: edition, hash } = await sign(db, lan, report);
  expect((await page(`/ban-ky/${edition}`)).status).toBe(404);
  await sign(db, son, report);
  const { status, html } = await page(`/ban-ky/${edition}`);
  expect(status).toBe(200);
  expect(html).toContain('Hội Phụ nữ xã Hòa Sơn');
  expect(html).toContain('Đồn Biên phòng Hòa Sơn');
  expect(html).toContain(hash);
  expect(html).toContain('vẫn như lúc ký');
});

test('after a late entry it says what was signed, what is so now, and why', async () => {
  const { programme, report } = await draftReport(db);
  const { id: edition } = await signBoth(db, report);
  const activity = session(10, 5, { organization: post, from: '2024-07-01', to: '2024-07-01' });
  const { seq } = await recordActivity(db, son, { programme, activity });
  const before = await page(`/ban-ky/${edition}`);
  expect(before.html).toMatch(/data-label="Lúc ký"[^>]*>90</);
  expect(before.html).toMatch(/data-label="Hiện nay"[^>]*><strong>105</);
  expect(before.html).toContain(`Bút toán số ${seq}, Đồn Biên phòng Hòa Sơn`);
  // Who typed it is nobody's business but the partners'.
  expect(before.html).not.toContain('Nguyễn Văn Sơn');
  const { id: erratum } = await issueErratum(db, lan, {
    edition,
    date: '2026-11-24',
    reason: 'Nhập muộn một buổi',
  });
  for (const who of [lan, son]) await signErratum(db, who, { erratum, secret });
  const { html } = await page(`/ban-ky/${edition}`);
  expect(html).toContain('Đính chính số 1');
  expect(html).toContain('Nhập muộn một buổi');
});

test('the programme lists its signed editions, and its drafts nowhere', async () => {
  const { programme, report } = await draftReport(db);
  const { id: edition } = await signBoth(db, report);
  const draft = await draftReport(db);
  const [row] = await read(db, lan, (tx) => recordsOf(tx, programme, 'programme'));
  const { html } = await page(`/chuong-trinh/${row?.body.slug}`);
  expect(html).toContain(`/ban-ky/${edition}`);
  expect((await page(`/bao-cao/${draft.report}`)).status).toBe(404);
  expect((await page(`/bao-cao/${report}`)).status).toBe(404);
});

test('the database keeps drafts, reviews and comments from the portal’s role', async () => {
  const { programme, report } = await draftReport(db);
  await commentReport(db, son, { report, passage: 'lượt phụ nữ', text: 'Xem lại' });
  await submitReport(db, lan, { report });
  const seen = async (type: 'report' | 'review' | 'comment') =>
    (await read(db, { kind: 'portal' }, (tx) => recordsOf(tx, programme, type))).length;
  expect([await seen('report'), await seen('review'), await seen('comment')]).toEqual([0, 0, 0]);
  const mine = await read(db, lan, (tx) => recordsOf(tx, programme, 'comment'));
  expect(mine).toHaveLength(1);
});

test('a small count of a group is not told by an edition either', async () => {
  const activity = session(4, 50, { from: '2024-09-02', to: '2024-09-02', place: 'HS/2' });
  const text =
    '# Báo cáo\n\nCó :figure{awareness.attendances group=female place="HS/2"} lượt phụ nữ bản Cao Vều.\n';
  const { programme, report } = await draftReport(db, text);
  await recordActivity(db, lan, { programme, activity });
  const { id: edition } = await signBoth(db, report);
  const { html } = await page(`/ban-ky/${edition}`);
  expect(html).toContain('số nhỏ, không công bố');
  expect(html).not.toMatch(/>4</);
});

test.each([
  ['pdf', 'application/pdf', '%PDF'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ['md', 'text/markdown; charset=utf-8', '# Báo'],
])('a signed edition is to be had as %s', async (format, type, begin) => {
  const { report } = await draftReport(db);
  const { id: edition } = await signBoth(db, report);
  const response = await portal.request(`/ban-ky/${edition}/van-ban.${format}`);
  expect(response.headers.get('content-type')).toBe(type);
  expect((await response.text()).startsWith(begin)).toBe(true);
});

test('a document of another kind, or of no edition, is not there', async () => {
  expect((await page('/ban-ky/khong-co')).status).toBe(404);
  expect((await page('/ban-ky/0197c1d2-0000-7000-8000-000000000000/van-ban.exe')).status).toBe(404);
});

test('a page shown before is made again when its programme changes', async () => {
  const { programme, report } = await draftReport(db);
  const { id: edition } = await signBoth(db, report);
  const tag = async () => (await portal.request(`/ban-ky/${edition}`)).headers.get('etag');
  const before = await tag();
  expect(await tag()).toBe(before);
  const late = session(1, 1, { from: '2024-08-01', to: '2024-08-01' });
  await recordActivity(db, lan, { programme, activity: late });
  expect(await tag()).not.toBe(before);
});
