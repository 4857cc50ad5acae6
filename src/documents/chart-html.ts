/**
 * A chart of a web page: drawn with plain SVG attributes and classes, since the portal's Content Security Policy forbids
 * inline styles, and its values in a table below for those who do not see the picture.
 */
import { chartInWords, chartShapes } from './chart-shapes.ts';
import { documentWords } from './document-words.ts';
import type { ResolvedChart } from './figure-mark.ts';
import { element, type HtmlElement, text } from './html-element.ts';
import type { ReportDocument } from './report-document.ts';

/** Narrow enough for its letters to stay legible on a phone. */
const WIDTH = 400;

/** `number` counts the charts of the page from 1. */
export function chartHtml(
  chart: ResolvedChart,
  number: number,
  locale: ReportDocument['locale'],
): HtmlElement {
  const words = documentWords[locale];
  const name = `${words.chart} ${number}. ${chart.title}`;
  return element('figure', { className: ['chart'] }, [
    element('figcaption', {}, [text(name)]),
    drawing(chart, `chart-${number}`),
    element('details', {}, [
      element('summary', {}, [text(words.chartValues)]),
      values(chart, name, [words.chartYear, words.chartValue]),
    ]),
  ]);
}

function drawing(chart: ResolvedChart, id: string): HtmlElement {
  const { width, height, zero, rows } = chartShapes(chart, WIDTH);
  const parts = rows.flatMap(({ label, labelX, y, bar, text: value, textX }) => [
    word('chart-year', label, { x: labelX, y, textAnchor: 'end' }),
    ...(bar ? [element('rect', { className: ['chart-bar'], ...bar }, [])] : []),
    word(bar ? 'chart-value' : 'chart-absent', value, { x: textX, y }),
  ]);
  const named = { role: 'img', ariaLabelledBy: [`${id}-title`, `${id}-values`] };
  return element('svg', { ...named, viewBox: `0 0 ${width} ${height}`, width, height }, [
    element('title', { id: `${id}-title` }, [text(chart.title)]),
    element('desc', { id: `${id}-values` }, [text(chartInWords(chart))]),
    ...parts,
    element('path', { className: ['chart-zero'], d: `M${zero} 0V${height}` }, []),
  ]);
}

const word = (name: string, words: string, place: Readonly<Record<string, string | number>>): HtmlElement =>
  element('text', { className: [name], ...place, dy: '0.35em' }, [text(words)]);

function values({ bars }: ResolvedChart, caption: string, heads: readonly [string, string]): HtmlElement {
  const head = heads.map((words) => element('th', { scope: 'col' }, [text(words)]));
  const rows = bars.map(({ label, text: value }) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [text(label)]),
      element('td', { className: ['align-right'] }, [text(value)]),
    ]),
  );
  return element('table', {}, [
    element('caption', {}, [text(caption)]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ]);
}
