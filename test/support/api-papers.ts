/** Papers of Ngàn Sâu at each step between draft and erratum, for tests that ask every route of the API. */
import { Document, Packer, Paragraph } from 'docx';
import { commentReport } from '../../src/actions/comment-report.ts';
import { exportEdition } from '../../src/actions/export-edition.ts';
import { issueErratum } from '../../src/actions/issue-erratum.ts';
import { recordActivities } from '../../src/actions/record-activity.ts';
import { submitReport } from '../../src/actions/review-report.ts';
import { signReport } from '../../src/actions/sign-report.ts';
import { makeKey } from '../../src/actions/signing-keys.ts';
import type { Writer } from '../../src/domain/access.ts';
import type { Database } from '../../src/store/connection.ts';
import { append } from '../../src/store/ledger.ts';
import { mai, signProgramme, son, tu } from './ngan-sau.ts';
import { secret } from './signing.ts';
import { change } from './story-drafts.ts';

export interface Papers {
  readonly draft: string;
  /** On the draft, by the women's union. */
  readonly comment: string;
  /** Handed in by the women's union. */
  readonly toWithdraw: string;
  readonly toSign: string;
  /** Handed in by the border post. */
  readonly toRefuse: string;
  /** Signed by both; a session was entered since. */
  readonly edition: string;
  /** Of another edition; nobody has signed it. */
  readonly erratum: string;
  /** A signing key that nothing was signed with. */
  readonly key: string;
  readonly word: Uint8Array;
  readonly zip: Uint8Array;
}

const session = (organization: string, day: string) => ({
  activity: {
    ...{ kind: 'awareness', organization, place: 'M/1', from: day, to: day },
    measures: { sessions: { value: 1 } },
  },
});

async function draft(db: Database, programme: string): Promise<string> {
  const markdown = '# Báo cáo\n\nĐã tổ chức :figure{awareness.sessions} buổi.\n';
  const body = { title: 'Báo cáo năm 2024', period: '2024', markdown, kind: 'year' };
  const [written] = await append(db, mai, programme, [change('report', body)]);
  return written?.recordId ?? '';
}

async function handedIn(db: Database, programme: string, by: Writer = mai): Promise<string> {
  const report = await draft(db, programme);
  await submitReport(db, by, { report });
  return report;
}

/** An edition that differs since, as a session was entered late. */
async function outrun(db: Database, programme: string, day: string): Promise<string> {
  const report = await handedIn(db, programme);
  await signReport(db, mai, { report, secret });
  const { id } = await signReport(db, son, { report, secret });
  await recordActivities(db, son, { programme, entries: [session('don', day)] });
  return id;
}

/** Once a database, in a programme of their own in which nothing is disputed. */
export async function makePapers(db: Database): Promise<Papers> {
  const { id: key } = await makeKey(db, tu, { organization: 'bchbp', from: '2024-01-01', secret });
  for (const organization of ['hpn', 'don'])
    await makeKey(db, tu, { organization, from: '2024-01-01', secret });
  const programme = await signProgramme(db);
  await recordActivities(db, mai, { programme, entries: [session('hpn', '2024-03-08')] });
  const edition = await outrun(db, programme, '2024-07-01');
  const { id: erratum } = await issueErratum(db, son, {
    ...{ edition: await outrun(db, programme, '2024-08-01'), date: '2025-01-15' },
  });
  const report = await draft(db, programme);
  const comment = { report, passage: 'buổi', text: 'Vì sao?' };
  const office = new Document({
    sections: [{ children: [new Paragraph('Có {{figure awareness.sessions}} buổi.')] }],
  });
  return {
    ...{ draft: report, edition, erratum, key, word: await Packer.toBuffer(office) },
    comment: (await commentReport(db, mai, comment)).recordId,
    toWithdraw: await handedIn(db, programme),
    toSign: await handedIn(db, programme),
    toRefuse: await handedIn(db, programme, son),
    zip: (await exportEdition(db, mai, { id: edition })).bytes,
  };
}
