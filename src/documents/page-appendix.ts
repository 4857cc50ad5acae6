/** The appendix of a report as a piece of a web page: one line for each figure with its definition and its source. */
import { styleNumber } from '../domain/number-style.ts';
import { documentWords } from './document-words.ts';
import { element, type HtmlElement, text } from './html-element.ts';
import type { ReportDocument } from './report-document.ts';

const columns = ['code', 'name', 'definition', 'value', 'period', 'records', 'source'] as const;
const numeric = new Set<string>(['value', 'records']);

export function pageAppendix({ appendix, locale, provenance }: ReportDocument): readonly HtmlElement[] {
  if (appendix.length === 0) return [];
  const words = documentWords[locale];
  const head = columns.map((column) => element('th', { scope: 'col' }, [text(words.columns[column])]));
  const rows = appendix.map((row) =>
    element(
      'tr',
      {},
      columns.map((column) => {
        const value = row[column];
        const shown = typeof value === 'number' ? styleNumber(value, locale) : value;
        return element('td', { className: [numeric.has(column) ? 'align-right' : column] }, [text(shown)]);
      }),
    ),
  );
  const table = element('table', {}, [
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ]);
  const note = provenance === null ? [] : [element('p', { className: ['provenance'] }, [text(provenance)])];
  const region = { className: ['table'], role: 'region', tabIndex: 0, ariaLabelledBy: ['appendix-title'] };
  return [
    element('section', { className: ['appendix'], ariaLabelledBy: ['appendix-title'] }, [
      element('h2', { id: 'appendix-title' }, [text(words.appendix)]),
      element('p', {}, [text(words.appendixNote)]),
      element('div', region, [table]),
      ...note,
    ]),
  ];
}
