/** A layout in the units of Word: twips (1/1440 inch) for lengths, half points for type, 240ths for lines. */
import type { DocumentLayout } from '../domain/document-layout.ts';

const A4 = { width: 210, height: 297 } as const;

/** Twips in millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Word counts type in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);

export interface Measures {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Between the margins. */
  readonly textWidth: number;
  readonly firstLine: number;
  /** Between paragraphs. */
  readonly after: number;
  readonly line: number;
}

export function measuresOf({ margins, firstLine, paragraphSpacing, lineSpacing }: DocumentLayout): Measures {
  const { top, bottom, left, right } = margins;
  return {
    width: twips(A4.width),
    height: twips(A4.height),
    margins: { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) },
    textWidth: Math.floor(((A4.width - left - right) * 1440) / 25.4),
    firstLine: twips(firstLine),
    after: Math.round(paragraphSpacing * 20),
    line: Math.round(lineSpacing * 240),
  };
}

/** The page turned to the left: its upper edge is bound where the upright pages have their left edge. */
export function turned(measures: Measures): Measures {
  const { width, height, margins } = measures;
  const { top, bottom, left, right } = margins;
  const turnedMargins = { top: left, right: top, bottom: right, left: bottom };
  return {
    ...measures,
    width: height,
    height: width,
    margins: turnedMargins,
    textWidth: height - top - bottom,
  };
}
