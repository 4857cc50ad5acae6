/** What stands for `:field{…}` in a report made from a template, as plain words and as Markdown that says just them. */
import { styleDate } from '../domain/number-style.ts';
import { sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import type { ObligationFacts, TemplateFacts } from './template-facts.ts';

/** Beside `party.1`, `party.2` … */
export const plainFields: readonly string[] = [
  ...['programme.number', 'programme.title', 'programme.signed-on', 'programme.term'],
  ...['title', 'period', 'period.previous', 'parties', 'party.1', 'party.2', 'place', 'today'],
  ...['obligation.position', 'obligation.roman', 'obligation.title', 'obligation.text'],
];

const PARTY = /^party\.([1-9]\d?)$/;

export const isField = (name: string): boolean => plainFields.includes(name) || PARTY.test(name);

/** Counted from 1; null for a field that names no party. */
export const partyOf = (name: string): number | null => {
  const party = PARTY.exec(name)?.[1];
  return party === undefined ? null : Number(party);
};

export interface FieldScope {
  readonly facts: TemplateFacts;
  readonly locale: Locale;
  /** The obligation of the block the field stands in. */
  readonly obligation: ObligationFacts | null;
  /** The title of the report; '' while it is being made. */
  readonly title: string;
}

const UNKNOWN = '…';

export function fieldText(name: string, { facts, locale, obligation, title }: FieldScope): string {
  const { programme, parties, period, previous, place, today } = facts;
  const party = partyOf(name);
  if (party !== null) return parties[party - 1]?.[locale] ?? UNKNOWN;
  switch (name) {
    case 'title':
      return title;
    case 'programme.number':
      return programme.number;
    case 'programme.title':
      return programme.title[locale];
    case 'programme.signed-on':
      return styleDate(programme.signedOn, locale);
    case 'programme.term':
      return sayPeriod({ text: `${programme.term.from}..${programme.term.to}`, ...programme.term }, locale);
    case 'period':
      return sayPeriod(period, locale);
    case 'period.previous':
      return previous ? sayPeriod(previous, locale) : UNKNOWN;
    case 'parties':
      return together(
        parties.map((each) => each[locale]),
        locale,
      );
    case 'place':
      return place?.[locale] ?? UNKNOWN;
    case 'today':
      return styleDate(today, locale);
    default:
      return obligation ? obligationField(name, obligation, locale) : UNKNOWN;
  }
}

function obligationField(name: string, obligation: ObligationFacts, locale: Locale): string {
  if (name === 'obligation.position') return String(obligation.position);
  if (name === 'obligation.roman') return roman(obligation.position);
  return (name === 'obligation.title' ? obligation.title : obligation.text)[locale];
}

/** `A và B`, `A, B và C`. */
function together(names: readonly string[], locale: Locale): string {
  const and = locale === 'vi' ? ' và ' : ' and ';
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((each) => each !== '').join(and);
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as const),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

/** `XIV` for 14; from 1 to 3999, beyond that as a plain number. */
export function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}

/** Markdown that reads back as these words, wherever in a line it stands. */
export function asMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>|~]|&(?=[#\w])|:(?=[\p{L}\p{M}\p{N}_-]+\{)/gu, '\\$&')
      .replace(/^([-+=#:])/, '\\$1')
      // At the end of a heading it would be taken for its closing mark.
      .replace(/(^|\s)(#+)$/, '$1\\$2')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}
