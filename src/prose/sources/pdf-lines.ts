/** Lines of a printed page, put together from where its glyphs stand: the order in a file is not the order of reading. */

/** As documents/pdf-glyphs.ts answers it: five numbers a glyph, x, y from the top left, width, size, angle. */
export interface PrintedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly text: readonly string[];
  readonly places: Float64Array;
}

export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PrintedLine {
  /** More than one where wide gaps part the columns of a table or of a heading. */
  readonly segments: readonly Segment[];
  /** Of the baseline, from the top. */
  readonly y: number;
  readonly size: number;
}

interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/**
 * In widths of the type: what parts two words, what a space needs to be one, what parts two columns, and what does so
 * on a page that writes its spaces, where none is written.
 */
const GAPS = { words: 0.17, space: 0.05, columns: 2, cells: 0.45 } as const;
const MARK = /^(?:[-+*•–●○▪]|\d{1,3}[.)]|[a-zđ]\)|[IVX]{1,5}\.)$/;
/** Glyphs whose baselines are this near, in heights of the type, are of one line: a footnote's sign stands higher. */
const SAME_LINE = 0.45;
const LEVEL = 0.05;

export interface LaidOut {
  readonly lines: readonly PrintedLine[];
  /** Glyphs at an angle, which were left out: stamps and watermarks. */
  readonly turned: number;
}

export function layOut(page: PrintedPage): LaidOut {
  const { glyphs, turned } = levelGlyphs(page);
  const writesSpaces = glyphs.filter((glyph) => glyph.text.trim() === '').length > glyphs.length / 20;
  const lines: PrintedLine[] = [];
  let row: Glyph[] = [];
  let size = 0;
  const close = () => {
    const segments = withMarks(segmentsOf(row, writesSpaces ? GAPS.cells : GAPS.columns));
    const y = row.reduce((lowest, glyph) => (glyph.size === size ? Math.max(lowest, glyph.y) : lowest), 0);
    if (segments.length > 0) lines.push({ segments, y, size });
    row = [];
    size = 0;
  };
  for (const glyph of glyphs) {
    const first = row[0];
    if (first && glyph.y - first.y > SAME_LINE * Math.max(size, glyph.size)) close();
    row.push(glyph);
    size = Math.max(size, glyph.size);
  }
  close();
  return { lines, turned };
}

/** From the top of the page downwards. */
function levelGlyphs({ text, places }: PrintedPage): {
  readonly glyphs: readonly Glyph[];
  readonly turned: number;
} {
  const glyphs: Glyph[] = [];
  let turned = 0;
  text.forEach((letters, index) => {
    const [x = 0, y = 0, width = 0, size = 0, angle = 0] = places.subarray(index * 5, index * 5 + 5);
    if (letters === '' || !Number.isFinite(x + y + width + size)) return;
    if (Math.abs(angle) > LEVEL) turned++;
    else glyphs.push({ text: letters, x, y, width, size });
  });
  return { glyphs: glyphs.sort((one, other) => one.y - other.y), turned };
}

function segmentsOf(row: readonly Glyph[], unspaced: number): readonly Segment[] {
  const segments: Segment[] = [];
  let pieces: string[] = [];
  let [left, right] = [0, 0];
  let last: Glyph | null = null;
  let spaced = false;
  const close = () => {
    const text = pieces.join('').trim();
    if (text !== '') segments.push({ text, left, right });
    pieces = [];
  };
  for (const glyph of row.toSorted((one, other) => one.x - other.x)) {
    if (glyph.text.trim() === '') {
      spaced = true;
      continue;
    }
    if (last && isOverprint(last, glyph)) continue;
    const gap = last ? (glyph.x - right) / Math.max(glyph.size, last.size, 1) : 0;
    if (gap > (spaced ? GAPS.columns : unspaced)) close();
    else if (pieces.length > 0 && gap > (spaced ? GAPS.space : GAPS.words)) pieces.push(' ');
    if (pieces.length === 0) left = glyph.x;
    pieces.push(glyph.text);
    right = last && pieces.length > 1 ? Math.max(right, glyph.x + glyph.width) : glyph.x + glyph.width;
    [last, spaced] = [glyph, false];
  }
  close();
  return segments;
}

/** The number or dash of a list item stands apart from its words, but is no cell. */
function withMarks(segments: readonly Segment[]): readonly Segment[] {
  const [mark, words, ...others] = segments;
  if (!mark || !words || !MARK.test(mark.text)) return segments;
  return [{ text: `${mark.text} ${words.text}`, left: mark.left, right: words.right }, ...others];
}

// Bold that a printer fakes is the same letter twice, a hair apart.
const isOverprint = (one: Glyph, other: Glyph): boolean =>
  one.text === other.text &&
  Math.abs(one.x - other.x) < 0.15 * one.size &&
  Math.abs(one.y - other.y) < 0.15 * one.size;
