/** The text of one printed paragraph with the places of its figures, put together piece by piece. */

/** A part of a Word file in which text is printed. */
export type TextPart = 'body' | 'footnotes' | 'endnotes' | 'header' | 'footer';

/** A figure in a paragraph: `text.slice(start, end)`. */
export interface MarkedText {
  /** Name of the bookmark or content control, or the key itself where there is no file. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface PrintedParagraph {
  readonly part: TextPart;
  /** From 1 in its part; paragraphs inside tables and text boxes count too. */
  readonly number: number;
  /** Runs of white space are one space. */
  readonly text: string;
  readonly marks: readonly MarkedText[];
}

export class ParagraphText {
  // Asking a growing string for its end copies it each time, so what is needed of it is kept beside.
  readonly #pieces: string[] = [];
  #length = 0;
  #afterSpace = true;
  readonly #open = new Map<string, number>();
  readonly #marks: MarkedText[] = [];
  readonly #place: { readonly part: TextPart; readonly number: number };

  constructor(part: TextPart, number: number) {
    this.#place = { part, number };
  }

  add(text: string): void {
    const words = text
      .replace(/\u00AD/g, '')
      .replace(/\u2011/g, '-')
      .replace(/\s+/g, ' ');
    const piece = this.#afterSpace && words.startsWith(' ') ? words.slice(1) : words;
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#afterSpace = piece.endsWith(' ');
  }

  begin(name: string): void {
    this.#open.set(name, this.#length);
  }

  end(name: string): void {
    const start = this.#open.get(name);
    if (start === undefined) return;
    this.#open.delete(name);
    this.#marks.push({ name, start, end: this.#length });
  }

  close(): PrintedParagraph {
    for (const name of [...this.#open.keys()]) this.end(name);
    const text = this.#pieces.join('').trimEnd();
    const marks = this.#marks
      .map((mark) => ({
        ...mark,
        start: Math.min(mark.start, text.length),
        end: Math.min(mark.end, text.length),
      }))
      .toSorted((a, b) => a.start - b.start);
    return { ...this.#place, text, marks };
  }
}
