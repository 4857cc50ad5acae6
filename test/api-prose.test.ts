/** Texts over HTTP: what is read in a file, and the file beside the records; every refusal, held against OpenAPI. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadExamples } from '../src/actions/load-example.ts';
import { loadPlaces } from '../src/actions/load-places.ts';
import { openReadingRoom } from '../src/actions/reading-room.ts';
import { createTurnstile } from '../src/actions/turnstile.ts';
import { createApi } from '../src/api/app.ts';
import { adoptedView, adoptionView } from '../src/contract/adoption.ts';
import { checkedText } from '../src/contract/checked-text.ts';
import { extractedText } from '../src/contract/extracted-text.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { type Ask, checkedApi, type Sent } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { docxOf, refusedFiles } from './support/offered-files.ts';

const operator = { kind: 'operator', author: 'Chị Hoa' } as const;
const token = randomBytes(24).toString('hex');
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const check = '/programmes/phuc-son/text-check';
const extraction = '/texts/extraction';
const report =
  'Kết quả giai đoạn 2016-2020\n\nHai đơn vị đã tổ chức 207 buổi tuyên truyền, hỗ trợ 60 con lợn giống.\n';

let house: TestDatabase;
let db: Database;
let ask: Ask;
const send = (path: string, text: string | Uint8Array, more: Sent = {}) =>
  ask(path, {
    body: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    type: 'text/plain; charset=utf-8',
    ...more,
  });

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await loadPlaces(db, operator);
  await loadExamples(db, operator, { folder: 'examples', names: ['phuc-son'] });
  ask = await checkedApi(createApi(db, { token, secret: null }));
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

test('anybody has a text read, and the offsets are those of the text that is answered', async () => {
  const { status, body } = await send(extraction, report);
  expect(status).toBe(200);
  const { text, kind, figures } = extractedText.parse(body);
  expect([text, kind]).toEqual([report, 'text']);
  expect(figures.map((figure) => figure.text)).toEqual(expect.arrayContaining(['2016-2020', '207 buổi']));
  for (const { start, end, text: quoted } of figures) expect(text.slice(start, end)).toBe(quoted);
});

test('anybody has a text put beside the records, and is given the way to each trace', async () => {
  const { status, body, headers } = await send(check, report);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-cache');
  const { figures, counts, programme } = checkedText.parse(body);
  expect(programme.number).toBe('04-CTr/DV-ĐPS');
  expect(counts).toMatchObject({ matches: 1, differs: 1 });
  const [sessions] = figures.find(({ verdict }) => verdict === 'matches')?.matches ?? [];
  expect(sessions).toMatchObject({ code: 'awareness.sessions', value: 207, status: 'known' });
  expect(sessions?.trace).toMatch(/^\/con-so\/phuc-son\/awareness\.sessions/);
});

test('reasons and warnings come in the language that was asked for', async () => {
  const [vietnamese, english] = [await send(check, report), await send(check, report, { language: 'en' })];
  const reasons = ({ body }: typeof vietnamese) =>
    checkedText.parse(body).figures.flatMap(({ verdict, reason }) => (verdict === 'differs' ? [reason] : []));
  expect(reasons(vietnamese)).not.toEqual(reasons(english));
  expect(reasons(english).join()).toMatch(/records/);
});

test('a Word file is read by what is in it, also when its type does not say', async () => {
  const bytes = await docxOf(...report.trim().split('\n\n'));
  for (const type of [docxType, 'application/octet-stream', 'text/plain']) {
    const { body } = await send(extraction, bytes, { type });
    expect(body.kind).toBe('docx');
  }
});

test('a name or a type tells Markdown from plain text', async () => {
  const kinds = [
    await send(extraction, '# Kết quả', { type: 'text/markdown' }),
    await send(`${extraction}?name=bao-cao.md`, '# Kết quả'),
    await send(`${extraction}?name=bao-cao.txt`, '# Kết quả', { type: 'text/markdown' }),
  ];
  expect(kinds.map(({ body }) => body.kind)).toEqual(['markdown', 'markdown', 'text']);
});

test('a text is put beside the period that was asked for', async () => {
  const { body } = await send(`${check}?period=2018`, 'Đã tổ chức 207 buổi tuyên truyền.');
  expect(body.period).toEqual({ text: '2018', from: '2018-01-01', to: '2018-12-31' });
  expect((await send(`${check}?period=khi-nao`, report)).body).toMatchObject({
    ...{ code: 'unknown-period', status: 400 },
  });
});

test('an unknown programme, another type and too much are refused', async () => {
  expect((await send('/programmes/99-KHONG/text-check', report)).body).toMatchObject({
    ...{ code: 'unknown-programme', status: 404 },
  });
  for (const path of [check, extraction]) {
    const json = await send(path, '{}', { type: 'application/json' });
    expect(json.body).toMatchObject({ code: 'wrong-content-type', status: 415 });
    const large = await send(path, new Uint8Array(16 * 1024 * 1024 + 1));
    expect(large.body).toMatchObject({ code: 'body-too-large', status: 413 });
  }
});

test('what cannot be read is refused, each for its reason', async () => {
  for (const [name, bytes, code, status] of await refusedFiles()) {
    for (const path of [check, extraction]) {
      const { body } = await send(`${path}?name=${name}`, bytes, { type: 'application/octet-stream' });
      expect([name, body.code, body.status]).toEqual([name, code, status]);
    }
  }
});

test('a wrong token is told before anything is read, a right one may ask like anybody', async () => {
  expect((await send(check, report, { token: 'x' })).body.code).toBe('wrong-token');
  const own = await send(check, report, { token });
  expect(own.status).toBe(200);
  expect(own.headers.get('cache-control')).toBe('no-store');
});

test('when too many are read at once the next is told when to come again', async () => {
  const none = createTurnstile({ most: 0, patience: 0 });
  for (const part of ['uploads', 'readings'] as const) {
    const room = { ...openReadingRoom(), [part]: none };
    const busy = await checkedApi(createApi(db, { token, secret: null, room }));
    for (const path of [check, extraction]) {
      const body = new TextEncoder().encode(report);
      const answer = await busy(path, { body, type: 'text/plain' });
      expect(answer.body).toMatchObject({ code: 'busy', status: 429, details: { seconds: 30 } });
      expect(answer.headers.get('retry-after')).toBe('30');
    }
  }
});

test('those who come together are all answered, two at a time', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(check, report)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
});

test('what an old report offers is proposed and taken over by whoever holds the token, once', async () => {
  const old = `${report}\nHai đơn vị đã tuần tra đường biên, cột mốc 36 lần.\n`;
  const adoption = '/texts/adoption?programme=phuc-son&document=B%C3%A1o%20c%C3%A1o';
  expect(await send(adoption, old)).toMatchObject({ status: 401, body: { code: 'no-token' } });
  const proposed = adoptionView.parse((await send(adoption, old, { token })).body);
  const patrols = proposed.proposals.find(({ what, state }) => state === 'open' && what.includes('36'));
  if (!patrols) throw new Error('nothing proposed');
  const acceptance = `/texts/adoption/acceptance?programme=phuc-son&document=B%C3%A1o%20c%C3%A1o&organization=don-bp-phuc-son&accept=${patrols.id}`;
  const first = await send(acceptance, old, { token });
  expect(first.status).toBe(200);
  expect(adoptedView.parse(first.body).written).toMatchObject([
    { recordType: 'opening-balance', version: 1 },
  ]);
  expect((await send(acceptance, old, { token })).body).toMatchObject({ written: [], there: [patrols.id] });
  const checked = checkedText.parse((await send(`${check}?period=2016..2020`, old)).body);
  expect(checked.figures.find(({ text }) => text === '36 lần')).toMatchObject({
    verdict: 'matches',
    matches: [{ code: 'patrol.patrols', value: 36 }],
  });
  const changed = await send(acceptance, old.replace('36', '63'), { token });
  expect(changed).toMatchObject({ status: 404, body: { code: 'unknown-proposal' } });
});
