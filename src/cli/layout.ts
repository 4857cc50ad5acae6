/** `layout list` and `layout set --file FILE.json`: how the documents of an organization are set. */
import { listLayouts, setLayout } from '../actions/document-layouts.ts';
import { readJson } from '../actions/load-places.ts';
import type { DocumentLayout } from '../domain/document-layout.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, wantOption, withSession } from './command.ts';

export const layoutListCommand: Command = {
  name: 'layout list',
  help: (locale) => m.cli_layout_list_help({}, { locale }),
  run: async (around) => {
    const layouts = await withSession(around, ({ db }) => listLayouts(db, operator));
    return { json: layouts, lines: layouts.map((layout) => inWords(layout, around.locale)) };
  },
};

export const layoutSetCommand: Command = {
  name: 'layout set',
  help: (locale) => m.cli_layout_set_help({}, { locale }),
  options: { file: { type: 'string' } },
  run: async (around, parsed) => {
    const { locale } = around;
    const asked = readJson(wantOption(parsed, 'file'));
    const { layout, changed } = await withSession(around, ({ db }) =>
      setLayout(db, operator, { layout: asked }),
    );
    const done = changed ? m.cli_layout_set({}, { locale }) : m.cli_layout_same({}, { locale });
    return { json: { layout, changed }, lines: [done, inWords(layout, locale)] };
  },
};

function inWords({ organization, form, margins, font, sizes, source }: DocumentLayout, locale: Locale) {
  const number = (value: number) => styleNumber(value, locale);
  const { top, bottom, left, right } = margins;
  return m.cli_layout(
    {
      form,
      organization: organization ?? m.cli_layout_everybody({}, { locale }),
      margins: [top, bottom, left, right].map(number).join('/'),
      font,
      body: number(sizes.body),
      source: source.verified ? source.text : `${source.text} – ${m.cli_layout_unverified({}, { locale })}`,
    },
    { locale },
  );
}
