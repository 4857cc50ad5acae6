/** Where the name of an organization begins and ends among other words: `Hội Nông dân xã Hòa Sơn | về việc …`. */
import * as lexicon from '../lexicon/organization-heads.ts';
import { PhraseBook } from '../phrases.ts';
import { isDigits, keyAt, type Token, type Tokens } from '../tokens.ts';
import { wordSet } from '../word-set.ts';

const heads = new PhraseBook<true>().add(lexicon.organizationHeads, true);
const noHeads = new PhraseBook<true>().add(lexicon.noHeads, true);
const capitalHeads = wordSet(lexicon.capitalHeads);
const inNames = wordSet(lexicon.wordsInNames);
const afterNames = wordSet(lexicon.wordsAfterNames);
/** `Quân khu 4`, `Trường Tiểu học số 2`. */
const numbered = wordSet('khu đoàn đội số phường quận tổ thôn xóm khối ấp bản');
const MOST_TOKENS = 24;

/** Past the head of a name; undefined where none begins. */
export function headAt(tokens: Tokens, at: number): number | undefined {
  if (noHeads.longest(tokens, at)) return undefined;
  const phrase = heads.longest(tokens, at);
  if (phrase) return phrase.past;
  const token = tokens[at];
  return token?.capital && capitalHeads.at(tokens, at) ? at + 1 : undefined;
}

/** Past the last word of the name that begins at `at`; undefined where none does. */
export function nameEnd(text: string, tokens: Tokens, at: number): number | undefined {
  const head = headAt(tokens, at);
  if (head === undefined) return undefined;
  const capitals = tokens[at]?.upper === true && tokens[head - 1]?.upper === true;
  let past = head;
  while (past < at + MOST_TOKENS && goesOn(text, tokens, past, capitals))
    // `Ban Thường trực | Ủy ban MTTQ`: a name within the name.
    past = Math.max(past + 1, heads.longest(tokens, past)?.past ?? 0);
  while (past > head && !isNameWord(tokens[past - 1])) past -= 1;
  return past;
}

const isNameWord = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'digits';

function goesOn(text: string, tokens: Tokens, at: number, capitals: boolean): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || breaks(text, before, token, capitals)) return false;
  if (token.kind === 'digits') return token.key.length <= 3 && numbered.at(tokens, at - 1);
  if (token.kind === 'mark') return token.key === '-' && continuesAfter(tokens, at + 1);
  if (token.key === 'số') return isOrdinal(tokens, at + 1);
  if (token.key === 'và' || token.key === '&') return continuesAfter(tokens, at + 1);
  if (capitals && token.upper) return !afterNames.at(tokens, at);
  if (token.capital) return true;
  return inNames.at(tokens, at) && !startsSpan(tokens, at);
}

/** The 2 of `Trường Tiểu học số 2`, not the beginning of a document's number. */
const isOrdinal = (tokens: Tokens, at: number): boolean =>
  isDigits(tokens, at) && keyAt(tokens, at).length <= 2 && !/^[-/]$/.test(keyAt(tokens, at + 1));

/** `Giáo dục và | Đào tạo`, `Lao động - | Thương binh`; where a head follows, another name begins. */
function continuesAfter(tokens: Tokens, at: number): boolean {
  return tokens[at]?.capital === true && headAt(tokens, at) === undefined;
}

/** `giai đoạn 2016-2021`, also mistyped. */
const startsSpan = (tokens: Tokens, at: number): boolean =>
  keyAt(tokens, at) === 'đoạn' || keyAt(tokens, at + 1) === 'đoạn' || isDigits(tokens, at + 1);

/** A new line ends a name, unless it goes on small or the whole heading is set in capitals. */
function breaks(text: string, before: Token, token: Token, capitals: boolean): boolean {
  const gap = text.slice(before.end, token.start);
  if (!gap.includes('\n')) return false;
  return /\n\s*\n/.test(gap) || !(capitals ? token.upper : !token.capital);
}
