/** `edition compare FILE ID`: the numbers that somebody changed by hand in an exported Word file. */
import { readFileSync } from 'node:fs';
import type { ComparedFigure, ComparedNumber, PlaceInFile } from '../documents/compare-document.ts';
import { fileFault } from '../domain/file-fault.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, withSession } from './command.ts';

export const editionCompareCommand: Command = {
  name: 'edition compare',
  help: (locale) => m.cli_edition_compare_help({}, { locale }),
  words: { least: 2, most: 2 },
  run: async (around, parsed) => {
    const [file = '', id = ''] = parsed.positionals;
    const bytes = readWordFile(file);
    const { compareWithEdition } = await import('../actions/compare-edition.ts');
    const compared = await withSession(around, ({ db }) =>
      compareWithEdition(db, operator, { id, file, bytes }),
    );
    const { locale } = around;
    const { figures, prose, differences } = compared;
    const lines = [
      ...figures.flatMap((figure) => (figure.state === 'same' ? [] : [figureLine(figure, locale)])),
      ...prose.map((number) => numberLine(number, locale)),
      m.cli_compare_sum({ file, figures: figures.length, differences }, { locale }),
    ];
    return { json: { file, ...compared }, lines, exitCode: differences === 0 ? 0 : 1 };
  },
};

function figureLine({ state, key, signed, printed, where }: ComparedFigure, locale: Locale): string {
  const said = { key, where: placeWords(where, locale), signed: signed ?? '–', printed: printed ?? '–' };
  switch (state) {
    case 'missing':
      return m.cli_compare_missing(said, { locale });
    case 'unknown':
      return m.cli_compare_unknown(said, { locale });
    case 'unmarked':
      return m.cli_compare_unmarked(said, { locale });
    default:
      return m.cli_compare_changed(said, { locale });
  }
}

function numberLine({ signed, printed, where }: ComparedNumber, locale: Locale): string {
  const said = { where: placeWords(where, locale), signed: signed ?? '–', printed: printed ?? '–' };
  return m.cli_compare_prose(said, { locale });
}

function placeWords(where: PlaceInFile | null, locale: Locale): string {
  if (!where) return '–';
  const { part, paragraph, text } = where;
  const said = { number: paragraph, text };
  switch (part) {
    case 'body':
      return m.cli_compare_in_body(said, { locale });
    case 'header':
      return m.cli_compare_in_header(said, { locale });
    case 'footer':
      return m.cli_compare_in_footer(said, { locale });
    default:
      return m.cli_compare_in_notes(said, { locale });
  }
}

function readWordFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
}
