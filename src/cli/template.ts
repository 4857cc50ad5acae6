/** `template list`, `template show NAME` and `template check FILE`: what reports are made from. */
import { checkTemplate } from '../actions/check-template.ts';
import { listTemplates, openTemplate } from '../actions/template-files.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, withSession } from './command.ts';

export const templateListCommand: Command = {
  name: 'template list',
  help: (locale) => m.cli_template_list_help({}, { locale }),
  run: async ({ locale, templates }) => {
    const listed = listTemplates(locale, templates);
    const width = Math.max(...listed.map(({ name }) => name.length), 0);
    return {
      json: listed,
      lines: listed.map(({ name, kind, title }) => `${name.padEnd(width)}  ${kind}  ${title}`),
    };
  },
};

export const templateShowCommand: Command = {
  name: 'template show',
  help: (locale) => m.cli_template_show_help({}, { locale }),
  words: { least: 1, most: 1 },
  run: async ({ templates }, { positionals }) => {
    const { name, text } = openTemplate(positionals[0] ?? '', templates);
    return { json: { name, text }, lines: [text.trimEnd()] };
  },
};

export const templateCheckCommand: Command = {
  name: 'template check',
  help: (locale) => m.cli_template_check_help({}, { locale }),
  words: { least: 1, most: 1 },
  run: async (around, { positionals }) => {
    const { locale, templates: folder } = around;
    const wanted = positionals[0] ?? '';
    const opened = openTemplate(wanted, folder);
    const { kind, title } = await withSession(around, ({ db }) =>
      checkTemplate(db, operator, { ...opened, locale }),
    );
    return {
      json: { ok: true, kind, title },
      lines: [m.cli_template_sound({ file: opened.file, kind }, { locale })],
    };
  },
};
