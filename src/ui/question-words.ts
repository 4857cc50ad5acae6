/** The question a figure answers, said as one sentence: what, when, where, by whom, in which territory, as of when. */
import type { Figure } from '../domain/figure.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayAsked } from './period-words.ts';

export function sayQuestion({ name, question, seq }: Figure, locale: Locale): string {
  const { place, organization, group, territory, asOf } = question;
  const options = { locale };
  const clauses = [
    sayAsked(question, locale),
    place
      ? m.figure_asked_place({ place: place.name[locale] }, options)
      : m.figure_asked_everywhere({}, options),
    organization
      ? m.figure_asked_organization({ organization: organization.name[locale] }, options)
      : m.figure_asked_everyone({}, options),
    ...(group === null ? [] : [m.figure_asked_group({ group }, options)]),
    territory === 'now' ? m.figure_asked_now({}, options) : m.figure_asked_then({}, options),
    asOf === null
      ? m.figure_asked_newest({ seq: styleNumber(seq, locale) }, options)
      : m.figure_asked_as_of({ seq: styleNumber(asOf, locale) }, options),
  ];
  return m.figure_question({ name: name[locale], clauses: clauses.join(', ') }, options);
}
