/** A change told both as a number and in percent: `63 vụ (giảm 08 vụ = 11,27%)`; before it there were 71. */
import type { Account, Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { type Extent, extentOf, isExact, meet, middle, percentExtent, percentOf } from './extent.ts';
import { quote, shown } from './quotation.ts';
import { sameUnit } from './same-unit.ts';
import { sentencesOf, sign, templateOf } from './template.ts';

const { amount: N, percent: P } = sign;
const shape = new RegExp(
  `(?<now>${N})[\\p{L}\\s“”"]{0,70}[,(]\\s*(?<way>tăng|giảm)(?: thêm| được)?\\s*(?<by>${N})\\s*(?:=|\\(|,?\\s*(?:tương ứng|tương đương|tức|bằng)(?: với| là)?)\\s*(?<percent>${P})(?=\\s*(?:[.,;)]|$|so với))`,
  'dgu',
);

export function* changeInPercent(account: Account): Generator<Contradiction> {
  for (const sentence of sentencesOf(account, 3)) {
    const { words, at } = templateOf(account, sentence);
    for (const match of words.matchAll(shape)) {
      const places = match.indices?.groups ?? {};
      const [now, by, percent] = ['now', 'by', 'percent'].map((name) => at.get(places[name]?.[0] ?? -1));
      const rises = match.groups?.way === 'tăng';
      const found = now && by && percent && unequal(account, { now, by, percent, rises });
      if (found) yield found;
    }
  }
}

interface Numbers {
  readonly now: Told;
  readonly by: Told;
  readonly percent: Told;
  readonly rises: boolean;
}

function unequal(account: Account, { now, by, percent, rises }: Numbers): Contradiction | undefined {
  const [whole, part, share] = [now.figure, by.figure, percent.figure];
  if (!isExact(whole) || !isExact(part) || !isExact(share) || !sameUnit(whole.unit, part.unit))
    return undefined;
  const then = beforeIt(extentOf(whole), extentOf(part), rises);
  if (then.least <= 0 || whole.value <= 0) return undefined;
  const ratio = percentOf(extentOf(part), then);
  // Some divide by the number of now: wrong, but not a slip of the pen.
  const fits = [ratio, percentOf(extentOf(part), extentOf(whole))].some((each) =>
    meet(each, percentExtent(share)),
  );
  return fits ? undefined : contradiction(account, [now, by, percent], ratio);
}

const beforeIt = (now: Extent, by: Extent, rises: boolean): Extent =>
  rises
    ? { least: now.least - by.most, most: now.most - by.least }
    : { least: now.least + by.least, most: now.most + by.most };

function contradiction(account: Account, told: readonly Told[], ratio: Extent): Contradiction {
  const is = shown(middle(ratio));
  const [now = '', by = '', percent = ''] = told.map(({ figure }) => figure.text);
  const [one, other] = [told[0], told[2]].map((each) => (each ? quote(account, each) : ''));
  return {
    kind: 'change-percent',
    figures: told.map(({ index }) => index),
    words: {
      vi: `Nay ${now} (${one}), thay đổi ${by} là ${is.vi}%, nhưng ghi ${percent} (${other}).`,
      en: `Now ${now} (${one}), a change of ${by} is ${is.en}%, but the text says ${percent} (${other}).`,
    },
  };
}
