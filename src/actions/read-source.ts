/**
 * Reads a file that an office already has, whatever it is called: the kind is told by what is in it. Everything is
 * bounded, and nothing is fetched.
 */
import { docxPassages } from '../documents/docx-passages.ts';
import { pdfGlyphs } from '../documents/pdf-glyphs.ts';
import { Problem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import { buildText } from '../prose/sources/block-builder.ts';
import { decodeBytes } from '../prose/sources/decode-bytes.ts';
import { htmlPassages } from '../prose/sources/html-passages.ts';
import { markdownBlocks, textBlocks } from '../prose/sources/line-blocks.ts';
import { mendPassages } from '../prose/sources/mend-passages.ts';
import { pdfPassages } from '../prose/sources/pdf-passages.ts';
import { looksLikeHtml, sniffKind } from '../prose/sources/sniff-kind.ts';
import type { Passage, SourceKind, SourceText } from '../prose/sources/source-text.ts';

export interface SourceFile {
  /** What the file is called in a problem; its ending only tells Markdown from other plain text. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Largest file, and longest text in it, in units of a million. */
const LARGEST = { file: 50, text: 20 };

/**
 * @throws Problem `large-source`, `long-text`, `not-a-text`, `empty-text`, `pictures-only`, `damaged-document`,
 * `damaged-pdf`, `locked-pdf`, `long-pdf` or `slow-pdf`, each naming the file.
 */
export async function readSource({ name, bytes }: SourceFile, most = LARGEST): Promise<SourceText> {
  if (bytes.length > most.file * 1_000_000) {
    throw new Problem('large-source', { file: name, size: millions(bytes.length), most: most.file });
  }
  const source = await readByKind(name, bytes, most.text);
  if (source.text.length > most.text * 1_000_000) throw tooLong(name, source.text.length, most.text);
  if (source.blocks.length === 0) throw new Problem('empty-text', { file: name });
  return source;
}

const millions = (count: number): string => (count / 1_000_000).toFixed(1);
const tooLong = (file: string, size: number, most: number) =>
  new Problem('long-text', { file, size: millions(size), most });

async function readByKind(name: string, bytes: Uint8Array, most: number): Promise<SourceText> {
  const kind = sniffKind(bytes);
  if (kind === 'other') throw new Problem('not-a-text', { file: name });
  if (kind === 'docx') return built('docx', docxPassages(bytes, name));
  if (kind === 'pdf') return readPdf(name, bytes);
  return readPlain(name, bytes, most);
}

function readPlain(name: string, bytes: Uint8Array, most: number): SourceText {
  // No encoding has more characters than two for a byte's; one look at the size saves all the work.
  if (bytes.length > most * 4_000_000) throw tooLong(name, bytes.length, most);
  const decoded = decodeBytes(bytes);
  if (!decoded) throw new Problem('not-a-text', { file: name });
  if (decoded.text.length > most * 1_000_000) throw tooLong(name, decoded.text.length, most);
  if (looksLikeHtml(decoded.text, name)) {
    const { encoding, warnings } = decoded;
    return { ...built('html', htmlPassages(decoded.text)), encoding, warnings };
  }
  const isMarkdown = /\.(?:md|markdown)$/i.test(name);
  const blocks = isMarkdown ? markdownBlocks(decoded.text) : textBlocks(decoded.text);
  return { ...decoded, kind: isMarkdown ? 'markdown' : 'text', blocks };
}

async function readPdf(file: string, bytes: Uint8Array): Promise<SourceText> {
  const pages = await pdfGlyphs(bytes, file);
  const { passages, turned } = pdfPassages(pages);
  const source = built('pdf', passages);
  if (source.blocks.length === 0) throw new Problem('pictures-only', { file, pages: pages.length });
  return turned === 0 ? source : { ...source, warnings: [...source.warnings, leftOut(turned)] };
}

/** Word and PDF files are Unicode, but the fonts of old documents in them may not be. */
function built(kind: SourceKind, passages: readonly Passage[]): SourceText {
  const mended = mendPassages(passages);
  return { kind, ...buildText(mended.passages), encoding: mended.encoding, warnings: mended.warnings };
}

const leftOut = (turned: number): Words => ({
  vi: `Đã bỏ qua ${turned} chữ in nghiêng góc hoặc in dọc (dấu, hình mờ).`,
  en: `${turned} letters set at an angle (stamps, watermarks) were left out.`,
});
