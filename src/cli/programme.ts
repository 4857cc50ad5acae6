/** `programme list` and `programme show NUMBER`. */
import { listProgrammes } from '../actions/list-programmes.ts';
import { showProgramme } from '../actions/show-programme.ts';
import { figureView } from '../contract/figure.ts';
import type { ObligationView, ProgrammeSummary } from '../contract/programme.ts';
import { figureText } from '../documents/figure-words.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, withSession } from './command.ts';

export const programmeListCommand: Command = {
  name: 'programme list',
  help: (locale) => m.cli_programme_list_help({}, { locale }),
  run: async (around) => {
    const programmes = await withSession(around, ({ db }) => listProgrammes(db, operator));
    return {
      json: programmes,
      lines: programmes.flatMap((programme) => summaryLines(programme, around.locale)),
    };
  },
};

export const programmeShowCommand: Command = {
  name: 'programme show',
  help: (locale) => m.cli_programme_show_help({}, { locale }),
  words: { least: 1, most: 1 },
  run: async (around, parsed) => {
    const programme = parsed.positionals[0] ?? '';
    const view = await withSession(around, ({ db }) => showProgramme(db, operator, { programme }));
    const obligations = view.obligations.map((obligation) => ({
      ...obligation,
      figures: obligation.figures.map((each) => ({
        ...each,
        figure: figureView(each.figure, around.locale, null),
      })),
    }));
    const lines = view.obligations.flatMap((obligation) => obligationLines(obligation, around.locale));
    return { json: { ...view, obligations }, lines: [...summaryLines(view, around.locale), ...lines] };
  },
};

function summaryLines(programme: ProgrammeSummary, locale: Locale): string[] {
  const { from, to } = programme.term;
  const parties = programme.parties.map(({ organization, successor }) => {
    return successor ? `${organization.name[locale]} → ${successor.name[locale]}` : organization.name[locale];
  });
  return [
    `${programme.number}  ${programme.title[locale]}`,
    `  ${styleDate(from, locale)} – ${styleDate(to, locale)}; ${parties.join(' · ')}`,
  ];
}

function obligationLines({ position, title, figures, silent }: ObligationView, locale: Locale): string[] {
  const values = figures.map(({ figure, target }) => {
    const value = `${figureText(figure, locale)}${figure.value === null ? '' : ` ${figure.unit[locale]}`}`;
    const of = target ? ` / ${styleNumber(target.value, locale)}` : '';
    return `     ${figure.name[locale]}: ${value}${of}  [${figure.code}]`;
  });
  return [`  ${position}. ${title[locale]}${silent ? ` – ${m.cli_silent({}, { locale })}` : ''}`, ...values];
}
