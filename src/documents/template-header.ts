/** The header of a report template: `kind`, `title` and `locale`, each on a line of its own between two lines `---`. */
import { near } from '../domain/fold.ts';
import type { Locale } from '../domain/problem.ts';
import { type ReportKind, reportKinds } from '../domain/reporting-regime.ts';
import type { ReportFault } from './report-fault.ts';
import {
  badHeader,
  badHeaderLine,
  missingHeader,
  noHeader,
  oneName,
  onlyWithin,
  repeatedHeader,
  unclosedHeader,
  unknownField,
  unknownHeader,
} from './template-fault.ts';
import { isField, plainFields } from './template-fields.ts';

export interface TemplateHeader {
  readonly kind: ReportKind;
  /** May hold `:field{…}`, of those that hold for the whole report. */
  readonly title: string;
  readonly locale: Locale;
}

export interface HeaderReading {
  /** Null when there are faults. */
  readonly header: TemplateHeader | null;
  readonly faults: readonly ReportFault[];
  /** Where the body begins: the offset in the text, and how many lines lie before it. */
  readonly bodyFrom: number;
  readonly lines: number;
}

const NAMES = ['kind', 'title', 'locale'] as const;
const LOCALES: readonly Locale[] = ['vi', 'en'];

interface Given {
  readonly line: number;
  readonly column: number;
  readonly value: string;
}

export function readHeader(text: string): HeaderReading {
  const faults: ReportFault[] = [];
  const lines = text.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || end === -1) {
    const message = lines[0]?.trimEnd() === '---' ? unclosedHeader() : noHeader();
    return { header: null, faults: [{ line: 1, column: 1, message }], bodyFrom: 0, lines: 0 };
  }
  const given = readLines(lines.slice(1, end), faults);
  const header = headerOf(given, end + 1, faults);
  const bodyFrom = lines.slice(0, end + 1).join('\n').length + (end + 1 < lines.length ? 1 : 0);
  return { header: faults.length > 0 ? null : header, faults, bodyFrom, lines: end + 1 };
}

function readLines(lines: readonly string[], faults: ReportFault[]): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const [at, text] of lines.entries()) {
    const line = at + 2;
    if (/^\s*(#|$)/.test(text)) continue;
    const { name, value = '' } = /^(?<name>[\w-]+)[ \t]*:(?<value>.*)$/.exec(text.trimEnd())?.groups ?? {};
    if (name === undefined) faults.push({ line, column: 1, message: badHeaderLine() });
    else if (!(NAMES as readonly string[]).includes(name))
      faults.push({ line, column: 1, message: unknownHeader(name, NAMES) });
    else if (given.has(name)) faults.push({ line, column: 1, message: repeatedHeader(name) });
    else
      given.set(name, { line, column: text.length - value.trimStart().length + 1, value: unquoted(value) });
  }
  return given;
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

function headerOf(
  given: ReadonlyMap<string, Given>,
  last: number,
  faults: ReportFault[],
): TemplateHeader | null {
  for (const name of NAMES)
    if (!given.get(name)?.value)
      faults.push({ line: given.get(name)?.line ?? last, column: 1, message: missingHeader(name) });
  const kind = choice(given.get('kind'), 'kind', reportKinds, faults);
  const locale = choice(given.get('locale'), 'locale', LOCALES, faults);
  const title = given.get('title');
  if (title) checkTitle(title, faults);
  return kind && locale && title ? { kind, locale, title: title.value } : null;
}

function choice<T extends string>(
  given: Given | undefined,
  name: string,
  known: readonly T[],
  faults: ReportFault[],
): T | undefined {
  const found = known.find((each) => each === given?.value);
  if (given?.value && !found)
    faults.push({ line: given.line, column: given.column, message: badHeader(name, given.value, known) });
  return found;
}

/** A field in the title; what stands in its braces is group 1. */
export const titleField = /:field\{([^{}]*)\}/g;

function checkTitle({ line, column, value }: Given, faults: ReportFault[]): void {
  for (const { 1: name = '', index } of value.matchAll(titleField)) {
    const place = { line, column: column + index };
    if (!isField(name)) faults.push({ ...place, message: unknownField(name, near(name, plainFields, 3)) });
    else if (name.startsWith('obligation.'))
      faults.push({ ...place, message: onlyWithin(name, ':::obligations') });
    else if (name === 'period.previous')
      faults.push({ ...place, message: onlyWithin(name, ':::if{previous}') });
    else if (name === 'title') faults.push({ ...place, message: unknownField(name, []) });
  }
  const rest = value.replace(titleField, '…');
  const stray = /:(field|figure)\b/.exec(rest);
  if (stray) faults.push({ line, column, message: oneName('field', ':field{period}') });
}
