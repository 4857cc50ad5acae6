/**
 * The foot of an administrative document: who signs, with room for the hand, and “Nơi nhận”. One signature stands beside
 * the recipients; those of a joint document stand side by side in the order of signing, the recipients below.
 */
import { AlignmentType, Paragraph, type Table } from 'docx';
import { recipientLines, signatureNote, signedFor } from './document-heading.ts';
import { documentWords } from './document-words.ts';
import { bareGrid, line } from './docx-lines.ts';
import { measuresOf } from './docx-measures.ts';
import type { ReportDocument, Signatory } from './report-document.ts';

/** Room for a signature and a seal, in twips. */
const HAND = 1300;

export function signatures(document: ReportDocument): readonly (Paragraph | Table)[] {
  const { signatories, layout } = document;
  const { textWidth } = measuresOf(layout);
  const half = Math.floor(textWidth / 2);
  const widths = [half, textWidth - half];
  const blocks = signatories.map((signatory) => signature(signatory, document, half));
  const list = recipients(document);
  if (blocks.length === 0 && list.length === 0) return [];
  const rows = blocks.length <= 1 ? [[list, blocks[0] ?? []]] : [...pairs(blocks), [list, []]];
  const shown = rows.filter((row) => row.some((cell) => cell.length > 0));
  return [new Paragraph({ keepNext: true, spacing: { before: 120, after: 0 } }), bareGrid(widths, shown)];
}

type Lines = readonly Paragraph[];

/** Two in a row; the last of an odd number stands on the right, where a single one would. */
function pairs(blocks: readonly Lines[]): readonly (readonly Lines[])[] {
  const rows = Array.from({ length: Math.ceil(blocks.length / 2) }, (_, at) =>
    blocks.slice(2 * at, 2 * at + 2),
  );
  return rows.map((row) => (row.length === 2 ? row : [[], ...row]));
}

function signature(signatory: Signatory, document: ReportDocument, within: number): Lines {
  const { layout, locale } = document;
  const size = layout.sizes.signatory;
  const bold = { bold: true, size } as const;
  const note = signatureNote(signatory, locale);
  const keep = { keepNext: true };
  return [
    line(signedFor(signatory, layout.form), { ...bold, allCaps: true }, { ...keep, within }),
    line(signatory.position ?? '', { ...bold, allCaps: true }, { ...keep, within }),
    line(signatory.name ?? '', bold, { ...keep, spacing: { before: HAND, after: 0 } }),
    ...(note === null ? [] : note.split(' · ')).map((words) =>
      line(words, { italics: true, size: layout.sizes.recipients }),
    ),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

function recipients({ recipients: to, layout, locale }: ReportDocument): Lines {
  if (to.length === 0) return [];
  const { recipientsHead, recipients: size } = layout.sizes;
  const left = { alignment: AlignmentType.LEFT, keepNext: true } as const;
  const head =
    layout.form === 'party'
      ? { underline: {}, size: recipientsHead }
      : { bold: true, italics: true, size: recipientsHead };
  return [
    line(documentWords[locale].recipients, head, left),
    ...recipientLines(to).map((text) => line(text, { size }, { alignment: AlignmentType.LEFT })),
  ];
}
