/**
 * What a stretch of words is about, as terms that can be compared: content words and pairs of neighbours, small words
 * left out, words that offices use for one and the same doing made equal.
 */
import { functionWords } from '../lexicon/function-words.ts';
import { sameDoings } from '../lexicon/same-doings.ts';
import { PhraseBook } from '../phrases.ts';
import { type Tokens, tokenize } from '../tokens.ts';
import { wordSet } from '../word-set.ts';

export interface Term {
  /** `tuyên truyền`, or the name of a doing that several words stand for. */
  readonly key: string;
  /** The token it begins at, and the one after it. */
  readonly first: number;
  readonly past: number;
}

const small = wordSet(`${functionWords} số lượt lần buổi cuộc người`);
const doings = new PhraseBook<string>();
for (const line of sameDoings.trim().split('\n')) doings.add(line, `≈${line.split('|')[0]}`);

/** Doings that go with everything. */
const anyDoing = new Set([
  'tổ chức',
  'thực hiện',
  'triển khai',
  'phối hợp',
  'tham mưu',
  'duy trì',
  'tăng cường',
  'thu hút',
  'tham gia',
  'tiếp tục',
  'xây dựng',
  'công tác',
]);

/** Pairs say more than words: `biên giới` is not `giới thiệu`. A known doing stands for all its spellings. */
export function termsOf(tokens: Tokens): readonly Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const doing = doings.longest(tokens, at);
    if (doing) {
      terms.push({ key: doing.sense, first: at, past: doing.past });
      at = doing.past - 1;
    } else if (isContent(tokens, at) && isContent(tokens, at + 1)) {
      const key = `${tokens[at]?.key} ${tokens[at + 1]?.key}`;
      if (!anyDoing.has(key)) terms.push({ key, first: at, past: at + 2 });
    }
  }
  return terms;
}

export const termsIn = (text: string): ReadonlySet<string> =>
  new Set(termsOf(tokenize(text, 0, text.length)).map(({ key }) => key));

/** As a person reads it. */
export const termName = (key: string): string => key.replace(/^≈/, '');

function isContent(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.key.length > 1 && !small.has(token.key);
}
