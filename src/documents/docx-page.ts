/**
 * Page and type of an administrative document by its layout settings: A4, margins, type sizes, first line, spacing; the
 * page number centred in the top margin from page 2 (Decree 30/2020/NĐ-CP, Appendix I).
 */
import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocumentLayout } from '../domain/document-layout.ts';
import { halfPoints, type Measures, measuresOf, turned } from './docx-measures.ts';

export const BLACK = '000000';

/** Upright, its first page without a number. */
export function page(layout: DocumentLayout): ISectionPropertiesOptions {
  return { titlePage: true, page: pageOf(measuresOf(layout)) };
}

/** Turned, for tables that are too wide; every page has its number. */
export function turnedPage(layout: DocumentLayout): ISectionPropertiesOptions {
  const { size, margin } = pageOf(turned(measuresOf(layout)));
  // The library swaps the sides of a turned page itself.
  const { width, height } = size;
  return {
    page: { size: { width: height, height: width, orientation: PageOrientation.LANDSCAPE }, margin },
  };
}

function pageOf({ width, height, margins }: Measures) {
  const [header, footer] = [Math.round(margins.top / 2), Math.round(margins.bottom / 2)];
  return { size: { width, height }, margin: { ...margins, header, footer } } as const;
}

export function numberHeader({ sizes }: DocumentLayout): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizes.pageNumber) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** The first page has its own, empty header: the decree does not number it. */
export const emptyHeader = (): Header => new Header({ children: [new Paragraph({})] });
