/** A report on its way from draft to edition: every step, every refusal, and what a late correction does. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disputeRecord } from '../src/actions/answer-record.ts';
import { closeComment, commentReport, replyToComment } from '../src/actions/comment-report.ts';
import { exportEdition } from '../src/actions/export-edition.ts';
import { issueErratum, signErratum } from '../src/actions/issue-erratum.ts';
import { correctActivity, recordActivity } from '../src/actions/record-activity.ts';
import { reportStatuses } from '../src/actions/report-status.ts';
import { refuseReport, submitReport, withdrawReport } from '../src/actions/review-report.ts';
import { showEdition } from '../src/actions/show-edition.ts';
import { listKeys, makeKey, revokeKey } from '../src/actions/signing-keys.ts';
import { nodeTools } from '../src/actions/verify-edition.ts';
import { wantEdition } from '../src/actions/want-edition.ts';
import type { JsonObject } from '../src/domain/canonical.ts';
import { checkEdition } from '../src/domain/edition-check.ts';
import type { ReportStatus } from '../src/domain/report-status.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { append } from '../src/store/ledger.ts';
import { recordOf } from '../src/store/records.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, post, session, son, tu, union } from './support/joint-programme.ts';
import { draftReport, makeKeys, secret, sign, signBoth, text } from './support/signing.ts';

let house: TestDatabase;
let db: Database;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const status = async (programme: string, report: string): Promise<ReportStatus | undefined> =>
  (await read(db, lan, (tx) => reportStatuses(tx, programme))).get(report);

const edition = (id: string) => read(db, lan, (tx) => wantEdition(tx, id));

const problem = (code: string) => expect.objectContaining({ code });

/** A new version of the report, past the act that would refuse it. */
async function rewrite(programme: string, report: string, markdown: string): Promise<void> {
  const standing = await read(db, lan, (tx) => recordOf(tx, programme, 'report', report));
  if (!standing) throw new Error('no report');
  const body = { ...standing.body, markdown } as unknown as JsonObject;
  const frame = { recordType: 'report', recordId: report, op: 'correct' } as const;
  const capturedAt = new Date().toISOString();
  await append(db, lan, programme, [{ ...frame, baseVersion: standing.version, body, capturedAt }]);
}

test('a report goes from draft through review and two signatures to an edition', async () => {
  const { programme, report } = await draftReport(db);
  expect(await status(programme, report)).toBe('draft');
  await submitReport(db, lan, { report });
  expect(await status(programme, report)).toBe('in-review');
  const first = await sign(db, lan, report);
  expect(first).toMatchObject({ ordinal: 1, party: union, missing: ['Đồn Biên phòng Hòa Sơn'] });
  expect(await status(programme, report)).toBe('signing');
  const second = await sign(db, son, report);
  expect(second).toMatchObject({ id: first.id, hash: first.hash, missing: [] });
  expect(await status(programme, report)).toBe('signed');
});

test('the edition keeps the text with its values, the position, and every figure with its trace', async () => {
  const { report, sessions } = await draftReport(db);
  const { id } = await signBoth(db, report);
  const { body, signatures, hash } = await edition(id);
  expect(body.text).toContain(
    ':figure[02]{awareness.sessions style=padded} buổi với :figure[90]{awareness.attendances}',
  );
  expect(body.figures.map(({ key, value }) => [key, value])).toEqual([
    ['awareness.sessions', 2],
    ['awareness.attendances', 90],
    ['awareness.attendances&group=female', 40],
    ['awareness.attendances-per-session', 45],
  ]);
  expect(body.figures[0]?.trace).toBe('2-3');
  expect(sessions).toHaveLength(2);
  // The report itself, handed in at 5, follows the programme and its two sessions.
  expect(body).toMatchObject({ position: 5, supersedes: null, aboutVersion: 1 });
  expect(signatures.map(({ body: each }) => [each.party, each.hash])).toEqual([
    [union, hash],
    [post, hash],
  ]);
});

