/**
 * Finds every figure of a text: cuts it into paragraphs with their zones, each paragraph into tokens, and lets the
 * rules read on from token to token. Pure, and takes time and memory in proportion to the text.
 */

import type { ProseFigure } from '../domain/prose-figure.ts';
import * as character from './characters.ts';
import { pastAddress } from './identifiers.ts';
import type { Reading } from './reading.ts';
import { readingAt } from './readings.ts';
import { nounOf, Surroundings } from './surroundings.ts';
import { type Cell, Tables } from './tables.ts';
import { type Tokens, tokenize } from './tokens.ts';
import type { ZoneSpan } from './zone-span.ts';
import { zonesOf } from './zones.ts';

export interface ExtractOptions {
  /** The paragraphs and what they are, in the order of the text, where a document's structure tells; else worked out. */
  readonly zones?: Iterable<ZoneSpan>;
}

/** All figures in the order of the text; offsets count UTF-16 units of `text` as given. */
export function extractFigures(text: string, options: ExtractOptions = {}): readonly ProseFigure[] {
  return [...readFigures(text, options)];
}

/** The same one by one, for texts whose figures would fill the memory. */
export function* readFigures(
  text: string,
  { zones = zonesOf(text) }: ExtractOptions = {},
): Generator<ProseFigure> {
  const tables = new Tables(text);
  for (const span of zones) {
    const cells = tables.cells(span);
    if (cells) for (const cell of cells) for (const figure of figuresIn(text, cell, span)) yield figure;
    else
      for (let from = span.start; from < span.end; ) {
        const to = span.end - from <= PIECE ? span.end : cutAfter(text, from + PIECE, span.end);
        const piece = new Piece(text, from, to, span);
        for (let figure = piece.next(); figure; figure = piece.next()) yield figure;
        from = to;
      }
  }
}

/** A number that is the whole cell is read as if the unit of its column stood behind it. */
function figuresIn(text: string, cell: Cell, span: ZoneSpan): readonly ProseFigure[] {
  const { start, end, unit, rowNumber } = cell;
  if (unit === undefined && !rowNumber) return new Piece(text, start, end, span).all();
  const number = text.slice(start, end);
  const read = `${number} ${unit ?? ''}`;
  const figure = new Piece(read, 0, read.length, span).next();
  if (figure?.start !== 0) return [];
  const placed = { text: number, start, end };
  return [Object.assign(figure, rowNumber ? { kind: 'label', unit: '' } : undefined, placed)];
}

/** A paragraph longer than this is read in pieces, so that memory stays bounded. */
const PIECE = 1 << 13;
const SEARCH = 1 << 12;

/** After the end of a sentence if one is near, else at a blank, else between words. */
function cutAfter(text: string, from: number, end: number): number {
  const near = text.slice(from, Math.min(end, from + SEARCH));
  const sentence = /[.!?;]\s/.exec(near);
  if (sentence) return from + sentence.index + 2;
  const blank = near.search(/\s/);
  if (blank >= 0) return from + blank + 1;
  let to = from;
  while (to < end && character.classAt(text, to) !== character.MARK) to += 1;
  return Math.min(to + 1, end);
}

/** One piece of a paragraph, read from figure to figure. */
class Piece {
  readonly #text: string;
  readonly #span: ZoneSpan;
  readonly #tokens: Tokens;
  readonly #surroundings: Surroundings;
  /** The token to go on at. */
  #at = 0;

  constructor(text: string, from: number, to: number, span: ZoneSpan) {
    this.#text = text;
    this.#span = span;
    this.#tokens = tokenize(text, from, to);
    this.#surroundings = new Surroundings(this.#tokens);
  }

  next(): ProseFigure | undefined {
    const past = this.#at;
    for (let at = past; at < this.#tokens.length; ) {
      const address = pastAddress(this.#tokens, at);
      const reading = address > at ? undefined : readingAt(this.#tokens, at);
      if (reading) {
        this.#at = Math.max(reading.past, at + 1);
        // A name may begin before the digits, but never within the figure before.
        return this.#figure(reading, Math.max(reading.first, past));
      }
      at = Math.max(at + 1, address);
    }
    this.#at = this.#tokens.length;
    return undefined;
  }

  all(): readonly ProseFigure[] {
    const figures: ProseFigure[] = [];
    for (let figure = this.next(); figure; figure = this.next()) figures.push(figure);
    return figures;
  }

  #figure(reading: Reading, first: number): ProseFigure {
    const { past, kind, value, unit, details } = reading;
    const start = this.#tokens[first]?.start ?? 0;
    const end = this.#tokens[past - 1]?.end ?? 0;
    const figure: ProseFigure = {
      text: this.#text.slice(start, end),
      start,
      end,
      kind,
      value,
      unit,
      zone: this.#span.zone,
      verb: this.#surroundings.verbBefore(first),
      noun: nounOf(this.#tokens, reading),
      clause: this.#surroundings.clauseAround(this.#text, first, past),
    };
    // Copying into a new object would take longer than everything else.
    if (details) Object.assign(figure, details);
    return this.#span.duplicate ? Object.assign(figure, { duplicate: true }) : figure;
  }
}
