/** Reads a file that an office has and finds every figure in it, and what a careful secretary would underline. */
import type { ExtractedText } from '../contract/extracted-text.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { ProseFigure } from '../domain/prose-figure.ts';
import { readFigures } from '../prose/extract-figures.ts';
import type { SourceBlock, SourceText } from '../prose/sources/source-text.ts';
import { type SpellingWarning, spellingWarnings } from '../prose/sources/spelling.ts';
import { zonesOfSource } from '../prose/sources/zones-of-source.ts';
import { readSource, type SourceFile } from './read-source.ts';

/** How much is read for somebody: file and text in units of a million. */
export interface TextBounds {
  readonly file: number;
  readonly text: number;
  readonly figures: number;
}

/** Throws `many-figures` and the problems of `readSource`, each naming the file. */
export async function extractText(
  { locale, ...file }: SourceFile & { readonly locale: Locale },
  most?: TextBounds,
) {
  return extractedFrom(await readSource(file, most), locale, most?.figures);
}

/** @throws Problem `many-figures` */
export function extractedFrom(
  source: SourceText,
  locale: Locale,
  most = Number.POSITIVE_INFINITY,
): ExtractedText {
  const { text, kind, encoding, blocks, warnings } = source;
  const figures: ProseFigure[] = [];
  for (const figure of readFigures(text, { zones: zonesOfSource(source) })) {
    if (figures.push(figure) > most) throw new Problem('many-figures', { most });
  }
  return {
    ...{ text, kind, encoding },
    figures: placed(figures, blocks),
    spelling: spellingWarnings(text).map((warning) => resolvedCitation(warning, figures)),
    warnings: warnings.map((words) => words[locale]),
  };
}

/** A number of a document that its date settles is suggested whole. */
function resolvedCitation(warning: SpellingWarning, figures: readonly ProseFigure[]): SpellingWarning {
  if (warning.kind !== 'citation') return warning;
  const { document, normalised } = figureAt(figures, warning.start) ?? {};
  return document?.year !== undefined && normalised !== undefined
    ? { ...warning, suggestion: normalised }
    : warning;
}

/** The figure that begins at an offset; figures are in the order of the text. */
function figureAt(figures: readonly ProseFigure[], start: number): ProseFigure | undefined {
  let low = 0;
  for (let high = figures.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return figures[low]?.start === start ? figures[low] : undefined;
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
