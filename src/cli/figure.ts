/** `figure CODE`: one figure, and with `--trace` every record behind it. */
import { evaluateFigure } from '../actions/evaluate-figure.ts';
import { traceFigure } from '../actions/trace-figure.ts';
import { figureView } from '../contract/figure.ts';
import { figureText } from '../documents/figure-words.ts';
import type { Trace } from '../domain/figure.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import {
  type Command,
  oneOf,
  operator,
  type Parsed,
  textOption,
  usage,
  wantOption,
  withSession,
} from './command.ts';

export const figureCommand: Command = {
  name: 'figure',
  help: (locale) => m.cli_figure_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: {
    programme: { type: 'string' },
    period: { type: 'string' },
    place: { type: 'string' },
    organization: { type: 'string' },
    group: { type: 'string' },
    territory: { type: 'string' },
    'as-of': { type: 'string' },
    trace: { type: 'boolean' },
  },
  run: async (around, parsed) => {
    const ask = readAsk(parsed);
    const trace = await withSession(around, async ({ db }): Promise<Trace> => {
      if (parsed.values.trace) return traceFigure(db, operator, { ...ask, page: 'all' });
      return { figure: await evaluateFigure(db, operator, ask), lines: [], page: 1, pages: 1 };
    });
    const json = figureView(trace.figure, around.locale, parsed.values.trace ? trace.lines : null);
    return { json, lines: inWords(trace, around.locale) };
  },
};

function readAsk(parsed: Parsed) {
  const asOf = textOption(parsed, 'as-of');
  if (asOf !== undefined && !/^\d{1,15}$/.test(asOf)) throw usage(`--as-of “${asOf}”: 0, 1, 2 …`);
  return {
    code: parsed.positionals[0] ?? '',
    programme: wantOption(parsed, 'programme'),
    period: textOption(parsed, 'period'),
    place: textOption(parsed, 'place'),
    organization: textOption(parsed, 'organization'),
    group: textOption(parsed, 'group'),
    territory: oneOf(parsed, 'territory', ['then', 'now'] as const),
    asOf: asOf === undefined ? undefined : Number(asOf),
  };
}

function inWords({ figure, lines }: Trace, locale: Locale): string[] {
  const { question, unit } = figure;
  const number = (value: number) => styleNumber(value, locale);
  const value = figureText(figure, locale);
  const days = `${styleDate(question.from, locale)} – ${styleDate(question.to, locale)}`;
  const known = figure.knownFor.map((span) => {
    return `  ${m.figure_known_only({}, { locale })} ${styleDate(span.from, locale)} – ${styleDate(span.to, locale)}: ${number(span.value)}`;
  });
  const parties = figure.disputed
    ? figure.byOrganization.map(
        (party) => `  ${party.name[locale]}: ${party.value === null ? value : number(party.value)}`,
      )
    : [];
  const counts = {
    records: figure.records,
    waiting: figure.waiting,
    disputes: figure.disputes,
    seq: figure.seq,
  };
  const trace = lines.map((line) => {
    const where = [line.place?.name[locale], line.organization?.name[locale], line.source?.document]
      .filter(Boolean)
      .join('; ');
    return `  ${line.seq}\tv${line.version}\t${styleDate(line.to, locale)}\t${number(line.value)}\t${line.recordId}\t${where}`;
  });
  return [
    `${figure.name[locale]}: ${value}${figure.value === null ? '' : ` ${unit[locale]}`}`,
    ...known,
    ...parties,
    `  ${figure.programme.number}, ${days}`,
    `  ${m.cli_figure_counts(counts, { locale })}`,
    ...trace,
  ];
}
