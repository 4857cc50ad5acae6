/** The option `--template FILE.docx` of the commands that render: an office's own Word file. */
import { readFileSync } from 'node:fs';
import { fileFault } from '../domain/file-fault.ts';
import { Problem } from '../domain/problem.ts';
import { type Parsed, textOption, usage } from './command.ts';

export interface WordTemplate {
  readonly file: string;
  readonly content: Uint8Array;
}

/** Throws `usage` where another format is asked for, `unreadable-file`. */
export function wordTemplate(parsed: Parsed, format: string): WordTemplate | undefined {
  const file = textOption(parsed, 'template');
  if (file === undefined) return undefined;
  if (format !== 'docx') throw usage(`--template ${file}: --to docx`);
  try {
    return { file, content: readFileSync(file) };
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
}
