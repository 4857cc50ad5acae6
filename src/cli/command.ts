/** What a command is: how it is called, what it does, and what it may use. */
import type { ParseArgsConfig } from 'node:util';
import type { Accounts } from '../accounts/accounts.ts';
import type { Writer } from '../domain/access.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import type { Session } from '../store/session.ts';

/** What the process lends a command. */
export interface Surroundings {
  readonly locale: Locale;
  /** Standard output: results only. */
  out(text: string): void;
  /** Standard error: progress and problems. */
  err(text: string): void;
  /** Puts a question to the person at the terminal; null at the end of the input. Absent without a terminal. */
  ask?(question: string): Promise<string | null>;
  openSession(options: { readonly migrate: boolean }): Promise<Session>;
  /** Who signs in, over an open database. */
  openAccounts(session: Session): Promise<Accounts>;
  /** Serves until it is told to stop. */
  serve(): Promise<void>;
  /** Opens sealed keys, from CHUNGTAY_SECRET; null when it is not set. */
  readonly secret: Uint8Array | null;
  /** Folder with the shipped examples. */
  readonly examples: string;
  /** Folder with the shipped report templates. */
  readonly templates: string;
}

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** A result is shown as one JSON document with `--json`, else as its lines. */
export interface Result {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** 1 when the answer itself is a problem. */
  readonly exitCode?: 0 | 1;
}

export interface Command {
  /** `places find`. */
  readonly name: string;
  /** Sentences on what it does, how to call it, and an example. */
  help(locale: Locale): string;
  readonly options?: ParseArgsConfig['options'];
  /** How many words follow the name. */
  readonly words?: { readonly least: number; readonly most: number };
  run(around: Surroundings, parsed: Parsed): Promise<Result | null>;
}

/** The person at the machine. */
export const operator: Writer = { kind: 'operator', author: 'operator' };

export const usage = (message: string | Words): Problem => new Problem('usage', { message });

export function textOption(parsed: Parsed, name: string): string | undefined {
  const value = parsed.values[name];
  return typeof value === 'string' ? value : undefined;
}

export const missing = (name: string, known: readonly string[] = []): Problem => {
  const one = known.length > 0 ? ` (${known.join(' | ')})` : '';
  return usage({ vi: `Thiếu --${name}${one}.`, en: `--${name}${one} is missing.` });
};

/** The option's text, or wrong usage. */
export function wantOption(parsed: Parsed, name: string): string {
  const value = textOption(parsed, name);
  if (value === undefined || value === '') throw missing(name);
  return value;
}

export function oneOf<T extends string>(parsed: Parsed, name: string, known: readonly T[]): T | undefined {
  const value = textOption(parsed, name);
  if (value === undefined) return undefined;
  const found = known.find((each) => each === value);
  if (!found) throw usage(`--${name} “${value}”: ${known.join(' | ')}`);
  return found;
}

/** Opens the database for one command and closes it whatever happens. */
export async function withSession<T>(
  around: Surroundings,
  work: (session: Session) => Promise<T>,
  options = { migrate: false },
): Promise<T> {
  const session = await around.openSession(options);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
