/**
 * An office's own Word file as template (docxtemplater): what stands between `{{` and `}}` is replaced, all else stays as
 * the office made it. Which placeholders there are is told in templates/README.md. Every figure becomes a content control
 * in a bookmark, as docx-context.ts says, so a filled file can be compared with its edition like any other.
 */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Words } from '../domain/words.ts';
import { mainPartOf } from './docx-read.ts';
import type { FigureMark, Resolve } from './figure-mark.ts';
import { openOfficePackage } from './office-package.ts';
import { officeBody } from './office-template-body.ts';
import { badFigure, faultsOfTemplate, unknownField } from './office-template-fault.ts';
import { type FieldName, fieldNames, fieldsOf, isLoop, loopFields } from './office-template-fields.ts';
import { placeFigures, sentinel } from './office-template-figures.ts';
import { readReport } from './report.ts';
import type { ReportDocument } from './report-document.ts';

export interface OfficeTemplate {
  readonly content: Uint8Array;
  /** What the file is called in a problem. */
  readonly file: string;
}

/** The figures a template asks for, in its order. Throws `damaged-document`, `damaged-word-template`. */
export function officeTemplateFigures(template: OfficeTemplate): readonly FigureMark[] {
  const marks = new Map<string, FigureMark>();
  open(template, (tag) => {
    const mark = figureIn(tag);
    if (mark) marks.set(mark.key, mark);
    return () => '';
  });
  return [...marks.values()];
}

/** `resolve` answers for every figure of `officeTemplateFigures` and of the report's own text. */
export function fillOfficeTemplate(
  template: OfficeTemplate,
  document: ReportDocument,
  resolve: Resolve,
): Uint8Array {
  const placed: { readonly mark: FigureMark; readonly text: string }[] = [];
  const place = (mark: FigureMark): string => {
    placed.push({ mark, text: resolve(mark).text });
    return sentinel(placed.length - 1);
  };
  const fields = fieldsOf(document);
  const filled = open(template, (tag) => {
    const mark = figureIn(tag);
    if (mark) return () => place(mark);
    if (tag === 'text') return () => officeBody(document, place);
    // In a loop the field is the one of its line.
    return (scope) => (scope === undefined ? fields : { ...fields, ...scope })[tag as FieldName] ?? '';
  });
  filled.render({});
  const zip = filled.getZip() as PizZip;
  placeFigures(zip, placed);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

type Read = (scope: Readonly<Record<string, unknown>> | undefined) => unknown;

function open({ content, file }: OfficeTemplate, read: (tag: string) => Read): Docxtemplater {
  // Bounds, passwords and what is no Word file at all are looked at before anything is unpacked.
  mainPartOf(openOfficePackage(content, file));
  try {
    return new Docxtemplater(new PizZip(content), {
      delimiters: { start: '{{', end: '}}' },
      ...{ paragraphLoop: true, linebreaks: true, errorLogging: false, nullGetter: () => '' },
      parser: (raw) => {
        const tag = plainTag(raw);
        const fault = faultIn(tag);
        if (fault) throw fault;
        const get = read(tag);
        return { get: (scope) => get(scope as Readonly<Record<string, unknown>> | undefined) as string };
      },
    });
  } catch (error) {
    throw faultsOfTemplate(error, file);
  }
}

// Word turns quotation marks and spaces into others while somebody types.
const plainTag = (raw: string): string =>
  raw
    .replace(/[“”„]/g, '"')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();

const FIGURE = /^figure /;

function figureIn(tag: string): FigureMark | null {
  return FIGURE.test(tag) ? (readReport(`:figure{${tag.replace(FIGURE, '')}}`).figures[0] ?? null) : null;
}

function faultIn(tag: string): Error | null {
  if (FIGURE.test(tag)) {
    const { faults, figures } = readReport(`:figure{${tag.replace(FIGURE, '')}}`);
    const said: Words | undefined = faults[0]?.message;
    return said || figures.length !== 1 ? badFigure(tag, said) : null;
  }
  const known = [...fieldNames, ...loopFields, 'text'];
  return known.includes(tag) || isLoop(tag) ? null : unknownField(tag, known);
}
