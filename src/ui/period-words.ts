/** Periods and days as they stand in a sentence on screen; the whole term of a programme is called by that name. */

import { styleDate } from '../domain/number-style.ts';
import { parsePeriod, sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

interface Days {
  readonly from: string;
  readonly to: string;
}

export function sayDays({ from, to }: Days, locale: Locale): string {
  if (from === to) return styleDate(from, locale);
  return `${styleDate(from, locale)} – ${styleDate(to, locale)}`;
}

/** `period` in the form it was asked, with the days it stands for. */
export function sayAsked(asked: Days & { readonly period: string }, locale: Locale): string {
  const days = sayDays(asked, locale);
  if (asked.period === 'term') return m.figure_whole_term({ days }, { locale });
  return sayPeriod({ text: asked.period, from: asked.from, to: asked.to }, locale);
}

/** `text` is a period written in a record of a programme with this term. */
export function sayWritten(text: string, term: Days, locale: Locale): string {
  const { from, to } = parsePeriod(text, term);
  return sayAsked({ period: text, from, to }, locale);
}
