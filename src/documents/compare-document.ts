/**
 * Holds a Word file against the report it was made from: which figures somebody changed by hand, which are gone, which
 * were never in the report, and which numbers of the author's own prose differ.
 */
import { alignFrames, type Pair } from './align-paragraphs.ts';
import type { DocxReading } from './docx-read.ts';
import { comparable, type NumberedText, numbersIn } from './numbers-in-text.ts';
import type { PrintedParagraph, TextPart } from './paragraph-text.ts';
import type { PrintedReport } from './printed-paragraphs.ts';

/**
 * `unmarked`: the number stands as signed, but the file has lost the mark around it. `missing`: neither the mark nor
 * the paragraph is there any more. `unknown`: a mark for a figure that the report does not have.
 */
export type FigureState = 'same' | 'unmarked' | 'changed' | 'missing' | 'unknown';

/** Where in the Word file; the paragraph is counted from 1 in its part and its text cut short. */
export interface PlaceInFile {
  readonly part: TextPart;
  readonly paragraph: number;
  readonly text: string;
}

export interface ComparedFigure {
  readonly state: FigureState;
  /** Key of the figure, or the name of the mark where the file does not say the key. */
  readonly key: string;
  readonly signed: string | null;
  readonly printed: string | null;
  readonly where: PlaceInFile | null;
}

/** A number of the prose; null where one side has none. */
export interface ComparedNumber {
  readonly signed: string | null;
  readonly printed: string | null;
  readonly where: PlaceInFile;
}

export interface DocumentComparison {
  readonly figures: readonly ComparedFigure[];
  readonly prose: readonly ComparedNumber[];
  /** Figures that are neither the same nor merely unmarked, and numbers of the prose. */
  readonly differences: number;
}

interface Found {
  readonly key: string;
  readonly text: string;
  readonly paragraph: PrintedParagraph;
}

export function compareDocument(signed: PrintedReport, given: DocxReading): DocumentComparison {
  const before = signed.paragraphs.map(numbersIn);
  const after = given.paragraphs.map(numbersIn);
  const pairs = alignFrames(
    before.map(({ frame }) => frame),
    after.map(({ frame }) => frame),
  );
  const aligned = pairs.flatMap((pair) => laidBeside(signed, given, before, after, pair));
  const wanted = wantedOf(signed, before);
  const figures = compareFigures(signed, wanted, foundIn(given, after), aligned);
  const prose = aligned.flatMap(({ mark, number }) =>
    mark === null && number.signed !== number.printed ? [number] : [],
  );
  const changed = figures.filter(({ state }) => state !== 'same' && state !== 'unmarked');
  return { figures, prose, differences: changed.length + prose.length };
}

interface Wanted {
  readonly name: string;
  readonly key: string;
  readonly text: string;
}

/** The figures as they are printed, each with digits that stand against it. */
function wantedOf(signed: PrintedReport, before: readonly NumberedText[]): Wanted[] {
  return before.flatMap(({ numbers }) =>
    numbers.flatMap(({ mark, text }) => {
      const figure = mark === null ? undefined : signed.figures.get(mark);
      return figure && mark !== null ? [{ name: mark, key: figure.key, text }] : [];
    }),
  );
}

/** Every mark of the file once; one over several paragraphs with all their words. */
function foundIn(given: DocxReading, after: readonly NumberedText[]): Found[] {
  const found = new Map<string, Found>();
  for (const [at, paragraph] of given.paragraphs.entries()) {
    for (const { mark, text } of after[at]?.numbers ?? []) {
      if (mark === null) continue;
      const known = found.get(mark);
      const key = given.keys.get(mark) ?? mark;
      found.set(
        mark,
        known ? { ...known, text: comparable(`${known.text} ${text}`) } : { key, text, paragraph },
      );
    }
  }
  return [...found.values()];
}

