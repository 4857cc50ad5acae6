/** The audit over HTTP: administrators of the organizations concerned read it, page by page, and nobody else does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAudit } from '../src/actions/record-audit.ts';
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
