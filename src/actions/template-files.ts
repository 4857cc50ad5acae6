/** The report templates on disk: those that come with the program, by name, and an office's own, by path. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportFault } from '../documents/report-fault.ts';
import { readTemplate, type Template } from '../documents/template.ts';
import { fileFault } from '../domain/file-fault.ts';
import { near } from '../domain/fold.ts';
import { type Locale, Problem } from '../domain/problem.ts';

export interface TemplateFile {
  /** As it is remembered with the report: `tong-ket`, or the name of the office's file. */
  readonly name: string;
  /** What is said of it in a problem. */
  readonly file: string;
  readonly text: string;
}

export interface TemplateListed {
  readonly name: string;
  readonly kind: Template['kind'];
  readonly title: string;
  readonly locale: Locale;
}

// src/actions and dist/actions both lie two folders below the checkout.
export const shippedTemplates = fileURLToPath(new URL('../../templates', import.meta.url));

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Throws `unknown-template` for a name that is not there, `unreadable-file` for a path that cannot be read. */
export function openTemplate(wanted: string, folder = shippedTemplates): TemplateFile {
  if (/[\\/]|\.md$/i.test(wanted)) {
    const name = path.basename(wanted).replace(/\.md$/i, '');
    return { name: name.slice(0, 200) || wanted, file: wanted, text: readText(wanted) };
  }
  const names = templateNames(folder);
  if (!names.includes(wanted)) {
    const close = near(wanted, names, 2);
    throw new Problem('unknown-template', { name: wanted, near: [...new Set([...close, ...names])] });
  }
  const file = path.join(folder, `${wanted}.md`);
  return { name: wanted, file: path.basename(file), text: readText(file) };
}

export const templateNames = (folder = shippedTemplates): string[] =>
  entriesOf(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .filter((name) => NAME.test(name))
    .sort();

/** Throws `damaged-template` for the first one that cannot be understood. */
export const listTemplates = (locale: Locale, folder = shippedTemplates): TemplateListed[] =>
  templateNames(folder).map((name) => {
    const { kind, title, locale: language } = wantTemplate(openTemplate(name, folder), locale);
    return { name, kind, title, locale: language };
  });

/** The template, or `damaged-template` naming every fault by line and column in the language asked for. */
export function wantTemplate(
  { file, text }: Pick<TemplateFile, 'file' | 'text'>,
  locale: Locale,
  indicators?: ReadonlySet<string>,
): Template {
  const reading = readTemplate(text, indicators);
  if ('template' in reading) return reading.template;
  throw damagedTemplate(file, reading.faults, locale);
}

export function damagedTemplate(file: string, faults: readonly ReportFault[], locale: Locale): Problem {
  const said = faults.map(({ line, column, message }) => `${line}:${column} ${message[locale]}`);
  return new Problem('damaged-template', { file, count: said.length, faults: said });
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new Problem('unreadable-file', { file: folder, reason: fileFault(error) });
  }
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
}
