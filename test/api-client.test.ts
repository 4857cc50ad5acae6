/** The typed client: made from the document as it is, and at work; and the page on which the document is read. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientSource, target } from '../bin/client-source.mjs';
import { createApi } from '../src/api/app.ts';
import { type Client, type ClientProblem, createClient } from '../src/contract/client/client.ts';
import { roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { keyFor } from './support/api-people.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, session, signProgramme, union } from './support/joint-programme.ts';
import { accountsOver } from './support/people.ts';

let house: TestDatabase;
let db: Database;
let api: ReturnType<typeof createApi>;
const clients: Record<string, Client> = {};

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  api = createApi(db, { token: null, secret: null, accounts: accountsOver(db).accounts });
  for (const [name, organization] of [
    ['lan', union],
    ['son', post],
  ] as const) {
    const key = await keyFor(db, { name, organization, roles });
    const fetch = (request: Request) => api.fetch(request);
    clients[name] = createClient({ base: 'http://localhost/api/v1', key, locale: 'en', fetch });
  }
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

test('the client that is kept is the one the document makes', async () => {
  const document = await (await api.request('/api/v1/openapi.json')).json();
  const kept = await readFile(target, 'utf8');
  // After a change of the routes: node bin/generate-client.mjs
  expect(kept).toBe(clientSource(document));
});

test('Lan records with it, Sơn reads page by page and confirms, and the figure has nothing waiting', async () => {
  const { lan, son } = clients as { lan: Client; son: Client };
  const path = { programme: await signProgramme(db) };
  const entries = [1, 2, 3].map((day) => {
    const on = `2024-05-0${day}`;
    return { activity: session(day, day, { from: on, to: on }) };
  });
  const { receipts } = await lan.call('recordActivities', { path, body: { entries } });
  expect(receipts).toHaveLength(3);
  const records: { about: string; aboutVersion: number }[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await son.call('listWaiting', { path, query: { limit: 2, cursor } });
    records.push(...page.items.map(({ id, version }) => ({ about: id, aboutVersion: version })));
    if (page.next === null) break;
    cursor = page.next;
  }
  const { confirmed } = await son.call('confirmRecords', { path, body: { records } });
  expect(confirmed).toHaveLength(3);
  const figure = await lan.call('showFigure', { path: { ...path, code: 'awareness.attendances' } });
  expect(figure).toMatchObject({ value: 12, waiting: 0 });
});

test('what is refused is thrown with its problem, in the language asked for', async () => {
  const refused = clients.lan?.call('showProgramme', { path: { programme: 'khong-co' } });
  const { problem } = await (refused as Promise<unknown>).then(
    () => expect.unreachable(),
    (error: ClientProblem) => error,
  );
  expect(problem).toMatchObject({ code: 'unknown-programme', status: 404, title: 'Not found' });
});

test('the page at /api names every operation, runs nothing and speaks the reader’s language', async () => {
  const page = await api.request('/api');
  const text = await page.text();
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(text).toContain('<html lang="vi">');
  expect(text).not.toMatch(/<script|<style| style=| on[a-z]+=/);
  const { paths } = (await (await api.request('/api/v1/openapi.json')).json()) as { paths: object };
  for (const methods of Object.values(paths))
    for (const { operationId } of Object.values(methods as object) as { operationId: string }[])
      expect(text).toContain(`id="${operationId}"`);
  const english = await api.request('/api/', { headers: { 'Accept-Language': 'en' } });
  expect(await english.text()).toContain('The HTTP API of Chung Tay');
  expect((await api.request('/api/reference.css')).headers.get('content-type')).toMatch(/^text\/css/);
});
