/**
 * The layout of an administrative document as data: margins and type sizes an office can change, with the source of
 * the defaults. Sizes differ between sources, so each layout says whether its source was verified.
 */
import { z } from 'zod';

export const documentForms = ['state', 'party'] as const;
export type DocumentForm = (typeof documentForms)[number];

const millimetres = z.number().min(0).max(100);
/** Type sizes in points; Word keeps halves. */
const points = z.number().min(6).max(40).multipleOf(0.5);

export const documentLayoutSchema = z.strictObject({
  /** Whose documents; null for every organization that has none of its own. */
  organization: z.string().min(1).nullable(),
  form: z.enum(documentForms),
  margins: z.strictObject({
    top: millimetres,
    bottom: millimetres,
    left: millimetres,
    right: millimetres,
  }),
  font: z.string().min(1).max(100),
  sizes: z.strictObject({
    /** Superior and issuing body, top left. */
    issuer: points,
    /** Quốc hiệu of the State, or the name of the Party, top right. */
    authority: points,
    /** Tiêu ngữ; the Party layout has none. */
    motto: points,
    number: points,
    placeAndDate: points,
    /** Name of the kind of document: BÁO CÁO. */
    kind: points,
    /** What it is about, under the kind. */
    subject: points,
    body: points,
    table: points,
    signatory: points,
    recipientsHead: points,
    recipients: points,
    pageNumber: points,
  }),
  /** Indent of the first line of a paragraph. */
  firstLine: millimetres,
  /** Points between paragraphs. */
  paragraphSpacing: z.number().min(0).max(40),
  /** Multiple of a single line. */
  lineSpacing: z.number().min(1).max(3),
  source: z.strictObject({ text: z.string().min(1).max(500), verified: z.boolean() }),
});
export type DocumentLayout = z.infer<typeof documentLayoutSchema>;

/** Decree 30/2020/NĐ-CP, Appendix I: A4, margins 20–25/20–25/30–35/15–20 mm. Sizes of the heading are from restatements. */
export const stateLayout: DocumentLayout = {
  organization: null,
  form: 'state',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  font: 'Times New Roman',
  sizes: {
    ...{
      issuer: 12,
      authority: 12,
      motto: 13,
      number: 13,
      placeAndDate: 13,
      kind: 14,
      subject: 14,
      body: 14,
    },
    ...{ table: 13, signatory: 14, recipientsHead: 12, recipients: 11, pageNumber: 13 },
  },
  firstLine: 12.7,
  paragraphSpacing: 6,
  lineSpacing: 1.1,
  source: { text: 'Nghị định 30/2020/NĐ-CP, Phụ lục I', verified: true },
};

/** Guidance 36-HD/VPTW as mirrored; sources disagree on the sizes, so the default is marked unverified. */
export const partyLayout: DocumentLayout = {
  ...stateLayout,
  form: 'party',
  sizes: {
    ...stateLayout.sizes,
    issuer: 14,
    authority: 15,
    number: 14,
    placeAndDate: 14,
    kind: 15,
    subject: 14,
  },
  source: { text: 'Hướng dẫn 36-HD/VPTW (bản sao lại; cỡ chữ chưa đối chiếu bản gốc)', verified: false },
};

export const defaultLayouts: Readonly<Record<DocumentForm, DocumentLayout>> = {
  state: stateLayout,
  party: partyLayout,
};
