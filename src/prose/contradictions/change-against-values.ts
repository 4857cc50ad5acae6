/** A rise or fall that does not follow from the two numbers beside it: `giảm 146 lượt` from 1.012 to 866, `tăng 12% (từ 100 lên 115)`. */
import type { Account, Sentence, Told } from './account.ts';
import { changesIn, type Pair } from './change-parts.ts';
import type { Contradiction } from './contradiction.ts';
import { type Extent, isExact, meet, middle, percentExtent, percentOf, possibleExtent } from './extent.ts';
import { quote, shown } from './quotation.ts';
import { sentencesOf, templateOf } from './template.ts';

export function* changeAgainstValues(account: Account): Generator<Contradiction> {
  for (const sentence of sentencesOf(account)) {
    yield* inSentence(account, sentence);
  }
}

function* inSentence(account: Account, sentence: Sentence): Generator<Contradiction> {
  const { changes, spans } = changesIn(templateOf(account, sentence));
  for (const span of spans.filter(({ isMoved }) => isMoved)) {
    const wrong = span.rises ? isBelow(span.now, span.then) : isBelow(span.then, span.now);
    if (wrong) yield wrongWay(account, span, span.rises);
  }
  for (const { change, rises, pairs } of changes) {
    if (pairs.length === 0 || pairs.some((pair) => agrees(change, pair))) continue;
    const pair = pairs[0] as Pair;
    const apart = rises ? difference(pair.now, pair.then) : difference(pair.then, pair.now);
    yield unequal(account, change, pair, apart);
  }
}

const extent = ({ figure }: Told): Extent => possibleExtent(figure);

const isBelow = (one: Told, other: Told): boolean => extent(one).most < extent(other).least;

const difference = (larger: Told, smaller: Told): Extent => ({
  least: extent(larger).least - extent(smaller).most,
  most: extent(larger).most - extent(smaller).least,
});

/** The way it went is judged elsewhere: here either is right, and a percentage may be of either number. */
function agrees(change: Told, { now, then }: Pair): boolean {
  const apart = isBelow(now, then) ? difference(then, now) : difference(now, then);
  if (!isExact(change.figure)) return true;
  if (change.figure.kind !== 'percent') return meet(apart, extent(change));
  const said = percentExtent(change.figure);
  // Between two percentages the points are meant, or their share.
  if (now.figure.kind === 'percent' && meet(apart, said)) return true;
  return [then, now].some((base) => extent(base).least > 0 && meet(percentOf(apart, extent(base)), said));
}

function unequal(account: Account, change: Told, { now, then }: Pair, apart: Extent): Contradiction {
  const share = change.figure.kind === 'percent' && now.figure.kind !== 'percent';
  const is = shown(Math.abs(middle(share ? percentOf(apart, extent(then)) : apart)));
  const sign = change.figure.kind === 'percent' ? '%' : '';
  const [one, other, said] = [then, now, change].map((told) => quote(account, told));
  const [from, to] = [then.figure.text, now.figure.text];
  return {
    kind: 'change',
    figures: indexes([now, then, change]),
    words: {
      vi: `Từ ${from} (${one}) đến ${to} (${other}) chênh ${is.vi}${sign}, nhưng ghi ${change.figure.text} (${said}).`,
      en: `From ${from} (${one}) to ${to} (${other}) is ${is.en}${sign}, but the text says ${change.figure.text} (${said}).`,
    },
  };
}

function wrongWay(account: Account, { now, then }: Pair, rises: boolean): Contradiction {
  const [one, other] = [quote(account, then), quote(account, now)];
  const [vi, en] = rises ? ['tăng lên', 'rise'] : ['giảm xuống', 'fall'];
  return {
    kind: 'change-direction',
    figures: indexes([now, then]),
    words: {
      vi: `Ghi là ${vi} nhưng số sau không theo chiều đó: từ ${then.figure.text} (${one}) đến ${now.figure.text} (${other}).`,
      en: `Told as a ${en}, but the numbers go the other way: from ${then.figure.text} (${one}) to ${now.figure.text} (${other}).`,
    },
  };
}

const indexes = (told: readonly Told[]): readonly number[] =>
  told.map(({ index }) => index).sort((a, b) => a - b);
