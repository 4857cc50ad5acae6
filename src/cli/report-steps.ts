/** `report show|submit|withdraw|refuse|comment|reply|close|sign`: a report's way from draft to edition. */
import { closeComment, commentReport, replyToComment } from '../actions/comment-report.ts';
import { refuseReport, submitReport, withdrawReport } from '../actions/review-report.ts';
import { type ReportWay, showReportSteps } from '../actions/show-report-steps.ts';
import { signReport } from '../actions/sign-report.ts';
import type { Locale } from '../domain/problem.ts';
import type { ReportStatus } from '../domain/report-status.ts';
import { m } from '../messages/messages.js';
import type { Receipt } from '../store/ledger-batch.ts';
import { type Command, operator, type Parsed, type Result, wantOption, withSession } from './command.ts';
import { readSignAct, signOptions } from './sign-options.ts';
import { signedLines } from './signature-lines.ts';

const text = { type: 'string' } as const;
const id = { least: 1, most: 1 } as const;

const actOf = (parsed: Parsed) => ({
  report: parsed.positionals[0] ?? '',
  organization: wantOption(parsed, 'as'),
});

export const statusWords = (status: ReportStatus, locale: Locale): string =>
  ({
    draft: m.cli_status_draft,
    'in-review': m.cli_status_in_review,
    signing: m.cli_status_signing,
    signed: m.cli_status_signed,
  })[status]({}, { locale });

export const reportShowCommand: Command = {
  name: 'report show',
  help: (locale) => m.cli_report_show_help({}, { locale }),
  words: id,
  run: async (around, parsed) => {
    const ask = { report: parsed.positionals[0] ?? '' };
    const way = await withSession(around, ({ db }) => showReportSteps(db, operator, ask));
    return { json: way, lines: wayLines(way, around.locale) };
  },
};

function wayLines(way: ReportWay, locale: Locale): string[] {
  const { review } = way;
  const reason = review && review.verdict !== 'submitted' ? [`  ${review.verdict}: ${review.reason}`] : [];
  const comments = way.comments.flatMap((comment) => [
    `  ${comment.closed ? '✓' : '·'} “${comment.passage}” – ${comment.party}: ${comment.text}  [${comment.id}]`,
    ...comment.replies.map((reply) => `      ${reply.party}: ${reply.text}`),
  ]);
  const edition = way.edition
    ? [`  ${m.cli_edition_line({ ordinal: way.edition.ordinal, id: way.edition.id }, { locale })}`]
    : [];
  return [
    `${way.title}  [${way.id}]`,
    `  ${way.programme}, ${way.period}; v${way.version}; ${statusWords(way.status, locale)}`,
    ...[...reason, ...comments, ...edition],
  ];
}

/** A step that leaves nothing but its entry in the ledger. */
function step(
  name: string,
  help: (locale: Locale) => string,
  options: Command['options'],
  act: (parsed: Parsed) => (db: Parameters<typeof submitReport>[0]) => Promise<Receipt>,
): Command {
  return {
    ...{ name, help, words: id, options: { as: text, ...options } },
    run: async (around, parsed): Promise<Result> => {
      const work = act(parsed);
      const receipt = await withSession(around, ({ db }) => work(db));
      const { seq, recordId } = receipt;
      return { json: receipt, lines: [m.cli_step_done({ seq, id: recordId }, { locale: around.locale })] };
    },
  };
}

export const reportSubmitCommand = step(
  'report submit',
  (locale) => m.cli_report_submit_help({}, { locale }),
  {},
  (parsed) => (db) => submitReport(db, operator, actOf(parsed)),
);

export const reportWithdrawCommand = step(
  'report withdraw',
  (locale) => m.cli_report_withdraw_help({}, { locale }),
  { reason: text },
  (parsed) => (db) =>
    withdrawReport(db, operator, { ...actOf(parsed), reason: wantOption(parsed, 'reason') }),
);

export const reportRefuseCommand = step(
  'report refuse',
  (locale) => m.cli_report_refuse_help({}, { locale }),
  { reason: text },
  (parsed) => (db) => refuseReport(db, operator, { ...actOf(parsed), reason: wantOption(parsed, 'reason') }),
);

export const reportCommentCommand = step(
  'report comment',
  (locale) => m.cli_report_comment_help({}, { locale }),
  { passage: text, text },
  (parsed) => (db) => {
    const said = { passage: wantOption(parsed, 'passage'), text: wantOption(parsed, 'text') };
    return commentReport(db, operator, { ...actOf(parsed), ...said });
  },
);

export const reportReplyCommand = step(
  'report reply',
  (locale) => m.cli_report_reply_help({}, { locale }),
  { comment: text, text },
  (parsed) => (db) => {
    const said = { comment: wantOption(parsed, 'comment'), text: wantOption(parsed, 'text') };
    return replyToComment(db, operator, { ...actOf(parsed), ...said });
  },
);

export const reportCloseCommand = step(
  'report close',
  (locale) => m.cli_report_close_help({}, { locale }),
  { comment: text },
  (parsed) => (db) =>
    closeComment(db, operator, { ...actOf(parsed), comment: wantOption(parsed, 'comment') }),
);

export const reportSignCommand: Command = {
  name: 'report sign',
  help: (locale) => m.cli_report_sign_help({}, { locale }),
  words: id,
  options: { ...signOptions, 'print-disputes': { type: 'boolean' } },
  run: async (around, parsed) => {
    const ask = {
      ...readSignAct(around, parsed),
      report: parsed.positionals[0] ?? '',
      printDisputes: parsed.values['print-disputes'] === true,
    };
    const signed = await withSession(around, ({ db }) => signReport(db, operator, ask));
    return { json: signed, lines: signedLines(signed, 'edition', around.locale) };
  },
};
