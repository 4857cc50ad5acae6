/** Verdicts in a reader's words. Each has a sign of its own too, in verdict.css, for those who see no colours. */
import type { Verdict } from '../contract/checked-text.ts';
import type { SpellingWarning } from '../contract/extracted-text.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

type Message = typeof m.portal_check;

const short: Readonly<Record<Verdict, Message>> = {
  matches: m.portal_check_matches,
  differs: m.portal_check_differs,
  'no-record': m.portal_check_no_record,
  'not-comparable': m.portal_check_not_comparable,
  'not-a-result': m.portal_check_not_a_result,
};

const long: Readonly<Record<Verdict, Message>> = {
  matches: m.verdict_matches,
  differs: m.verdict_differs,
  'no-record': m.verdict_no_record,
  'not-comparable': m.verdict_not_comparable,
  'not-a-result': m.verdict_not_a_result,
};

const kinds: Readonly<Record<SpellingWarning['kind'], Message>> = {
  doubled: m.portal_check_spelling_doubled,
  transposed: m.portal_check_spelling_transposed,
  tone: m.portal_check_spelling_tone,
  letter: m.portal_check_spelling_letter,
  abbreviation: m.portal_check_spelling_abbreviation,
  citation: m.portal_check_spelling_citation,
};

/** As it stands behind a figure: `khác sổ`. */
export const sayVerdict = (verdict: Verdict, locale: Locale): string => short[verdict]({}, { locale });

/** As it stands over those that share it: `Khác với sổ`. */
export const titleVerdict = (verdict: Verdict, locale: Locale): string => long[verdict]({}, { locale });

export const sayWarningKind = (kind: SpellingWarning['kind'], locale: Locale): string =>
  kinds[kind]({}, { locale });
