/**
 * The command line: finds the command, reads its arguments, shows its result. Exit 0 when all went well, 1 for a
 * named problem, 2 for wrong usage.
 */
import { parseArgs } from 'node:util';
import { near } from '../domain/fold.ts';
import { Problem, sayProblem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { activityRecordCommand } from './activity.ts';
import { adoptCommand } from './adopt.ts';
import { auditListCommand } from './audit.ts';
import { checkCommand } from './check.ts';
import { type Command, type Parsed, type Surroundings, usage } from './command.ts';
import { editionListCommand, editionRenderCommand, editionShowCommand } from './edition.ts';
import { editionCompareCommand } from './edition-compare.ts';
import { editionExportCommand } from './edition-export.ts';
import { editionVerifyCommand } from './edition-verify.ts';
import { erratumIssueCommand, erratumSignCommand } from './erratum.ts';
import { extractCommand } from './extract.ts';
import { figureCommand } from './figure.ts';
import { keyListCommand, keyNewCommand, keyRevokeCommand } from './key.ts';
import { layoutListCommand, layoutSetCommand } from './layout.ts';
import { ledgerVerifyCommand } from './ledger.ts';
import { placesFindCommand, placesLoadCommand } from './places.ts';
import { programmeListCommand, programmeShowCommand } from './programme.ts';
import { reportRenderCommand } from './report.ts';
import { reportEditCommand, reportListCommand, reportNewCommand } from './report-new.ts';
import {
  reportCloseCommand,
  reportCommentCommand,
  reportRefuseCommand,
  reportReplyCommand,
  reportShowCommand,
  reportSignCommand,
  reportSubmitCommand,
  reportWithdrawCommand,
} from './report-steps.ts';
import {
  appointmentListCommand,
  appointmentSetCommand,
  calendarCommand,
  regimeListCommand,
  regimeSetCommand,
  reportDueCommand,
} from './reporting.ts';
import { exampleLoadCommand, migrateCommand, serveCommand } from './setup.ts';
import { templateCheckCommand, templateListCommand, templateShowCommand } from './template.ts';
import { userEndCommand, userInviteCommand, userListCommand, userResetCommand } from './user.ts';

const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  exampleLoadCommand,
  placesLoadCommand,
  placesFindCommand,
  programmeListCommand,
  programmeShowCommand,
  figureCommand,
  extractCommand,
  checkCommand,
  adoptCommand,
  activityRecordCommand,
  templateListCommand,
  templateShowCommand,
  templateCheckCommand,
  reportNewCommand,
  reportListCommand,
  reportEditCommand,
  reportRenderCommand,
  layoutListCommand,
  layoutSetCommand,
  reportDueCommand,
  regimeListCommand,
  regimeSetCommand,
  appointmentListCommand,
  appointmentSetCommand,
  calendarCommand,
  editionExportCommand,
  editionVerifyCommand,
  editionCompareCommand,
  reportShowCommand,
  reportSubmitCommand,
  reportWithdrawCommand,
  reportRefuseCommand,
  reportCommentCommand,
  reportReplyCommand,
  reportCloseCommand,
  reportSignCommand,
  editionListCommand,
  editionShowCommand,
  editionRenderCommand,
  erratumIssueCommand,
  erratumSignCommand,
  keyNewCommand,
  keyListCommand,
  keyRevokeCommand,
  userInviteCommand,
  userListCommand,
  userEndCommand,
  userResetCommand,
  ledgerVerifyCommand,
  auditListCommand,
];

const common = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

export async function runCli(args: readonly string[], around: Surroundings): Promise<number> {
  const json = args.includes('--json');
  try {
    return await dispatch(args, around, json);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { what, next } = sayProblem(error, around.locale);
    around.err(`${what}\n${next}`);
    if (json)
      around.out(
        JSON.stringify({ problem: { code: error.code, message: what, next, details: error.details } }),
      );
    return error.code === 'usage' ? 2 : 1;
  }
}

async function dispatch(args: readonly string[], around: Surroundings, json: boolean): Promise<number> {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const command = findCommand(words);
  if (!command) {
    const group = commands.filter(({ name }) => name.split(' ')[0] === words[0]);
    if (words.length === 1 && group.length > 0) {
      around.out(group.map((each) => each.help(around.locale)).join('\n\n'));
      return args.includes('--help') || args.includes('-h') ? 0 : 2;
    }
    if (words.length > 0) throw unknownCommand(words);
    around.out(m.cli_help({}, { locale: around.locale }));
    return args.includes('--help') || args.includes('-h') ? 0 : 2;
  }
  const parsed = parse(command, args);
  if (parsed.values.help) {
    around.out(command.help(around.locale));
    return 0;
  }
  const { least, most } = command.words ?? { least: 0, most: 0 };
  const count = parsed.positionals.length;
  if (count < least || count > most) throw usage(command.help(around.locale));
  const result = await command.run(around, parsed);
  if (result) around.out(json ? JSON.stringify(result.json) : result.lines.join('\n'));
  return result?.exitCode ?? 0;
}

const findCommand = (words: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));

function unknownCommand(words: readonly string[]): Problem {
  const known = commands.map((command) => command.name);
  const said = words.slice(0, 2).join(' ');
  return usage(`“${said}”? ${near(said, known, 3).join(' · ')}`);
}

function parse(command: Command, args: readonly string[]): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, ...common },
      allowPositionals: true,
    });
    return {
      values: values as Parsed['values'],
      positionals: positionals.slice(command.name.split(' ').length),
    };
  } catch (error) {
    throw usage((error as Error).message);
  }
}
