/** `check FILE`: a report that somebody wrote, put beside the records of its programme. */
import { checkText } from '../actions/check-text.ts';
import { type CheckedFigure, type CheckedText, type Verdict, verdicts } from '../contract/checked-text.ts';
import { sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, wantOption, withSession } from './command.ts';
import { readBytes, spellingLines } from './extract.ts';

export const checkCommand: Command = {
  name: 'check',
  help: (locale) => m.cli_check_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { programme: { type: 'string' }, period: { type: 'string' }, all: { type: 'boolean' } },
  run: async (around, parsed) => {
    const { locale } = around;
    const name = parsed.positionals[0] ?? '';
    const ask = {
      programme: wantOption(parsed, 'programme'),
      period: textOption(parsed, 'period'),
      file: { name, bytes: readBytes(name) },
      ...{ locale, base: '' },
    };
    const json = await withSession(around, ({ db }) => checkText(db, operator, ask));
    const shown = verdicts.filter((verdict) => parsed.values.all || verdict !== 'not-a-result');
    const exitCode = json.counts.differs > 0 || json.contradictions.length > 0 ? 1 : 0;
    return { json, lines: checkLines(json, shown, locale), exitCode };
  },
};

function checkLines(checked: CheckedText, shown: readonly Verdict[], locale: Locale): readonly string[] {
  const { programme, period, figures, counts, contradictions, silent, spelling, warnings } = checked;
  const sections = shown.map((verdict) => {
    const own = figures.filter((figure) => figure.verdict === verdict);
    return section(`${verdictWords(verdict, locale)} (${own.length})`, own.map(figureLine));
  });
  return [
    m.cli_check_head(
      { number: programme.number, period: sayPeriod(period, locale), seq: checked.seq },
      { locale },
    ),
    ...warnings,
    ...sections.flat(),
    ...section(
      m.cli_check_contradictions({}, { locale }),
      contradictions.map(({ message }) => `  ${message}`),
    ),
    ...section(
      m.cli_check_silent({}, { locale }),
      silent.map(({ position, title, mentioned }) => {
        const said = { position, title };
        return mentioned
          ? m.cli_check_mentioned(said, { locale })
          : m.cli_check_unmentioned(said, { locale });
      }),
    ),
    ...section(m.cli_check_spelling({}, { locale }), spellingLines(checked, locale)),
    m.cli_check_sum({ ...sums(counts), spelling: spelling.length }, { locale }),
  ];
}

const section = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ['', head, ...lines] : [];

const sums = (counts: CheckedText['counts']) => ({
  matches: counts.matches,
  differs: counts.differs,
  none: counts['no-record'],
  unclear: counts['not-comparable'],
  others: counts['not-a-result'],
});

function figureLine({ start, text, reason, matches }: CheckedFigure): string {
  const codes = matches.map(({ code, score }) => `${code} ${score}`).join(', ');
  const quoted = text.replace(/\s+/g, ' ');
  return `  ${start}\t“${quoted}”\t${reason}${codes === '' ? '' : `\t[${codes}]`}`;
}

export function verdictWords(verdict: Verdict, locale: Locale): string {
  switch (verdict) {
    case 'matches':
      return m.verdict_matches({}, { locale });
    case 'differs':
      return m.verdict_differs({}, { locale });
    case 'no-record':
      return m.verdict_no_record({}, { locale });
    case 'not-comparable':
      return m.verdict_not_comparable({}, { locale });
    case 'not-a-result':
      return m.verdict_not_a_result({}, { locale });
  }
}
