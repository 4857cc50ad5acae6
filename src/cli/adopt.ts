/** `adopt FILE`: takes over what an old report or agreement says, proposal by proposal. */
import { basename } from 'node:path';
import { type AcceptAsk, acceptAdoption } from '../actions/accept-adoption.ts';
import { proposeAdoption } from '../actions/propose-adoption.ts';
import { m } from '../messages/messages.js';
import type { Database } from '../store/connection.ts';
import { interview } from './adopt-interview.ts';
import { adoptedLines, adoptionLines } from './adopt-lines.ts';
import {
  type Command,
  operator,
  type Parsed,
  type Result,
  type Surroundings,
  textOption,
  withSession,
} from './command.ts';
import { readBytes } from './extract.ts';

const text = { type: 'string' } as const;

export const adoptCommand: Command = {
  name: 'adopt',
  help: (locale) => m.cli_adopt_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { programme: text, period: text, as: text, accept: text, source: text, address: text },
  run: async (around, parsed) => {
    const ask = readAsk(around, parsed);
    return withSession(around, ({ db }) =>
      ask.accept.length > 0 ? accepted(db, around, ask) : offered(db, around, ask, parsed),
    );
  },
};

function readAsk({ locale }: Surroundings, parsed: Parsed): AcceptAsk {
  const file = parsed.positionals[0] ?? '';
  return {
    file: { name: basename(file), bytes: readBytes(file) },
    programme: textOption(parsed, 'programme'),
    period: textOption(parsed, 'period'),
    organization: textOption(parsed, 'as'),
    document: textOption(parsed, 'source'),
    address: textOption(parsed, 'address'),
    accept: (textOption(parsed, 'accept') ?? '').split(/[,\s]+/).filter(Boolean),
    locale,
  };
}

async function accepted(db: Database, { locale }: Surroundings, ask: AcceptAsk): Promise<Result> {
  const adopted = await acceptAdoption(db, operator, ask);
  return { json: adopted, lines: adoptedLines(adopted, locale) };
}

async function offered(db: Database, around: Surroundings, ask: AcceptAsk, parsed: Parsed): Promise<Result> {
  const { locale } = around;
  const view = await proposeAdoption(db, operator, ask);
  const asks = parsed.values.json ? undefined : around.ask;
  if (!asks || !view.proposals.some(({ state }) => state === 'open'))
    return { json: view, lines: adoptionLines(view, locale) };
  const answer = await interview(view, { ...around, ask: asks }, ask.organization);
  if (answer.accept.length === 0) return { json: view, lines: [m.cli_adopt_nothing({}, { locale })] };
  return accepted(db, around, { ...ask, ...answer });
}
