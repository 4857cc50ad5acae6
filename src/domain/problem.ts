/**
 * The one list of named problems. A problem has a code, a sentence for a person in both languages and what
 * to do next. Faces decide how it looks; HTTP statuses are mapped in one place, never here.
 * `{name}` in a sentence is filled from the problem's details: lists are joined with commas, words in both languages are
 * taken in the reader's, days are written as people write them.
 */
import { isCivilDate } from './civil-date.ts';
import { sayFault } from './fault-words.ts';
import { styleDate } from './number-style.ts';
import type { Wording } from './problem-wording.ts';
import { problemsOfAccounts } from './problems-of-accounts.ts';
import { problemsOfAdoption } from './problems-of-adoption.ts';
import { problemsOfPartners } from './problems-of-partners.ts';
import { problemsOfProse } from './problems-of-prose.ts';
import { problemsOfQuestions } from './problems-of-questions.ts';
import { problemsOfRecords } from './problems-of-records.ts';
import { problemsOfReports } from './problems-of-reports.ts';
import { problemsOfTheMachine } from './problems-of-the-machine.ts';
import type { Words } from './words.ts';

export type Locale = 'vi' | 'en';

export const problems = {
  ...problemsOfQuestions,
  ...problemsOfRecords,
  ...problemsOfReports,
  ...problemsOfProse,
  ...problemsOfAdoption,
  ...problemsOfPartners,
  ...problemsOfTheMachine,
  ...problemsOfAccounts,
} as const satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof problems;
export type ProblemDetails = Readonly<Record<string, unknown>>;

/** Thrown for everything a person can mend. `message` is the English sentence, for logs and tests. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(fill(problems[code], 'en', details));
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** What went wrong and what to do next, in the person's language. */
export function sayProblem(
  problem: Problem,
  locale: Locale,
): { readonly what: string; readonly next: string } {
  const words: Wording = problems[problem.code];
  return { what: fill(words, locale, problem.details), next: fill(words.next, locale, problem.details) };
}

function fill(sentences: Words, locale: Locale, details: ProblemDetails): string {
  return sentences[locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'faults' ? spokenFaults(details[name], locale) : spoken(details[name], locale),
  );
}

/** Faults are whole clauses with commas of their own. */
function spokenFaults(faults: unknown, locale: Locale): string {
  if (!Array.isArray(faults) || faults.length === 0) return spoken(faults, locale);
  return faults
    .map((each) => (typeof each === 'string' ? sayFault(each, locale) : spoken(each, locale)))
    .join('; ');
}

function spoken(detail: unknown, locale: Locale): string {
  if (Array.isArray(detail)) {
    return detail.length > 0 ? detail.map((each) => spoken(each, locale)).join(', ') : '–';
  }
  if (detail === undefined || detail === null || detail === '') return '–';
  if (isWords(detail)) return detail[locale];
  return typeof detail === 'string' && isCivilDate(detail) ? styleDate(detail, locale) : String(detail);
}

const isWords = (detail: unknown): detail is Words =>
  typeof detail === 'object' && detail !== null && 'vi' in detail && 'en' in detail;
