/** `edition export ID --out FILE.zip`: a signed edition as one file that anybody can check. */
import { exportEdition } from '../actions/export-edition.ts';
import { styleNumber } from '../domain/number-style.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, withSession } from './command.ts';
import { writeResultFile } from './result-file.ts';

export const editionExportCommand: Command = {
  name: 'edition export',
  help: (locale) => m.cli_edition_export_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { out: { type: 'string' } },
  run: async (around, parsed) => {
    const { locale } = around;
    const id = parsed.positionals[0] ?? '';
    const { name, bytes } = await withSession(around, ({ db }) => exportEdition(db, operator, { id }));
    const out = textOption(parsed, 'out') ?? name;
    writeResultFile(out, bytes);
    const size = styleNumber(bytes.length, locale);
    return {
      json: { out, bytes: bytes.length },
      lines: [m.cli_edition_exported({ out, size }, { locale })],
    };
  },
};
