/** Reads a file that an office has and finds every figure in it, and what a careful secretary would underline. */
import type { ExtractedText } from '../contract/extracted-text.ts';
import type { Locale } from '../domain/problem.ts';
import type { ProseFigure } from '../domain/prose-figure.ts';
import { extractFigures } from '../prose/extract-figures.ts';
import type { SourceBlock, SourceText } from '../prose/sources/source-text.ts';
import { spellingWarnings } from '../prose/sources/spelling.ts';
import { zonesOfSource } from '../prose/sources/zones-of-source.ts';
import { readSource, type SourceFile } from './read-source.ts';

/** Throws the problems of `readSource`, each naming the file. */
export async function extractText({ locale, ...file }: SourceFile & { readonly locale: Locale }) {
  return extractedFrom(await readSource(file), locale);
}

export function extractedFrom(source: SourceText, locale: Locale): ExtractedText {
  const { text, kind, encoding, blocks, warnings } = source;
  const figures = extractFigures(text, { zones: zonesOfSource(source) });
  return {
    ...{ text, kind, encoding },
    figures: placed(figures, blocks),
    spelling: spellingWarnings(text),
    warnings: warnings.map((words) => words[locale]),
  };
}

/** With the paragraph of each and, where the file has them, the page. */
function placed(figures: readonly ProseFigure[], blocks: readonly SourceBlock[]): readonly ProseFigure[] {
  let index = 0;
  return figures.map((figure) => {
    while ((blocks[index]?.end ?? Number.POSITIVE_INFINITY) <= figure.start) index += 1;
    const block = blocks[index];
    if (!block || block.start > figure.start) return figure;
    const { page, paragraph } = block;
    return { ...figure, paragraph, ...(page === undefined ? {} : { page }) };
  });
}
