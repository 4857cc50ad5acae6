/** `/doi-chieu` as a stranger meets it: a text pasted or a file sent, the answer, every refusal, and what is kept: nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadingRoom } from '../src/actions/reading-room.ts';
import { createTurnstile } from '../src/actions/turnstile.ts';
import { type Problem, problems } from '../src/domain/problem.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import type { TestDatabase } from './support/database.ts';
import { createExampleDatabase } from './support/example-database.ts';
import { docxOf, refusedFiles } from './support/offered-files.ts';

let house: TestDatabase;
let db: Database;
let portal: ReturnType<typeof createPortal>;

beforeAll(async () => {
  house = await createExampleDatabase();
  db = openDatabase(house.connection);
  portal = createPortal(db);
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

const report = [
  'Kết quả phối hợp giữa Ban Dân vận Huyện ủy Anh Sơn và Đồn Biên phòng Phúc Sơn giai đoạn 2016-2020',
  'Hai đơn vị đã tổ chức 207 buổi sinh hoạt nhân dân, tuyên truyền với 11.900 lượt người tham gia.',
].join('\n\n');

interface Sent {
  readonly programme?: string;
  readonly period?: string;
  readonly text?: string;
  readonly file?: File;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly on?: typeof portal;
}

async function send({ programme = 'phuc-son', period = '', text = '', file, ...how }: Sent) {
  const form = new FormData();
  form.set('chuong-trinh', programme);
  form.set('ky', period);
  form.set('van-ban', text);
  // A browser sends a file field without a file as one that has neither name nor contents.
  form.set('tep', file ?? new File([], ''));
  const request = { method: 'POST', body: form, headers: { ...how.headers } };
  const response = await (how.on ?? portal).request(how.path ?? '/doi-chieu', request);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const fileOf = (name: string, bytes: Uint8Array) => new File([Uint8Array.from(bytes)], name);
const said = (code: Problem['code']) => problems[code].vi.split(/\{\w+\}/);

test('a stranger pastes a report and sees each figure beside the records', async () => {
  const { status, html, headers } = await send({ text: report });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('etag')).toBeNull();
  expect(html).toMatch(/<mark class="finding finding-matches">207 buổi/);
  expect(html).toMatch(/<mark class="finding finding-differs">11\.900 lượt người/);
  expect(html).toContain('1 khớp với sổ, 1 khác');
  const [, trace = ''] = /<a href="(\/con-so\/phuc-son\/awareness\.attendances[^"]*)"/.exec(html) ?? [];
  expect((await portal.request(trace.replaceAll('&amp;', '&'))).status).toBe(200);
});

test('the same in English, with traces in English', async () => {
  const { html } = await send({ text: report, path: '/en/doi-chieu' });
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('1 match the records, 1 differ');
  expect(html).toContain('href="/en/con-so/phuc-son/awareness.sessions');
});

test('a file goes before what was pasted, and is named', async () => {
  const docx = fileOf('tong-ket.docx', await docxOf(...report.split('\n\n')));
  const { status, html } = await send({ text: 'Có 5 hộ.', file: docx });
  expect(status).toBe(200);
  expect(html).toContain('Tệp tong-ket.docx');
  expect(html).toContain('207 buổi');
  expect(html).not.toContain('5 hộ');
});

test('a text is put beside the period that was asked for', async () => {
  const { html } = await send({ text: 'Đã tổ chức 207 buổi tuyên truyền.', period: '2018' });
  expect(html).toContain('Đối chiếu theo kỳ: năm 2018.');
});

test('invented data is said to be invented here too', async () => {
  const { html } = await send({ programme: 'mo-phong', text: 'Đã tổ chức 3 buổi tuyên truyền.' });
  expect(html).toContain('Dữ liệu mô phỏng');
});

test.each([
  [{ programme: '99-CTr/KHÔNG-CÓ' }, 404, 'unknown-programme'],
  [{ programme: 'a\u0000b' }, 404, 'unknown-programme'],
  [{ programme: '' }, 422, 'no-programme-chosen'],
  [{ period: 'hôm nọ' }, 400, 'unknown-period'],
] as const)(
  '%j is answered %d with the form, and what was pasted is still there',
  async (asked, status, code) => {
    const answer = await send({ text: report, ...asked });
    expect(answer.status).toBe(status);
    for (const words of said(code)) expect(answer.html).toContain(words);
    expect(answer.html).toContain(`${report}</textarea>`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  },
);

test('without a text and without a file nothing is checked', async () => {
  for (const text of ['', ' \r\n ']) {
    const { status, html } = await send({ text });
    expect(status).toBe(422);
    expect(html).toContain('Dán văn bản vào ô, hoặc chọn một tệp.');
  }
});

test('what cannot be read is refused with what to do next, and what was pasted is still there', async () => {
  for (const [name, bytes, code, status] of await refusedFiles()) {
    const answer = await send({ text: 'Đã dán trước đó', file: fileOf(name, bytes) });
    expect([name, answer.status]).toEqual([name, status]);
    expect(answer.html).toContain('role="alert"');
    expect(answer.html).toContain(said(code).at(-1));
    expect(answer.html).toContain('Đã dán trước đó</textarea>');
  }
});

test('what is no form is refused, and so is one cut in the middle', async () => {
  const post = (body: string, type: string) =>
    portal.request('/doi-chieu', { method: 'POST', body, headers: { 'Content-Type': type } });
  const plain = await post('chuong-trinh=phuc-son&van-ban=207', 'application/x-www-form-urlencoded');
  expect(plain.status).toBe(415);
  const cut = '--x\r\nContent-Disposition: form-data; name="van-ban"\r\n\r\n207 bu';
  expect((await post(cut, 'multipart/form-data; boundary=x')).status).toBe(415);
  expect((await post('', 'multipart/form-data')).status).toBe(415);
});

test('more than 16 MB is refused before it is read', async () => {
  const large = fileOf('to.docx', new Uint8Array(16 * 1024 * 1024));
  const { status, html } = await send({ file: large });
  expect(status).toBe(413);
  expect(html).toContain('lớn hơn 16 MB nên không được đọc');
});

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site', Origin: 'https://khac.gov.vn' }, 403],
  [{ Origin: 'https://khac.example', Host: 'portal.example' }, 403],
  [{ Origin: 'null', Host: 'portal.example' }, 403],
  [{ Origin: 'https://portal.example', Host: 'portal.example' }, 200],
  [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://portal.example', Host: '10.0.0.1' }, 200],
  [{ 'Sec-Fetch-Site': 'none' }, 200],
])('a form sent with %j is answered %d', async (headers, status) => {
  expect((await send({ text: report, headers })).status).toBe(status);
});

test('when too many are read at once a stranger is told when to come again', async () => {
  const full = { ...openReadingRoom(), readings: createTurnstile({ most: 0, patience: 0 }) };
  const busy = await send({ text: report, on: createPortal(db, { room: full }) });
  expect(busy.status).toBe(429);
  expect(busy.headers.get('retry-after')).toBe('30');
  expect(busy.html).toContain(`${report}</textarea>`);
  const crowded = { ...openReadingRoom(), uploads: createTurnstile({ most: 0, patience: 0 }) };
  expect((await send({ text: report, on: createPortal(db, { room: crowded }) })).status).toBe(429);
});

test('the page is found from the front page, the programme and the foot of every page', async () => {
  const page = async (path: string) => (await portal.request(path)).text();
  expect(await page('/')).toMatch(/<main.*href="\/doi-chieu".*<\/main>/s);
  expect(await page('/en')).toContain('href="/en/doi-chieu"');
  const programme = await page('/chuong-trinh/phuc-son');
  expect(programme).toMatch(/id="bao-cao".*href="\/doi-chieu\?chuong-trinh=phuc-son"/s);
  expect(programme).toMatch(/<footer.*href="\/doi-chieu"/s);
  expect(await page('/doi-chieu?chuong-trinh=phuc-son')).toMatch(/<option value="phuc-son" selected/);
});

test('its policy lets no script run and sends the form nowhere else', async () => {
  const { headers, html } = await send({ text: report });
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("form-action 'self'");
  expect(html).not.toMatch(/<script| style=/);
});

test('a text changes nothing: the programme stands where it stood', async () => {
  const position = async () => /bút toán số [\d.]+/.exec((await send({ text: report })).html)?.[0];
  const before = await position();
  expect(before).toBeDefined();
  await send({ text: report, file: fileOf('b.docx', await docxOf(report)) });
  expect(await position()).toBe(before);
});
