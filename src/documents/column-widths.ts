/** How wide the columns of a table are to be, reckoned from what stands in them; for outputs that cannot ask a browser. */

export interface WrittenTable {
  /** Texts of the cells, row by row, the head first. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  /** Width of the whole table, in the unit of the answer. */
  readonly width: number;
  /** Width of a letter, in the same unit: a little under half an em in Times New Roman. */
  readonly letter: number;
  /** What a cell takes beside its text, left and right together. */
  readonly margin: number;
}

/** A text longer than this gains nothing from more room than its neighbours get. */
const LONG = 100;

/** Every column gets room for its longest word; what is left goes to those with the longest texts. */
export function columnWidths(table: WrittenTable): readonly number[] {
  const { rows, width } = table;
  const least = leastWidths(table);
  const needed = sum(least);
  if (needed >= width) return least.map((each) => (each * width) / needed);
  const wish = least.map((_, at) =>
    Math.min(Math.max(longest(texts(rows, at)) - longestWord(rows, at), 0) + 1, LONG),
  );
  return least.map((each, at) => each + ((width - needed) * (wish[at] ?? 0)) / sum(wish));
}

/** What each column needs so that no word is torn. */
export const leastWidths = ({ rows, columns, letter, margin }: WrittenTable): readonly number[] =>
  Array.from({ length: columns }, (_, at) => longestWord(rows, at) * letter + margin);

const texts = (rows: WrittenTable['rows'], at: number) => rows.map((row) => row[at] ?? '');
const longestWord = (rows: WrittenTable['rows'], at: number) =>
  longest(texts(rows, at).flatMap((text) => text.split(/[\s\u200B-]+/)));
const longest = (words: readonly string[]) => words.reduce((most, word) => Math.max(most, word.length), 0);
export const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
