/** `erratum issue EDITION` and `erratum sign ID`. */
import { issueErratum, signErratum } from '../actions/issue-erratum.ts';
import { todayIn } from '../domain/civil-date.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, wantOption, withSession } from './command.ts';
import { differenceLines } from './edition.ts';
import { dayOption, readSignAct, signOptions } from './sign-options.ts';
import { signedLines } from './signature-lines.ts';

const text = { type: 'string' } as const;

export const erratumIssueCommand: Command = {
  name: 'erratum issue',
  help: (locale) => m.cli_erratum_issue_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { as: text, reason: text, date: text },
  run: async (around, parsed) => {
    const ask = {
      ...{ edition: parsed.positionals[0] ?? '', organization: wantOption(parsed, 'as') },
      ...{ reason: textOption(parsed, 'reason'), date: dayOption(parsed, 'date') ?? todayIn(new Date()) },
    };
    const issued = await withSession(around, ({ db }) => issueErratum(db, operator, ask));
    const { locale } = around;
    const { id, erratum } = issued;
    const lines = erratum.lines.flatMap((line) => differenceLines(line, locale));
    return {
      json: issued,
      lines: [m.cli_erratum_issued({ ordinal: erratum.ordinal, id }, { locale }), ...lines],
    };
  },
};

export const erratumSignCommand: Command = {
  name: 'erratum sign',
  help: (locale) => m.cli_erratum_sign_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: signOptions,
  run: async (around, parsed) => {
    const ask = { ...readSignAct(around, parsed), erratum: parsed.positionals[0] ?? '' };
    const signed = await withSession(around, ({ db }) => signErratum(db, operator, ask));
    return { json: signed, lines: signedLines(signed, 'erratum', around.locale) };
  },
};
