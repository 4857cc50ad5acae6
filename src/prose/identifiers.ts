/** Names with digits that count nothing: files, mail and web addresses, codes of petitions, number plates. */
import type { Reading, Rule } from './reading.ts';
import { isDigits, isGlued, isWord, joins, keyAt, type Tokens } from './tokens.ts';
import { wordSet } from './word-set.ts';

const addressStarts = wordSet('http https www');
const inNames = wordSet('_ @');
const endings = wordSet(
  'doc docx xls xlsx ppt pptx pdf jpg jpeg png gif mp4 mp3 zip rar txt html htm csv vn com org net gov',
);
const MOST = 24;

/** Where a file name or an address that begins here ends; `at` where none begins. */
export function pastAddress(tokens: Tokens, at: number): number {
  if (!isGlued(tokens, at + 1)) return at;
  if (squared.at(tokens, at) && isSuperscript(tokens, at + 1)) return at + 2;
  if (isGlued(tokens, at)) return at;
  if (addressStarts.at(tokens, at)) return runEnd(tokens, at + 1, tokens.length);
  const end = runEnd(tokens, at + 1, at + MOST);
  return end - at > 2 && isAddress(tokens, at, end) ? end : at;
}

function runEnd(tokens: Tokens, from: number, most: number): number {
  let past = from;
  while (past < most && past < tokens.length && tokens[past]?.gap === '') past += 1;
  return past;
}

function isAddress(tokens: Tokens, at: number, end: number): boolean {
  for (let each = at + 1; each < end; each++) {
    if (keyAt(tokens, each) === '@') return true;
    if (inNames.at(tokens, each) && isWord(tokens, at)) return true;
    if (keyAt(tokens, each) === '.' && endings.at(tokens, each + 1) && each + 1 < end) return true;
  }
  return false;
}

/** `(m2)` in the head of a column: its 2 is no number. */
const squared = wordSet('m km cm dm mm');
const isSuperscript = (tokens: Tokens, at: number): boolean =>
  /^[23]$/.test(keyAt(tokens, at)) && isGlued(tokens, at);

/** `H41-230914-0001`, `73C-045.67`, `38N1-123.45`. */
export const codeNumber: Rule = (tokens, at): Reading | undefined => {
  const first = isGlued(tokens, at) && isWord(tokens, at - 1) ? at - 1 : at;
  if (isGlued(tokens, first) || (first === at && !isPlate(tokens, at))) return undefined;
  const dash = first === at ? (isDigits(tokens, at + 2) ? at + 3 : at + 2) : at + 1;
  if (!tokens[first]?.capital && first < at) return undefined;
  if (!joins(tokens, dash, '-') || !isDigits(tokens, dash + 1) || keyAt(tokens, dash + 1).length < 3)
    return undefined;
  let past = dash + 2;
  while (past < at + MOST && joins(tokens, past, '-.') && isDigits(tokens, past + 1)) past += 2;
  return {
    first,
    past,
    kind: 'label',
    value: Number(keyAt(tokens, at).slice(0, 15)),
    unit: '',
    details: undefined,
  };
};

/** Two digits and a letter: the place where a vehicle is registered. */
const isPlate = (tokens: Tokens, at: number): boolean =>
  keyAt(tokens, at).length === 2 &&
  isGlued(tokens, at + 1) &&
  tokens[at + 1]?.capital === true &&
  keyAt(tokens, at + 1).length < 3;
