/**
 * A chart as a PNG for files that hold no drawings. The letters are drawn from the Tinos font that is shipped with the
 * program, so that Vietnamese is right on every machine, with or without fonts.
 */
import { Resvg } from '@resvg/resvg-js';
import { CHART_TYPE_SIZE, type ChartShapes, chartShapes } from './chart-shapes.ts';
import type { ResolvedChart } from './figure-mark.ts';
import { tinosFile } from './tinos-font.ts';

export interface ChartPicture {
  readonly png: Uint8Array;
  /** Width and height in units of the drawing; the picture has more pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels for each unit: 600 units over 160 mm make 190 dots to the inch, enough for bars; more takes twice the time. */
const SHARPNESS = 2;
const INK = { bar: '#3b5b7a', text: '#000000', axis: '#7f7f7f' } as const;

export function chartPicture(chart: ResolvedChart): ChartPicture {
  const shapes = chartShapes(chart);
  const image = new Resvg(chartDrawing(shapes), {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { loadSystemFonts: false, fontFiles: [tinosFile('regular')], defaultFontFamily: 'Tinos' },
    logLevel: 'off',
  });
  return { png: image.render().asPng(), width: shapes.width, height: shapes.height };
}

function chartDrawing({ width, height, zero, rows }: ChartShapes): string {
  const parts = rows.map(({ label, labelX, y, bar, text, textX }) => {
    const drawn = bar
      ? `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${INK.bar}"/>`
      : '';
    return `${words(label, labelX, y, 'end')}${drawn}${words(text, textX, y, 'start', bar === null)}`;
  });
  const axis = `<path d="M${zero} 0V${height}" stroke="${INK.axis}" stroke-width="1"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Tinos" font-size="${CHART_TYPE_SIZE}">${parts.join('')}${axis}</svg>`;
}

function words(text: string, x: number, y: number, anchor: 'start' | 'end', faint = false): string {
  const safe = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '');
  const middle = y + CHART_TYPE_SIZE * 0.34;
  const ink = faint ? INK.axis : INK.text;
  return `<text x="${x}" y="${middle}" text-anchor="${anchor}" fill="${ink}">${safe}</text>`;
}
