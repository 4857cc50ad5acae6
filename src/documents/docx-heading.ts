/**
 * The head of an administrative document. State (Decree 30/2020/NĐ-CP, Appendix I): who issues it on the left, the name
 * and motto of the State on the right, below them the number and the place and date. Party (Guidance 36-HD/VPTW): an
 * asterisk under the issuer, the name of the Party on the right. A joint document names every body.
 */
import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import { headingWords } from './document-heading.ts';
import { xmlText } from './docx-context.ts';
import { bareGrid, line, shortRule } from './docx-lines.ts';
import { measuresOf } from './docx-measures.ts';
import type { IssuingBody, ReportDocument } from './report-document.ts';

/** How much of the width the issuer gets; the motto of the State needs the greater part. */
const LEFT = 0.44;

export function heading(document: ReportDocument): readonly (Paragraph | Table)[] {
  const { layout, title } = document;
  const { textWidth } = measuresOf(layout);
  const words = headingWords(document);
  return [
    headingGrid(document),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: xmlText(words.kind) })] }),
    ...(title === '' ? [] : [new Paragraph({ style: 'ReportSubject', text: xmlText(words.subject) })]),
    ...(words.under !== null
      ? [line(words.under, { size: layout.sizes.subject }, { spacing: { after: 120 } })]
      : [shortRule(textWidth, 0.2), new Paragraph({ spacing: { after: 60 } })]),
  ];
}

function headingGrid(document: ReportDocument): Table {
  const { layout, issuers, placeAndDate } = document;
  const { textWidth } = measuresOf(layout);
  const left = Math.floor(textWidth * LEFT);
  const right = textWidth - left;
  const words = headingWords(document);
  const who = issuers.flatMap((body, at) => issuer(body, document, left, at > 0));
  const under = words.asterisk ? line('*', { size: layout.sizes.issuer }) : shortRule(left, 0.3);
  const numbers = words.numbers.map((number) => line(number, { size: layout.sizes.number }));
  const date =
    placeAndDate === null ? [] : [line(placeAndDate, { italics: true, size: layout.sizes.placeAndDate })];
  const head = [issuers.length > 0 ? [...who, under] : [], authority(document, right)];
  // In a Party document the number stands right under the asterisk, in one cell the lines would not meet.
  return bareGrid(
    [left, right],
    [
      head,
      [
        [...gap(), ...numbers],
        [...gap(), ...date],
      ],
    ],
  );
}

const gap = (): readonly Paragraph[] => [new Paragraph({ spacing: { before: 0, after: 0, line: 120 } })];

function issuer(
  { superior, name }: IssuingBody,
  { layout }: ReportDocument,
  width: number,
  apart: boolean,
): readonly Paragraph[] {
  const { issuer: size } = layout.sizes;
  const spacing = { before: apart ? 140 : 0 };
  const above =
    superior === null ? [] : [line(superior, { allCaps: true, size }, { within: width, spacing })];
  const first = superior === null ? { spacing } : {};
  return [...above, line(name, { bold: true, allCaps: true, size }, { within: width, ...first })];
}

function authority(document: ReportDocument, width: number): readonly Paragraph[] {
  const { sizes, form } = document.layout;
  const [name = '', motto] = headingWords(document).authority;
  return [
    line(name, { bold: true, size: sizes.authority }),
    ...(motto === undefined ? [] : [line(motto, { bold: true, size: sizes.motto })]),
    // As long as the line above it, in both layouts.
    shortRule(width, form === 'party' ? 0.8 : 0.61),
  ];
}
