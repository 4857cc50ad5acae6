/**
 * Page and type of an administrative document after Decree 30/2020/NĐ-CP, Appendix I: A4, margins 20/20/30/15 mm, Times
 * New Roman 14, first line 1.27 cm, 6 pt between paragraphs, page number centred in the top margin from page 2.
 */
import {
  AlignmentType,
  Header,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

/** Twips (1/1440 inch) in a millimetre. */
const MM = 1440 / 25.4;

/** Width between the margins in twips. */
export const TEXT_WIDTH = Math.floor((210 - 30 - 15) * MM);
export const FIRST_LINE = Math.round(12.7 * MM);
export const BLACK = '000000';

export const page: ISectionPropertiesOptions = {
  titlePage: true,
  page: {
    size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
    margin: {
      top: Math.round(20 * MM),
      bottom: Math.round(20 * MM),
      left: Math.round(30 * MM),
      right: Math.round(15 * MM),
      header: Math.round(10 * MM),
      footer: Math.round(10 * MM),
    },
  },
};

/** The first page has its own, empty header: the decree does not number it. */
export function pageHeaders(): { readonly default: Header; readonly first: Header } {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return {
    default: new Header({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
    }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}

const text = {
  alignment: AlignmentType.JUSTIFIED,
  spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO },
} as const;
const titleSpacing = { before: 240, after: 120 } as const;
const heading = (italics: boolean) => ({
  run: { bold: true, italics, size: 28, color: BLACK },
  paragraph: { keepNext: true, spacing: { before: 120, after: 120 }, indent: { firstLine: FIRST_LINE } },
});
const capitals = {
  run: { bold: true, allCaps: true, size: 28, color: BLACK },
  paragraph: { keepNext: true, alignment: AlignmentType.CENTER, spacing: titleSpacing },
};

const paragraphStyles: IParagraphStyleOptions[] = [
  {
    id: 'ReportText',
    name: 'Report text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { ...text, indent: { firstLine: FIRST_LINE } },
  },
  { id: 'ReportQuote', name: 'Report quote', basedOn: 'Normal', run: { italics: true }, paragraph: text },
  {
    id: 'ReportCode',
    name: 'Report code',
    basedOn: 'Normal',
    run: { font: 'Courier New', size: 22 },
    paragraph: { indent: { left: FIRST_LINE } },
  },
  {
    id: 'ReportCell',
    name: 'Report cell',
    basedOn: 'Normal',
    run: { size: 26 },
    paragraph: { spacing: { before: 40, after: 40 } },
  },
];

export function reportStyles(language: string): IStylesOptions {
  return {
    default: {
      document: { run: { font: 'Times New Roman', size: 28, language: { value: language } } },
      title: capitals,
      heading1: capitals,
      heading2: heading(false),
      heading3: heading(false),
      heading4: heading(true),
      heading5: heading(true),
      heading6: heading(true),
      footnoteText: { run: { size: 22 } },
    },
    paragraphStyles,
  };
}