test('nobody signs twice, out of turn, or what was not handed in', async () => {
  const { report } = await draftReport(db);
  await expect(sign(db, lan, report)).rejects.toEqual(problem('not-in-review'));
  await submitReport(db, lan, { report });
  await expect(submitReport(db, lan, { report })).rejects.toEqual(problem('not-in-review'));
  await expect(sign(db, son, report)).rejects.toEqual(problem('not-your-turn'));
  await sign(db, lan, report);
  await expect(sign(db, lan, report)).rejects.toEqual(problem('already-signed'));
  await sign(db, son, report);
  await expect(sign(db, son, report)).rejects.toEqual(problem('already-signed'));
});

test('a report changed since it was handed in is signed by nobody', async () => {
  const { programme, report } = await draftReport(db);
  await submitReport(db, lan, { report });
  await rewrite(programme, report, `${text}\nThêm một câu.\n`);
  await expect(sign(db, lan, report)).rejects.toEqual(problem('report-changed'));
});

test('a report changed between the first and the second signature keeps the second party from signing', async () => {
  const { programme, report } = await draftReport(db);
  await submitReport(db, lan, { report });
  await sign(db, lan, report);
  await rewrite(programme, report, `${text}\nThêm một câu.\n`);
  await expect(sign(db, son, report)).rejects.toEqual(problem('report-changed'));
});

test('a party refuses with a reason, and what the other signed falls with it', async () => {
  const { programme, report } = await draftReport(db);
  await submitReport(db, lan, { report });
  const first = await sign(db, lan, report);
  await refuseReport(db, son, { report, reason: 'Thiếu phần hạn chế' });
  expect(await status(programme, report)).toBe('draft');
  expect((await edition(first.id)).refused).toBe(true);
  await rewrite(programme, report, `${text}\nHạn chế: còn chậm.\n`);
  const again = await signBoth(db, report);
  expect(again.id).not.toBe(first.id);
  expect(await status(programme, report)).toBe('signed');
});

test('whoever signs while another refuses is told that the signature stands under nothing, or the refusal that it came too late', async () => {
  for (let round = 0; round < 4; round++) {
    const { programme, report } = await draftReport(db);
    await submitReport(db, lan, { report });
    const { id } = await sign(db, lan, report);
    const [signed] = await Promise.allSettled([
      sign(db, son, report),
      refuseReport(db, son, { report, reason: 'Chưa đạt' }),
    ]);
    const stands = (await edition(id)).refused ? 'rejected' : 'fulfilled';
    expect(signed.status).toBe(stands);
    expect(await status(programme, report)).toBe(stands === 'fulfilled' ? 'signed' : 'draft');
  }
});

test('who handed a report in may take it back until somebody signs', async () => {
  const { programme, report } = await draftReport(db);
  await submitReport(db, lan, { report });
  await withdrawReport(db, lan, { report, reason: 'Bổ sung số liệu' });
  expect(await status(programme, report)).toBe('draft');
  await submitReport(db, lan, { report });
  await sign(db, lan, report);
  await expect(withdrawReport(db, lan, { report, reason: 'Muộn' })).rejects.toEqual(problem('not-in-review'));
});

test('only who handed a report in takes it back, and only who made a comment closes it', async () => {
  const { report } = await draftReport(db);
  const act = { report, passage: 'lượt người tham gia', text: 'Ghi rõ cách tính' };
  const { recordId: comment } = await commentReport(db, son, act);
  await expect(closeComment(db, lan, { report, comment })).rejects.toEqual(problem('not-your-comment'));
  await submitReport(db, lan, { report });
  await expect(withdrawReport(db, son, { report, reason: 'Chưa đạt' })).rejects.toEqual(
    problem('not-your-submission'),
  );
});

test('an open comment keeps a report from being signed until it is answered and closed', async () => {
  const { report } = await draftReport(db);
  const act = { report, passage: 'lượt người tham gia', text: 'Ghi rõ cách tính' };
  await expect(commentReport(db, son, { ...act, passage: 'không có' })).rejects.toEqual(
    problem('passage-not-found'),
  );
  const { recordId: comment } = await commentReport(db, son, act);
  await submitReport(db, lan, { report });
  await expect(sign(db, lan, report)).rejects.toEqual(problem('open-comments'));
  await replyToComment(db, lan, { report, comment, text: 'Là số lần tham dự cộng lại' });
  await closeComment(db, son, { report, comment });
  await expect(sign(db, lan, report)).resolves.toMatchObject({ party: union });
});

