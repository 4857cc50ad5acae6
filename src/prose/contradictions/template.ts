/**
 * A sentence with one sign in place of each figure, so that rules can read how figures are put together:
 * `khen # (# và #)`. In small letters, composed, its blanks single.
 */
import { type Account, plain, type Sentence, type Told } from './account.ts';
import { isExact } from './extent.ts';
import { isAmount, isPercent } from './same-unit.ts';

/** Signs that no text holds: private letters of Unicode. */
export const sign = {
  /** A plain amount of something. */
  amount: '\uE000',
  /** A plain share in percent. */
  percent: '\uE001',
  /** `488/691 xã`. */
  share: '\uE002',
  /** A period or date. */
  time: '\uE003',
  /** An amount or percent that is rough, a range or mistyped. */
  rough: '\uE004',
  /** A number that counts nothing: of a document, a name, an order. */
  name: '\uE005',
} as const;

export interface Template {
  readonly words: string;
  /** The figure behind a sign, by its offset in `words`. */
  readonly at: ReadonlyMap<number, Told>;
}

/** More figures than this make a row of data, not a sentence. */
const MOST = 150;

/** The sentences that hold several figures together. */
export const sentencesOf = ({ sentences }: Account, least = 2): readonly Sentence[] =>
  sentences.filter(({ told }) => told.length >= least && told.length <= MOST);

const known = new WeakMap<Sentence, Template>();

export function templateOf(account: Account, sentence: Sentence): Template {
  const template = known.get(sentence) ?? read(account, sentence);
  known.set(sentence, template);
  return template;
}

function read({ text }: Account, { start, end, told }: Sentence): Template {
  const at = new Map<number, Told>();
  let words = '';
  let from = start;
  for (const each of told) {
    words = joined(words, text.slice(from, each.figure.start));
    at.set(words.length, each);
    words += signOf(each);
    from = each.figure.end;
  }
  return { words: joined(words, text.slice(from, end)).trimEnd(), at };
}

const joined = (words: string, more: string): string =>
  words + plain(more.replace(/[\uE000-\uE005]/g, '')).replace(/[–—−]/g, '-');

function signOf({ figure }: Told): string {
  if (/^(?:period|date|time|duration)$/.test(figure.kind)) return sign.time;
  if (/^(?:document-number|ordinal|label)$/.test(figure.kind)) return sign.name;
  if (!isExact(figure)) return sign.rough;
  if (figure.denominator !== undefined) return figure.kind === 'count' ? sign.share : sign.rough;
  if (isPercent(figure)) return sign.percent;
  return isAmount(figure) ? sign.amount : sign.rough;
}
