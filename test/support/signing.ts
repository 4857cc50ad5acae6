/** A report of Hòa Sơn on its way to an edition: keys for both partners, a draft, and the steps up to the signatures. */
import { randomBytes } from 'node:crypto';
import { recordActivity } from '../../src/actions/record-activity.ts';
import { submitReport } from '../../src/actions/review-report.ts';
import { type Signed, signReport } from '../../src/actions/sign-report.ts';
import { makeKey } from '../../src/actions/signing-keys.ts';
import type { Database } from '../../src/store/connection.ts';
import { newId } from '../../src/store/identity.ts';
import { append } from '../../src/store/ledger.ts';
import { change, lan, post, session, signProgramme, son, tu, union } from './joint-programme.ts';

export const secret = randomBytes(32);

export const text = `# Báo cáo năm 2024

Đã tổ chức :figure{awareness.sessions style=padded} buổi với :figure{awareness.attendances} lượt người tham gia, trong
đó có :figure{awareness.attendances group=female} lượt phụ nữ; bình quân mỗi buổi :figure{awareness.attendances-per-session} lượt.
`;

/** Once for a database whose registers are founded. */
export async function makeKeys(db: Database): Promise<void> {
  for (const organization of [union, post])
    await makeKey(db, tu, { organization, from: '2024-01-01', secret });
}

/** A programme with two sessions of 2024 and a draft that tells of them. */
export async function draftReport(
  db: Database,
  markdown = text,
): Promise<{ readonly programme: string; readonly report: string; readonly sessions: readonly string[] }> {
  const programme = await signProgramme(db);
  const sessions: string[] = [];
  for (const day of ['2024-03-08', '2024-05-10']) {
    const receipt = await recordActivity(db, lan, {
      programme,
      activity: session(20, 25, { from: day, to: day }),
    });
    sessions.push(receipt.recordId);
  }
  const report = newId();
  const body = { title: 'Báo cáo năm 2024', period: '2024', markdown, kind: 'year' };
  await append(db, lan, programme, [change('report', body, { recordId: report })]);
  return { programme, report, sessions };
}

export const sign = (db: Database, who: typeof lan, report: string, more = {}): Promise<Signed> =>
  signReport(db, who, { report, secret, ...more });

/** Handed in by the women's union and signed by both. */
export async function signBoth(db: Database, report: string, more = {}): Promise<Signed> {
  await submitReport(db, lan, { report });
  await sign(db, lan, report, more);
  return sign(db, son, report);
}