test('a total that cannot be separated is not signed as if it were known', async () => {
  const { programme, report } = await draftReport(db, '# Báo cáo\n\nCó :figure{support.piglets} con.\n');
  const taken = {
    indicator: 'support.piglets',
    value: 50,
    from: '2023-01-01',
    to: '2025-12-31',
    place: null,
  };
  const source = { document: 'Báo cáo cũ', quotation: '50 con lợn giống' };
  const body = { ...taken, organization: null, party: union, source } as unknown as JsonObject;
  const frame = {
    recordType: 'opening-balance',
    recordId: crypto.randomUUID(),
    baseVersion: 0,
    op: 'create',
  } as const;
  await append(db, lan, programme, [{ ...frame, body, capturedAt: new Date().toISOString() }]);
  await submitReport(db, lan, { report });
  await expect(sign(db, lan, report)).rejects.toEqual(problem('unresolved-figures'));
});

test('a disputed figure is settled, or printed with both values and the reason', async () => {
  const { programme, report, sessions } = await draftReport(db);
  const said = { reason: 'Sổ của đồn ghi 40', values: { attendances: 40 } };
  await disputeRecord(db, son, { programme, about: sessions[0] ?? '', aboutVersion: 1, ...said });
  await submitReport(db, lan, { report });
  await expect(sign(db, lan, report)).rejects.toEqual(problem('disputed-figures'));
  const { id } = await sign(db, lan, report, { printDisputes: true });
  await sign(db, son, report);
  const { text: printed } = (await edition(id)).body;
  expect(printed).toContain('Hội Phụ nữ xã Hòa Sơn: 90');
  expect(printed).toContain('Đồn Biên phòng Hòa Sơn: 85');
  expect(printed).toContain('Sổ của đồn ghi 40');
});

test('what a key signed on the day it was replaced goes on holding', async () => {
  const { report } = await draftReport(db);
  const { id } = await signBoth(db, report);
  await makeKey(db, tu, { organization: post, from: '2024-06-01', secret });
  const { bytes } = await exportEdition(db, tu, { id });
  const { steps } = await checkEdition(bytes, nodeTools);
  expect(steps.filter(({ state }) => state === 'fault')).toEqual([]);
});

test('nothing is signed on a day to come, nor before the day the paper bears', async () => {
  const { report } = await draftReport(db);
  await submitReport(db, lan, { report });
  const on = (day: string, organization: string) => sign(db, tu, report, { on: day, organization });
  await expect(on('2999-01-01', union)).rejects.toEqual(problem('wrong-signing-day'));
  await on('2024-12-30', union);
  await expect(on('2024-12-29', post)).rejects.toEqual(problem('wrong-signing-day'));
  await expect(on('2024-12-30', post)).resolves.toMatchObject({ missing: [] });
});

test('a key that was revoked, is not there or is sealed with another secret signs nothing', async () => {
  const { report } = await draftReport(db);
  await submitReport(db, lan, { report });
  await expect(sign(db, lan, report, { secret: null })).rejects.toEqual(problem('no-secret'));
  await expect(sign(db, lan, report, { secret: randomBytes(32) })).rejects.toEqual(problem('wrong-secret'));
  const [key] = await listKeys(db, tu, { organization: union });
  await revokeKey(db, tu, { id: key?.id ?? '', reason: 'Mất máy' });
  await expect(sign(db, lan, report)).rejects.toEqual(problem('key-not-valid'));
  await expect(sign(db, tu, report, { organization: union, on: '2024-06-01' })).rejects.toEqual(
    problem('key-not-valid'),
  );
  const fresh = await makeKey(db, tu, { organization: union, secret });
  await expect(sign(db, lan, report)).resolves.toMatchObject({ fingerprint: fresh.fingerprint });
});

test('a new key ends the one before it', async () => {
  const before = await listKeys(db, tu, { organization: post });
  const made = await makeKey(db, tu, { organization: post, secret });
  const after = await listKeys(db, tu, { organization: post });
  expect(after.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), made.id]);
  expect(after.filter(({ state }) => state === 'valid').map(({ id }) => id)).toEqual([made.id]);
});

