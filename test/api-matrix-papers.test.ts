/**
 * Papers on their way to an edition, as every role of a party and of a stranger: who may not, writes nothing and is told
 * why; to strangers a draft and what belongs to it do not exist.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentReport } from '../src/actions/comment-report.ts';
import { issueErratum } from '../src/actions/issue-erratum.ts';
import { recordActivity } from '../src/actions/record-activity.ts';
import { submitReport } from '../src/actions/review-report.ts';
import { createApi } from '../src/api/app.ts';
import { mayWrite, type Role, roles } from '../src/domain/access.ts';
import type { RecordType } from '../src/domain/record.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { keyFor } from './support/api-people.ts';
import { type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, post, session, son, union } from './support/joint-programme.ts';
import { accountsOver } from './support/people.ts';
import { draftReport, makeKeys, secret, signBoth } from './support/signing.ts';

let house: TestDatabase;
let db: Database;
let ask: Ask;
const ids = { draft: '', comment: '', submitted: '', edition: '', erratum: '', programme: '' };
const keys = new Map<string, string>();

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
  ask = await checkedApi(createApi(db, { token: null, secret, accounts: accountsOver(db).accounts }));
  for (const role of roles) {
    keys.set(`party ${role}`, await keyFor(db, { name: 'Hà', organization: union, roles: [role] }));
    keys.set(`stranger ${role}`, await keyFor(db, { name: 'Xa', organization: 'ai-khac', roles: [role] }));
  }
  const draft = await draftReport(db);
  ids.draft = draft.report;
  const said = await commentReport(db, son, { report: draft.report, passage: 'buổi', text: 'Vì sao?' });
  ids.comment = said.recordId;
  ids.submitted = (await draftReport(db)).report;
  await submitReport(db, lan, { report: ids.submitted });
  const { programme, report } = await draftReport(db);
  ids.programme = programme;
  ids.edition = (await signBoth(db, report)).id;
  const late = session(3, 9, { organization: post, from: '2024-07-01', to: '2024-07-01' });
  await recordActivity(db, son, { programme, activity: late });
  ids.erratum = (
    await issueErratum(db, son, { edition: ids.edition, date: '2025-01-15', reason: 'Ghi muộn' })
  ).id;
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

interface Step {
  readonly writes: RecordType;
  readonly path: () => string;
  readonly body: object;
}

const steps: Readonly<Record<string, Step>> = {
  replyToComment: {
    writes: 'comment',
    path: () => `/reports/${ids.draft}/comments/${ids.comment}/replies`,
    body: { as: union, text: 'Vì thế.' },
  },
  closeComment: {
    writes: 'comment',
    path: () => `/reports/${ids.draft}/comments/${ids.comment}/closing`,
    body: { as: union },
  },
  withdrawReport: {
    writes: 'review',
    path: () => `/reports/${ids.submitted}/withdrawal`,
    body: { as: union, reason: 'Sửa lại' },
  },
  refuseReport: {
    writes: 'review',
    path: () => `/reports/${ids.submitted}/refusal`,
    body: { as: union, reason: 'Thiếu' },
  },
  signReport: {
    writes: 'signature',
    path: () => `/reports/${ids.submitted}/signatures`,
    body: { as: union },
  },
  issueErratum: { writes: 'erratum', path: () => `/editions/${ids.edition}/errata`, body: { as: union } },
  signErratum: { writes: 'signature', path: () => `/errata/${ids.erratum}/signatures`, body: { as: union } },
};

async function heads(): Promise<unknown> {
  const { rows } = await sql`select id, seq from chain where id <> 'audit' order by id`.execute(db.operator);
  return rows;
}

describe.each(Object.entries(steps))('%s', (_, { writes, path, body }) => {
  const send = (who: string, role: Role) => ask(path(), { token: keys.get(`${who} ${role}`), body });

  test.each(roles)('as a %s of a stranger finds nothing and writes nothing', async (role) => {
    const before = await heads();
    expect((await send('stranger', role)).status).toBe(404);
    expect(await heads()).toEqual(before);
  });

  test.each(roles.filter((role) => !mayWrite(writes, 'party', [role])))(
    'as a %s of a party is refused and writes nothing',
    async (role) => {
      const before = await heads();
      const { status, body: answer } = await send('party', role);
      expect([status, answer.code]).toEqual([
        403,
        expect.stringMatching(/^(?:role-needed|not-allowed|not-your-comment|not-your-submission)$/),
      ]);
      expect(await heads()).toEqual(before);
    },
  );

  test('without a key asks for one', async () => {
    expect((await ask(path(), { body })).status).toBe(401);
  });
});

test.each(roles)(
  'the file of an edition, and a Word file beside it, are not for a stranger who is a %s',
  async (role) => {
    const token = keys.get(`stranger ${role}`);
    for (const path of [`/editions/${ids.edition}/file`, `/editions/${ids.edition}`])
      expect((await ask(path, { token })).status).toBe(404);
    expect((await ask(`/programmes/${ids.programme}/events`, { token })).status).toBe(404);
  },
);