/** Equal keys are paired in the order of the text, those that print the same before the others. */
function compareFigures(
  signed: PrintedReport,
  wanted: readonly Wanted[],
  found: readonly Found[],
  aligned: readonly Aligned[],
): ComparedFigure[] {
  const left = [...found];
  const take = (fits: (each: Found) => boolean): Found | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = new Map(
    wanted.map((figure) => [figure, take(({ key, text }) => key === figure.key && text === figure.text)]),
  );
  const compared = wanted.map((figure): ComparedFigure => {
    const equal = same.get(figure);
    const own = equal ?? take(({ key }) => key === figure.key);
    if (own)
      return {
        state: equal ? 'same' : 'changed',
        key: own.key,
        signed: figure.text,
        printed: own.text,
        where: placeOf(own.paragraph),
      };
    return withoutMark(figure, aligned);
  });
  return [...compared, ...left.map((each) => leftOver(each, wanted, signed))];
}

function withoutMark(figure: Wanted, aligned: readonly Aligned[]): ComparedFigure {
  const beside = aligned.find(({ mark }) => mark === figure.name)?.number;
  const printed = beside?.printed ?? null;
  const state = printed === null ? 'missing' : printed === figure.text ? 'unmarked' : 'changed';
  return { state, key: figure.key, signed: figure.text, printed, where: beside?.where ?? null };
}

/** More marks of a figure than the report has (a table of the office's own): one value is as good as another. */
function leftOver(
  { key, text, paragraph }: Found,
  wanted: readonly Wanted[],
  signed: PrintedReport,
): ComparedFigure {
  const inTitle = [...signed.figures.values()];
  const texts = [...wanted, ...inTitle]
    .filter((figure) => figure.key === key)
    .map((figure) => comparable(figure.text));
  // An office's own template may print `2` what the text prints `02`.
  const isSaid = texts.some((said) => unpadded(said) === unpadded(text));
  const state = texts.length === 0 ? 'unknown' : isSaid ? 'same' : 'changed';
  return { state, key, signed: texts[0] ?? null, printed: text, where: placeOf(paragraph) };
}

interface Aligned {
  /** The mark of the report's figure; null for a number of the prose. */
  readonly mark: string | null;
  readonly number: ComparedNumber;
}

/** The numbers of two versions of a paragraph side by side; marks that the file still has are compared by key. */
function laidBeside(
  signed: PrintedReport,
  given: DocxReading,
  before: readonly NumberedText[],
  after: readonly NumberedText[],
  [row, column]: Pair,
): Aligned[] {
  const paragraph = given.paragraphs[column];
  const [mine, theirs] = [before[row], after[column]];
  if (!paragraph || !mine || !theirs) return [];
  const where = placeOf(paragraph);
  const kept = new Set(
    theirs.numbers.flatMap(({ mark }) => (mark === null ? [] : [given.keys.get(mark) ?? mark])),
  );
  const isKept = (mark: string | null) => mark !== null && kept.has(signed.figures.get(mark)?.key ?? '');
  const wanted = mine.numbers.filter(({ mark }) => !isKept(mark));
  const there = theirs.numbers.filter(({ mark }) => mark === null);
  if (wanted.length !== there.length) return byContent(wanted, there, where);
  return wanted.map(({ mark, text }, at) => ({
    mark,
    number: { signed: text, printed: there[at]?.text ?? null, where },
  }));
}

/** Where numbers were put in or taken out, those that stand on both sides are left aside. */
function byContent(
  wanted: NumberedText['numbers'],
  there: NumberedText['numbers'],
  where: PlaceInFile,
): Aligned[] {
  const left = there.map(({ text }) => text);
  const gone = wanted.flatMap(({ mark, text }): Aligned[] => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return [{ mark, number: { signed: text, printed: at >= 0 ? text : null, where } }];
  });
  return [
    ...gone,
    ...left.map((text): Aligned => ({ mark: null, number: { signed: null, printed: text, where } })),
  ];
}

const SHORT = 120;

function placeOf({ part, number, text }: PrintedParagraph): PlaceInFile {
  return { part, paragraph: number, text: text.length > SHORT ? `${text.slice(0, SHORT)}…` : text };
}

const unpadded = (text: string): string => text.replace(/^0(?=\d$)/, '');
