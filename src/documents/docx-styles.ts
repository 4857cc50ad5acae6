/** The named styles of a Word file, by the layout settings, so that an office can change its look in one place. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { DocumentLayout } from '../domain/document-layout.ts';
import { halfPoints, type Measures, measuresOf } from './docx-measures.ts';
import { BLACK } from './docx-page.ts';

export function reportStyles(layout: DocumentLayout, language: string): IStylesOptions {
  const measures = measuresOf(layout);
  const { sizes, font } = layout;
  const size = halfPoints(sizes.body);
  const heading = (italics: boolean) => ({
    run: { bold: true, italics, size, color: BLACK },
    paragraph: {
      keepNext: true,
      alignment: AlignmentType.JUSTIFIED,
      spacing: { before: measures.after, after: measures.after },
      indent: { firstLine: measures.firstLine },
    },
  });
  return {
    default: {
      document: { run: { font, size, language: { value: language } } },
      title: centred(halfPoints(sizes.kind), { before: 240, after: 0 }, true),
      heading1: centred(size, { before: 240, after: 120 }, true),
      heading2: heading(false),
      heading3: heading(false),
      heading4: heading(true),
      heading5: heading(true),
      heading6: heading(true),
      footnoteText: { run: { size: halfPoints(sizes.recipients) } },
    },
    paragraphStyles: paragraphStyles(layout, measures),
  };
}

const centred = (size: number, spacing: { before: number; after: number }, allCaps: boolean) => ({
  run: { bold: true, allCaps: allCaps || undefined, size, color: BLACK },
  paragraph: { keepNext: true, alignment: AlignmentType.CENTER, spacing },
});

function paragraphStyles({ sizes }: DocumentLayout, measures: Measures): IParagraphStyleOptions[] {
  const { after, line, firstLine } = measures;
  const text = {
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after, line, lineRule: LineRuleType.AUTO },
  } as const;
  const cell = { spacing: { before: 40, after: 40 } };
  const own = (id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>) => ({
    id,
    name,
    basedOn: 'Normal',
    ...rest,
  });
  return [
    own('ReportText', 'Report text', { quickFormat: true, paragraph: { ...text, indent: { firstLine } } }),
    own(
      'ReportSubject',
      'Report subject',
      centred(halfPoints(sizes.subject), { before: 0, after: 0 }, false),
    ),
    own('ReportQuote', 'Report quote', { run: { italics: true }, paragraph: text }),
    own('ReportCode', 'Report code', {
      run: { font: 'Courier New', size: halfPoints(sizes.recipients) },
      paragraph: { indent: { left: firstLine } },
    }),
    own('ReportCell', 'Report cell', { run: { size: halfPoints(sizes.table) }, paragraph: cell }),
    own('ReportSmallCell', 'Report small cell', {
      run: { size: halfPoints(sizes.recipients) },
      paragraph: cell,
    }),
    own('ReportNote', 'Report note', { run: { size: halfPoints(sizes.recipients), italics: true } }),
    own(
      'ReportCaption',
      'Report caption',
      centred(halfPoints(sizes.table), { before: 120, after: 60 }, false),
    ),
  ];
}
