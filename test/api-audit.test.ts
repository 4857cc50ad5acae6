/** The audit over HTTP: administrators of the organizations concerned read it, page by page, and nobody else does. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAudit } from '../src/actions/record-audit.ts';
import { renderPaper } from '../src/actions/render-paper.ts';
import { verifyLedger } from '../src/actions/verify-ledger.ts';
import { createApi } from '../src/api/app.ts';
import { auditPage } from '../src/contract/audit.ts';
import { type Role, roles, type Writer } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { keyFor } from './support/api-people.ts';
import { type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, signProgramme, tu, union } from './support/joint-programme.ts';
import { accountsOver } from './support/people.ts';
import { draftReport, makeKeys, signBoth } from './support/signing.ts';

let house: TestDatabase;
let db: Database;
let ask: Ask;
let programme = '';
const person = (organization: string, author: string, held: readonly Role[]): Writer => {
  return { kind: 'member', organization, author, roles: held };
};
const key = (organization: string, held: readonly Role[]) =>
  keyFor(db, { name: 'Đỗ Thị An', organization, roles: held });

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  programme = await signProgramme(db);
  ask = await checkedApi(createApi(db, { token: null, secret: null, accounts: accountsOver(db).accounts }));
  const exported = { kind: 'exported', programme, about: 'edition 1' } as const;
  await recordAudit(db, person(union, 'Trần Thị Lan', ['coordinator']), exported);
  await recordAudit(db, person(union, 'Trần Thị Lan', ['coordinator']), {
    ...{ kind: 'sign-in', programme: null, about: 'account' },
  });
  await recordAudit(db, person(post, 'Nguyễn Văn Sơn', ['leader']), { ...exported, about: 'edition 2' });
});
afterAll(async () => {
  for (const { fault } of await verifyLedger(db, tu)) expect(fault).toBeNull();
  await db.close();
  await house.drop();
});

/** What the events are about that a key is shown. */
async function shown(token: string, query = ''): Promise<readonly string[]> {
  const { status, body } = await ask(`/audit${query}`, { token });
  expect(status).toBe(200);
  return auditPage.parse(body).items.flatMap(({ kind, about }) => (kind === 'api-key-made' ? [] : [about]));
}

test('administrators read their own organization and the programmes to which it is a party, newest first', async () => {
  expect(await shown(await key(union, ['administrator']))).toEqual(['edition 2', 'account', 'edition 1']);
  expect(await shown(await key(post, ['administrator']))).toEqual(['edition 2', 'edition 1']);
  expect(await shown(await key('ai-khac', ['administrator']))).toEqual([]);
});

test('no other role does, and the refusal says which it belongs to', async () => {
  const others = roles.filter((role) => role !== 'administrator');
  const { status, body } = await ask('/audit', { token: await key(union, others) });
  expect([status, body]).toEqual([403, expect.objectContaining({ code: 'role-needed' })]);
  expect((await ask('/audit', {})).status).toBe(401);
});

test('it comes page by page, and of one programme alone where asked', async () => {
  const token = await key(union, ['administrator']);
  const first = auditPage.parse((await ask(`/audit?limit=1&programme=${programme}`, { token })).body);
  const second = auditPage.parse(
    (await ask(`/audit?limit=1&programme=${programme}&cursor=${first.next}`, { token })).body,
  );
  expect([...first.items, ...second.items].map(({ about }) => about)).toEqual(['edition 2', 'edition 1']);
  expect(second.next).toBeNull();
});

describe('documents', () => {
  const paper = { programme: '', report: '', edition: '' };
  const noted = async () => {
    const rows = await sql<{ author: string; about: string; programme: string }>`
      select author, body ->> 'about' as about, body ->> 'programme' as programme from entry
      where chain = 'audit' and body ->> 'kind' = 'exported' order by seq`.execute(db.operator);
    return rows.rows
      .filter(({ programme: of }) => of === paper.programme)
      .map(({ author, about }) => [author, about]);
  };
  const formats = ['pdf', 'docx', 'html', 'md', 'xlsx'];

  beforeAll(async () => {
    await makeKeys(db);
    Object.assign(paper, await draftReport(db));
    paper.edition = (await signBoth(db, paper.report)).id;
  });

  test('of editions and reports are noted of the member who takes them, in every format, and of none who is refused', async () => {
    const token = await key(post, ['coordinator']);
    for (const format of formats) {
      for (const about of [`/editions/${paper.edition}`, `/reports/${paper.report}`])
        expect((await ask(`${about}/document?format=${format}`, { token })).status).toBe(200);
    }
    expect((await ask(`/editions/${paper.edition}/file`, { token })).status).toBe(200);
    const refused = [`/reports/${paper.report}/document`, `/reports/${programme}/document?format=md`];
    for (const path of refused) expect((await ask(path, { token })).status).toBeGreaterThanOrEqual(400);
    const taken = formats.flatMap((format) => [
      `edition ${paper.edition} ${format}`,
      `report ${paper.report} ${format}`,
    ]);
    expect(await noted()).toEqual(
      [...taken, `edition ${paper.edition} zip`].map((about) => ['Đỗ Thị An', about]),
    );
  });

  test('are noted of the person at the machine, and not of the public nor of strangers, who read as the public', async () => {
    const before = (await noted()).length;
    const path = `/editions/${paper.edition}/document?format=md`;
    expect((await ask(path, {})).status).toBe(200);
    expect((await ask(path, { token: await key('ai-khac', ['leader']) })).status).toBe(200);
    expect((await noted()).slice(before)).toEqual([]);
    await renderPaper(db, tu, { report: paper.report, format: 'md', locale: 'vi' });
    expect((await noted()).slice(before)).toEqual([[tu.author, `report ${paper.report} md`]]);
  });
});

test('a look at what of a counted group the public is not shown is noted, and no other look at a figure', async () => {
  const { programme: chain } = await draftReport(db);
  const looks = async () => {
    const { items } = auditPage.parse(
      (await ask(`/audit?programme=${chain}`, { token: await key(union, ['administrator']) })).body,
    );
    return items.map(({ kind, about, organization }) => [kind, organization, about]);
  };
  const [insider, stranger] = [await key(post, ['coordinator']), await key('ai-khac', ['leader'])];
  const figure = `/programmes/${chain}/figures/awareness.attendances`;
  // Large on both sides and of the whole term: everybody is shown it.
  for (const open of [figure, `${figure}?group=female`, `${figure}/trace`])
    expect((await ask(open, { token: insider })).body).not.toMatchObject({ value: null });
  const narrow = '?group=female&place=HS%2F1&period=2024';
  for (const other of [stranger, undefined]) {
    expect((await ask(figure + narrow, { token: other })).body.status).toBe('hidden');
    expect((await ask(`${figure}/trace${narrow}`, { token: other })).body.items).toEqual([]);
  }
  expect(await looks()).toEqual([]);
  expect((await ask(figure + narrow, { token: insider })).body.status).toBe('known');
  expect((await ask(`${figure}/trace?group=female`, { token: insider })).body.items).toHaveLength(2);
  const seen = (about: string) => ['protected-data-seen', post, `figure awareness.attendances&${about}`];
  expect(await looks()).toEqual([
    seen('period=term&group=female'),
    seen('period=2024&place=HS%2F1&group=female'),
  ]);
});
