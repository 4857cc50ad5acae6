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
  const nameOf = (code: string) => way.parties.find((party) => party.code === code)?.name[locale] ?? code;
  const comments = way.comments.flatMap((comment) => [
    `  ${comment.closed ? '✓' : '·'} “${comment.passage}” – ${nameOf(comment.party)}: ${comment.text}  [${comment.id}]`,
    ...comment.replies.map((reply) => `      ${nameOf(reply.party)}: ${reply.text}`),
  ]);
  const edition = way.edition
    ? [`  ${m.cli_edition_line({ ordinal: way.edition.ordinal, id: way.edition.id }, { locale })}`]
    : [];
  return [
    `${way.title}  [${way.id}]`,
    `  ${way.programme}, ${way.period}; v${way.version}; ${statusWords(way.status, locale)}`,
    ...[...reviewLines(way, nameOf, locale), ...comments, ...edition, ...unfilledLines(way, locale)],
  ];
}

function reviewLines({ review }: ReportWay, nameOf: (code: string) => string, locale: Locale): string[] {
  if (!review) return [];
  const party = nameOf(review.party);
  if (review.verdict === 'submitted') return [`  ${m.cli_review_submitted({ party }, { locale })}`];
  const said = { refused: m.cli_review_refused, withdrawn: m.cli_review_withdrawn }[review.verdict];
  return [`  ${said({ party, reason: review.reason }, { locale })}`];
}

/** What the template left to the writer is nobody's to forbid, but nobody signs it unawares. */
function unfilledLines({ unfilled, status }: ReportWay, locale: Locale): string[] {
  if (unfilled.length === 0 || status === 'signed') return [];
  const shown = unfilled.slice(0, MOST_LINES).join(', ') + (unfilled.length > MOST_LINES ? ', …' : '');
  return [`  ${m.cli_report_unfilled({ count: String(unfilled.length), lines: shown }, { locale })}`];
}

const MOST_LINES = 12;

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

export const reportSubmitCommand: Command = {
  name: 'report submit',
  help: (locale) => m.cli_report_submit_help({}, { locale }),
  words: id,
  options: { as: text },
  run: async (around, parsed) => {
    const act = actOf(parsed);
    const { receipt, way } = await withSession(around, async ({ db }) => {
      const receipt = await submitReport(db, operator, act);
      return { receipt, way: await showReportSteps(db, operator, act) };
    });
    const { locale } = around;
    const done = m.cli_step_done({ seq: receipt.seq, id: receipt.recordId }, { locale });
    return { json: receipt, lines: [done, ...unfilledLines(way, locale)] };
  },
};

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
