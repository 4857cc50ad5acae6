/** A chart in a Word file: its numbered name, and below it the picture with its values as description. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { chartPicture } from './chart-picture.ts';
import { chartInWords } from './chart-shapes.ts';
import { documentWords } from './document-words.ts';
import { type DocxContext, xmlText } from './docx-context.ts';
import type { ChartMark } from './figure-mark.ts';

/** The library counts pictures in pixels of a screen, 96 to the inch; a twip is the 1440th part of an inch. */
const TWIPS_PER_PIXEL = 15;

export function chart(mark: ChartMark, context: DocxContext): Paragraph[] {
  const resolved = context.resolveChart(mark);
  context.charts++;
  const name = `${documentWords[context.locale].chart} ${context.charts}. ${resolved.title}`;
  const picture = chartPicture(resolved);
  const width = Math.min(picture.width, context.measures.textWidth / TWIPS_PER_PIXEL);
  const height = (picture.height * width) / picture.width;
  const description = xmlText(`${resolved.title}: ${chartInWords(resolved)}`);
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { name: xmlText(name), description },
  });
  return [
    new Paragraph({ style: 'ReportCaption', text: xmlText(name) }),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [image] }),
  ];
}