test('an organization that did not exist on the day cannot sign for it', async () => {
  const { report } = await draftReport(db);
  await submitReport(db, lan, { report });
  await expect(sign(db, lan, report, { on: '2024-06-01' })).rejects.toEqual(problem('not-allowed'));
});

test('a late entry makes an erratum that both sign, and the edition stays as it was', async () => {
  const { programme, report, sessions } = await draftReport(db);
  const { id } = await signBoth(db, report);
  const date = '2026-11-24';
  await expect(issueErratum(db, lan, { edition: id, date })).rejects.toEqual(problem('no-difference'));
  const before = await edition(id);
  const late = await recordActivity(db, son, {
    programme,
    activity: session(10, 5, { organization: post, from: '2024-07-01', to: '2024-07-01' }),
  });
  const corrected = await correctActivity(db, lan, {
    ...{ programme, id: sessions[0] ?? '', baseVersion: 1 },
    activity: session(21, 25),
  });
  const { id: erratum, erratum: body } = await issueErratum(db, lan, {
    edition: id,
    date,
    reason: 'Nhập muộn',
  });
  expect(body.lines.map(({ key, signed, live }) => [key, signed.value, live.value])).toEqual([
    ['awareness.sessions', 2, 3],
    ['awareness.attendances', 90, 106],
    ['awareness.attendances&group=female', 40, 51],
    ['awareness.attendances-per-session', 45, 35.333],
  ]);
  expect(body.lines[0]?.entries.map(({ seq, author }) => [seq, author])).toEqual([
    [late.seq, 'Nguyễn Văn Sơn'],
    [corrected.seq, 'Trần Thị Lan'],
  ]);
  await expect(signErratum(db, son, { erratum, secret })).rejects.toEqual(problem('not-your-turn'));
  await signErratum(db, lan, { erratum, secret });
  await expect(issueErratum(db, son, { edition: id, date })).rejects.toEqual(problem('already-corrected'));
  const { view } = await showEdition(db, lan, { id, locale: 'vi', base: '' });
  expect(view).toMatchObject({ coveredBy: 1 });
  await expect(signErratum(db, son, { erratum, secret })).resolves.toMatchObject({ missing: [] });
  expect(await edition(id)).toEqual({ ...before, row: expect.anything() });
});

test('an erratum changed behind the ledger’s back is signed by nobody', async () => {
  const { programme, report, sessions } = await draftReport(db);
  const { id } = await signBoth(db, report);
  const activity = session(21, 25);
  await correctActivity(db, lan, { programme, id: sessions[0] ?? '', baseVersion: 1, activity });
  const { id: erratum } = await issueErratum(db, lan, { edition: id, date: '2026-11-24' });
  await onServer(house.connection, (client) =>
    client.query(
      `update record set body = jsonb_set(body, '{lines,0,live,value}', '99') where chain = $1 and record_id = $2`,
      [programme, erratum],
    ),
  );
  await expect(signErratum(db, lan, { erratum, secret })).rejects.toEqual(problem('broken-ledger'));
});

test('a report signed again is a new edition that names the one it supersedes', async () => {
  const { report } = await draftReport(db);
  const { id: first } = await signBoth(db, report);
  const { id: second, ordinal } = await signBoth(db, report);
  expect(ordinal).toBe(2);
  expect((await edition(second)).body.supersedes).toBe(first);
});

test('an edition changed behind the ledger’s back stands unsigned', async () => {
  const { programme, report } = await draftReport(db);
  const { id } = await signBoth(db, report);
  await onServer(house.connection, (client) =>
    client.query(
      `update record set body = jsonb_set(body, '{figures,0,value}', '3') where chain = $1 and record_id = $2`,
      [programme, id],
    ),
  );
  expect((await edition(id)).signatures).toEqual([]);
});

test('two who sign first at the same moment make one edition', async () => {
  const { report } = await draftReport(db);
  await submitReport(db, lan, { report });
  const both = await Promise.allSettled([sign(db, lan, report), sign(db, lan, report)]);
  const ids = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : []));
  expect(new Set(ids).size).toBe(1);
  await expect(sign(db, son, report)).resolves.toMatchObject({ id: ids[0], missing: [] });
});
