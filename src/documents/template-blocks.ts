/** What stands for the block directives of a template: tables of live figures, charts, lists and sentences. */
import { writeComparison } from '../domain/comparison.ts';
import { styleNumber } from '../domain/number-style.ts';
import { sayPeriod } from '../domain/period.ts';
import type { IndicatorFacts, ObligationFacts } from './template-facts.ts';
import { asMarkdown, type FieldScope } from './template-fields.ts';
import { templateWords } from './template-words.ts';

/** Names of the leaf directives that a template expands. */
export const blockNames = [
  'figures-table',
  'charts',
  'silent-obligations',
  'models',
  'petitions',
  'commendations',
] as const;
export type BlockName = (typeof blockNames)[number];

const figure = (code: string, attributes = ''): string => `:figure{${code}${attributes} style=padded}`;

export function blockText(name: BlockName, scope: FieldScope): string {
  const words = templateWords[scope.locale];
  switch (name) {
    case 'figures-table':
      return figuresTable(scope);
    case 'charts':
      return charts(scope);
    case 'silent-obligations':
      return silentObligations(scope);
    case 'models':
      return counted(scope, words.models, words.noModels, words.moreModels);
    case 'petitions':
      return counted(scope, words.petitions, words.noPetitions, words.morePetitions);
    case 'commendations':
      return words.commendations;
  }
}

/** A row of the table: an indicator of an obligation. */
interface Row {
  readonly obligation: ObligationFacts;
  readonly indicator: IndicatorFacts;
}

interface Column {
  readonly head: string;
  readonly rule: '---' | '---:';
  cell(row: Row): string;
}

/** The indicators of the obligation it stands in; elsewhere those of all obligations. */
function figuresTable(scope: FieldScope): string {
  const { facts, obligation } = scope;
  const rows = (obligation ? [obligation] : facts.obligations).flatMap((each) =>
    each.indicators.map((indicator): Row => ({ obligation: each, indicator })),
  );
  if (rows.length === 0) return templateWords[scope.locale].noIndicators;
  const columns = [
    ...(obligation ? [] : obligationColumn(scope)),
    ...resultColumns(scope),
    ...(facts.previous
      ? previousColumns(scope, writeComparison({ kind: 'period', period: facts.previous.text }))
      : []),
    ...(rows.some(({ indicator }) => indicator.target) ? targetColumns(scope) : []),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(columns.map((column) => column.cell(row))));
  return [
    line(columns.map((column) => column.head)),
    `|${columns.map((column) => column.rule).join('|')}|`,
    ...body,
  ].join('\n');
}

function obligationColumn({ locale }: FieldScope): Column[] {
  const cell = ({ obligation }: Row) => `${obligation.position}. ${asMarkdown(obligation.title[locale])}`;
  return [{ head: templateWords[locale].obligation, rule: '---', cell }];
}

function resultColumns({ locale }: FieldScope): Column[] {
  const words = templateWords[locale];
  return [
    { head: words.indicator, rule: '---', cell: ({ indicator }) => asMarkdown(indicator.name[locale]) },
    { head: words.unit, rule: '---', cell: ({ indicator }) => asMarkdown(indicator.unit[locale]) },
    { head: words.result, rule: '---:', cell: ({ indicator }) => figure(indicator.code) },
  ];
}

function previousColumns({ facts, locale }: FieldScope, compare: string): Column[] {
  const words = templateWords[locale];
  const period = ` period="${facts.previous?.text}"`;
  return [
    { head: words.previous, rule: '---:', cell: ({ indicator }) => figure(indicator.code, period) },
    {
      head: words.change,
      rule: '---:',
      cell: ({ indicator }) => `:figure{${indicator.code} compare="${compare}"}`,
    },
  ];
}

function targetColumns({ facts, locale }: FieldScope): Column[] {
  const words = templateWords[locale];
  const target = ({ indicator }: Row): string => {
    if (!indicator.target) return words.none;
    const { value, period } = indicator.target;
    const whole = period.text === 'term' ? words.wholeTerm : sayPeriod(period, locale);
    const span = period.text === facts.period.text ? '' : ` (${whole})`;
    return `${styleNumber(value, locale, { padded: true })}${span}`;
  };
  return [
    { head: words.target, rule: '---:', cell: target },
    { head: words.completion, rule: '---:', cell: ({ indicator }) => completion(indicator, words.none) },
  ];
}

/** What was reached since the target holds, and the share of it. */
function completion({ code, target }: IndicatorFacts, none: string): string {
  if (!target) return none;
  const period = target.soFar === null ? '' : ` period="${target.soFar}"`;
  const compare = writeComparison({ kind: 'target', target: target.value });
  return `${figure(code, period)} (:figure{${code}${period} compare="${compare}"})`;
}

/** A chart for every indicator that some year has a number for; in periods of two years and more. */
function charts({ facts, obligation, locale }: FieldScope): string {
  if (!obligation || !spansYears(facts.period)) return '';
  const drawn = obligation.indicators.filter((indicator) => indicator.yearly);
  if (drawn.length > 0) return drawn.map(({ code }) => `::chart{${code}}`).join('\n\n');
  return obligation.silent ? '' : templateWords[locale].noYears;
}

// From the 15th to the 14th one reporting year touches two calendar years, and is still one.
const spansYears = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= (from.slice(5) === '12-15' ? 2 : 1);

function silentObligations({ facts, locale }: FieldScope): string {
  const silent = facts.obligations.filter((obligation) => obligation.silent);
  const words = templateWords[locale];
  if (silent.length === 0) return words.nobodySilent;
  const items = silent.map(({ position, title }) => `- ${position}\\. ${asMarkdown(title[locale])}`);
  return [words.silent, '', ...items].join('\n');
}

/** The figures of those indicators that exist, in one sentence, and what the writer adds. */
function counted(
  { facts }: FieldScope,
  wanted: readonly (readonly [code: string, words: string])[],
  none: string,
  more: string,
): string {
  const there = wanted.filter(([code]) => facts.indicators.has(code));
  if (there.length === 0) return none;
  const said = there
    .map(([code, words], at) => `${at === 0 ? words : lower(words)}: ${figure(code)}`)
    .join('; ');
  return `${said}.\n\n${more}`;
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
