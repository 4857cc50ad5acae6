/** A document in an office's own Word template: its figures are those of the edition, or evaluated as in the report. */
import type { FigureMark, Resolve } from '../documents/figure-mark.ts';
import {
  fillOfficeTemplate,
  type OfficeTemplate,
  officeTemplateFigures,
} from '../documents/office-template.ts';
import type { ReportDocument } from '../documents/report-document.ts';
import { Problem, sayProblem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import type { Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import type { Registers } from '../store/registers.ts';
import { questionsOf, type ReportAsk, resolveReport } from './resolve-report.ts';

/** Of an edition a template may print only what was signed. Throws `damaged-word-template`, `damaged-document`. */
export function fillWithSigned(
  template: OfficeTemplate,
  document: ReportDocument,
  signed: ReadonlySet<string>,
): Uint8Array {
  const strays = officeTemplateFigures(template).filter((mark) =>
    questionsOf(mark).some(([key]) => !signed.has(key)),
  );
  const why = { vi: 'con số này không có trong bản ký', en: 'this figure is not in the edition' };
  refuse(
    template,
    strays.map((mark) => faultAt(mark, why)),
  );
  return fillOfficeTemplate(template, document, document.resolve);
}

/** Answers for the figures of the template and of the report. Throws `damaged-word-template`, `damaged-document`. */
export async function resolveTemplate(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  template: OfficeTemplate,
  ask: Omit<ReportAsk, 'file' | 'markdown'>,
): Promise<(document: ReportDocument) => Uint8Array> {
  const answers = new Map<string, Resolve>();
  const faults: Words[] = [];
  for (const mark of officeTemplateFigures(template)) {
    try {
      const text = { file: template.file, markdown: written(mark) };
      answers.set(mark.key, (await resolveReport(tx, registers, row, { ...ask, ...text })).resolve);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'damaged-report') throw error;
      faults.push(faultAt(mark, reasonIn(error)));
    }
  }
  refuse(template, faults);
  return (document) =>
    fillOfficeTemplate(template, document, (mark) => (answers.get(mark.key) ?? document.resolve)(mark));
}

function refuse({ file }: OfficeTemplate, faults: readonly Words[]): void {
  if (faults.length > 0) throw new Problem('damaged-word-template', { file, count: faults.length, faults });
}

const written = ({ code, attributes }: FigureMark): string => {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `:figure{${code}${named.join('')}}`;
};

const faultAt = (mark: FigureMark, { vi, en }: Words): Words => {
  const tag = `{{${written(mark).slice(1).replace('{', ' ').replace(/\}$/, '')}}}`;
  return { vi: `${tag}: ${vi}`, en: `${tag}: ${en}` };
};

/** Without the line and column, which are of no text that anybody sees. */
function reasonIn(problem: Problem): Words {
  const { faults } = problem.details as { readonly faults?: readonly string[] };
  const said = faults?.map((fault) => fault.replace(/^\d+:\d+ /, '')).join(' ');
  return { vi: said ?? sayProblem(problem, 'vi').what, en: said ?? sayProblem(problem, 'en').what };
}
