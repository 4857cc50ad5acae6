/** `extract FILE`: every figure of a text, Markdown, HTML, Word or PDF file. Needs no database. */
import { readFileSync } from 'node:fs';
import { extractText } from '../actions/extract-text.ts';
import type { ExtractedText } from '../contract/extracted-text.ts';
import { fileFault } from '../domain/file-fault.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import type { Command } from './command.ts';

export const extractCommand: Command = {
  name: 'extract',
  help: (locale) => m.cli_extract_help({}, { locale }),
  words: { least: 1, most: 1 },
  run: async ({ locale }, parsed) => {
    const name = parsed.positionals[0] ?? '';
    const json = await extractText({ name, bytes: readBytes(name), locale });
    return { json, lines: extractLines(json, locale) };
  },
};

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
}

function extractLines({ figures, spelling, warnings }: ExtractedText, locale: Locale): readonly string[] {
  return [
    ...warnings,
    ...figures.map(({ start, kind, zone, text, value, unit }) => {
      return [start, kind, zone, text.replace(/\s+/g, ' '), value ?? '–', unit].join('\t');
    }),
    ...spellingLines({ spelling }, locale),
    m.cli_extract_sum({ figures: figures.length, warnings: spelling.length }, { locale }),
  ];
}

export const spellingLines = ({ spelling }: Pick<ExtractedText, 'spelling'>, locale: Locale): string[] =>
  spelling.map(({ start, text, suggestion }) =>
    m.cli_extract_spelling({ start, text, suggestion }, { locale }),
  );
