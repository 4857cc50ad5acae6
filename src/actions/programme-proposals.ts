/** The parts of the programme itself that a text states, held against the register and against the programme if it is known. */
import type { ProgrammePart } from '../contract/adoption.ts';
import { fold, near } from '../domain/fold.ts';
import { styleDate } from '../domain/number-style.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import { firstDay, lastDay, type Register, type Unit } from '../domain/register.ts';
import type { Words } from '../domain/words.ts';
import type { Finding } from '../prose/skeleton/finding.ts';
import type { Skeleton } from '../prose/skeleton/read-skeleton.ts';
import { clauseAround } from '../prose/skeleton/sentences.ts';
import type { Draft } from './proposal.ts';

export interface ProgrammeSetting {
  readonly text: string;
  readonly organizations: Register;
  /** Null for a programme that the ledger does not have. */
  readonly programme: Programme | null;
}

export function programmeProposals(skeleton: Skeleton, setting: ProgrammeSetting): readonly Draft[] {
  const { numbers, signingDays, terms, parties, titles } = skeleton;
  const day = setting.programme?.signedOn ?? (signingDays.length === 1 ? signingDays[0]?.value : undefined);
  const draft = <Value>(findings: readonly Finding<Value>[], part: (value: Value) => ProgrammePart) =>
    findings.map((finding) => draftOf(setting, finding, part(finding.value)));
  return [
    ...draft(numbers, (number) => ({ part: 'number', number })),
    ...draft(titles, (title) => ({ part: 'title', title })),
    ...draft(signingDays, (signed) => ({ part: 'signing-day', day: signed })),
    ...draft(terms, ({ from, to }) => ({ part: 'term', from, to })),
    ...draft(parties, (name) => {
      return { part: 'party', name, organization: codeOf(setting.organizations, name, day) };
    }),
  ];
}

function draftOf(setting: ProgrammeSetting, { start, end }: Finding<unknown>, value: ProgrammePart): Draft {
  const { programme, text } = setting;
  const quoted =
    value.part === 'title' || value.part === 'party' ? { start, end } : clauseAround(text, { start, end });
  const known = programme ? saidBy(programme, value) : [];
  const there =
    programme !== null && (known.some((each) => same(each, value)) || isShortTitle(value, programme));
  return {
    of: { kind: 'programme', value },
    what: wordsOf(value),
    ...quoted,
    quotation: text.slice(quoted.start, quoted.end),
    there,
    problems: there ? [] : problemsOf(setting, value, known),
    grounds: value.part === 'party' ? [] : [value.part],
  };
}

function problemsOf(
  { programme, organizations }: ProgrammeSetting,
  value: ProgrammePart,
  known: readonly ProgrammePart[],
): readonly Problem[] {
  if (value.part === 'party' && value.organization === null)
    return [
      new Problem('party-not-registered', { name: value.name, near: nearNames(organizations, value.name) }),
    ];
  if (!programme) return [];
  const saying = known.map((each) => say(each, organizations)).join(', ');
  return [new Problem('programme-differs', { said: say(value, organizations), known: saying })];
}

/** What the programme says in place of this. */
function saidBy(programme: Programme, { part }: ProgrammePart): readonly ProgrammePart[] {
  if (part === 'number') return [{ part, number: programme.number }];
  if (part === 'title') return [{ part, title: programme.title.vi }];
  if (part === 'signing-day') return [{ part, day: programme.signedOn }];
  if (part === 'term') return [{ part, ...programme.term }];
  return programme.parties.map(({ organization }) => ({ part, name: organization, organization }));
}

function same(one: ProgrammePart, other: ProgrammePart): boolean {
  const key = (part: ProgrammePart): string => {
    if (part.part === 'party') return part.organization ?? '';
    if (part.part === 'title') return fold(part.title);
    return JSON.stringify(part.part === 'term' ? [part.from, part.to] : part);
  };
  return key(one) !== '' && key(one) === key(other);
}

/** The title with fewer words, or the number in its place. */
function isShortTitle(value: ProgrammePart, { number, title }: Programme): boolean {
  if (value.part !== 'title') return false;
  const whole = new Set(fold(title.vi).split(' '));
  return (
    value.title.includes(number) ||
    fold(value.title)
      .split(' ')
      .every((word) => whole.has(word))
  );
}

function say(value: ProgrammePart, organizations: Register): string {
  if (value.part === 'number') return value.number;
  if (value.part === 'title') return `“${value.title}”`;
  if (value.part === 'signing-day') return styleDate(value.day, 'vi');
  if (value.part === 'term') return `${styleDate(value.from, 'vi')} – ${styleDate(value.to, 'vi')}`;
  return organizations.rowsOf(value.name).at(-1)?.name.vi ?? value.name;
}

function wordsOf(value: ProgrammePart): Words {
  const date = (day: string, locale: Locale) => styleDate(day, locale);
  const days = (locale: Locale, { from, to }: { from: string; to: string }) =>
    `${date(from, locale)} – ${date(to, locale)}`;
  if (value.part === 'number') return { vi: `Số: ${value.number}`, en: `Number: ${value.number}` };
  if (value.part === 'title') return { vi: `Tên: ${value.title}`, en: `Title: ${value.title}` };
  if (value.part === 'signing-day')
    return { vi: `Ngày ký: ${date(value.day, 'vi')}`, en: `Signed on: ${date(value.day, 'en')}` };
  if (value.part === 'term')
    return { vi: `Thời hạn: ${days('vi', value)}`, en: `Term: ${days('en', value)}` };
  const code = value.organization === null ? '' : ` (${value.organization})`;
  return { vi: `Một bên: ${value.name}${code}`, en: `Party: ${value.name}${code}` };
}

/** The one organization of that name on the day, or on any where the day is not known. */
function codeOf(organizations: Register, name: string, day: string | undefined): string | null {
  const wanted = fold(name);
  const stands = (unit: Unit) => day === undefined || (firstDay(unit) <= day && day <= lastDay(unit));
  const named = organizations.units.filter((unit) => fold(unit.name.vi) === wanted && stands(unit));
  const codes = new Set(named.map(({ code }) => code));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function nearNames(organizations: Register, name: string): readonly string[] {
  const known = new Map(organizations.units.map((unit) => [unit.name.vi, unit.code]));
  return near(name, [...known.keys()], 3).map((each) => `${each} (${known.get(each)})`);
}
